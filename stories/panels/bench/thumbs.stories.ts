/** Thumbnails by themselves: a few, many, none. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Thumbs } from '../../../components/panels/bench/thumbs';
import '../../../components/panels/bench/thumbs';
import { inWidth } from '../../views/in-width';
import { pictures, readings } from './sample-bench';

type Args = Pick<Thumbs, 'indices' | 'readings' | 'pictures' | 'chosen'>;

const meta: Meta<Args> = {
  title: 'Panels/Thumbnails',
  component: 'bw-thumbs',
  args: { indices: Array.from({ length: 400 }, (_, n) => n), readings, pictures, chosen: 5 },
  render: (args) =>
    inWidth(
      288,
      html`<bw-thumbs
        .indices=${args.indices}
        .chosen=${args.chosen}
        .readings=${args.readings}
        .pictures=${args.pictures}
      ></bw-thumbs>`,
    ),
};
export default meta;

export const Many: StoryObj<Args> = {};
export const Few: StoryObj<Args> = { args: { indices: [3, 5, 8, 13] } };
export const None: StoryObj<Args> = { args: { indices: [] } };

export const OnTheirWay: StoryObj<Args> = { args: { readings: undefined, pictures: new Map() } };
