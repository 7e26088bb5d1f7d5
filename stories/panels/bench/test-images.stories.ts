/** The test images to look through: the misread, all, none, and some whose pixels are not there yet. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { EVERYTHING, MISREAD } from '../../../components/panels/bench/filter';
import type { TestImages } from '../../../components/panels/bench/test-images';
import '../../../components/panels/bench/test-images';
import { inWidth } from '../../views/in-width';
import { CLOTHES, pictures, readings } from './sample-bench';

type Args = Pick<TestImages, 'readings' | 'filter' | 'pictures' | 'chosen' | 'classes'>;

const meta: Meta<Args> = {
  title: 'Panels/Test images',
  component: 'bw-test-images',
  args: {
    readings,
    filter: EVERYTHING,
    pictures,
    chosen: 5,
    classes: Array.from({ length: 10 }, (_, k) => String(k)),
  },
  render: (args) =>
    inWidth(
      288,
      html`<bw-test-images
        .readings=${args.readings}
        .filter=${args.filter}
        .pictures=${args.pictures}
        .chosen=${args.chosen}
        .classes=${args.classes}
      ></bw-test-images>`,
    ),
};
export default meta;

export const All: StoryObj<Args> = {};
export const Misread: StoryObj<Args> = { args: { filter: MISREAD } };
export const None: StoryObj<Args> = { args: { filter: { ...MISREAD, label: 1, reading: 1 } } };
export const OnTheirWay: StoryObj<Args> = { args: { pictures: new Map() } };
export const OtherClasses: StoryObj<Args> = { args: { classes: CLOTHES } };
export const NotReadYet: StoryObj<Args> = { args: { readings: undefined } };
