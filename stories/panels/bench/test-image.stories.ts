/** One test image, large: read, and not there yet. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { TestImage } from '../../../components/panels/bench/test-image';
import '../../../components/panels/bench/test-image';
import { inWidth } from '../../views/in-width';
import { pictures } from './sample-bench';

type Args = Pick<TestImage, 'index' | 'picture' | 'label' | 'reading'>;

const meta: Meta<Args> = {
  title: 'Panels/Test image',
  component: 'bw-test-image',
  args: { index: 5, picture: pictures.get(5), label: '1', reading: '7' },
  render: (args) =>
    inWidth(
      288,
      html`<bw-test-image
        .index=${args.index}
        .picture=${args.picture}
        .label=${args.label}
        .reading=${args.reading}
      ></bw-test-image>`,
    ),
};
export default meta;

export const Read: StoryObj<Args> = {};
export const OnItsWay: StoryObj<Args> = {
  args: { picture: undefined, label: undefined, reading: undefined },
};
