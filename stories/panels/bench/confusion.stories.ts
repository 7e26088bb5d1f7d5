/** The confusion matrix: read, one cell chosen, nothing read yet. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Confusion } from '../../../components/panels/bench/confusion';
import { EVERYTHING, toggled } from '../../../components/panels/bench/filter';
import '../../../components/panels/bench/confusion';
import { inWidth } from '../../views/in-width';
import { CLOTHES, readings } from './sample-bench';

type Args = Pick<Confusion, 'readings' | 'filter' | 'pointed' | 'classes'>;

const meta: Meta<Args> = {
  title: 'Panels/Confusion matrix',
  component: 'bw-confusion',
  args: {
    readings,
    filter: EVERYTHING,
    pointed: -1,
    classes: Array.from({ length: 10 }, (_, k) => String(k)),
  },
  render: (args) =>
    inWidth(
      288,
      html`<bw-confusion
        .readings=${args.readings}
        .filter=${args.filter}
        .pointed=${args.pointed}
        .classes=${args.classes}
      ></bw-confusion>`,
    ),
};
export default meta;

export const Read: StoryObj<Args> = {};
export const OneCell: StoryObj<Args> = { args: { filter: toggled(EVERYTHING, 9, 3), pointed: 9 } };
export const NotReadYet: StoryObj<Args> = { args: { readings: undefined } };
export const OtherClasses: StoryObj<Args> = { args: { classes: CLOTHES } };
