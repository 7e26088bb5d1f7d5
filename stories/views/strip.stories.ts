/** An image unrolled into 784 numbers, at the widths of the page. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../../components/views/strip';
import { inWidth } from './in-width';
import { sampleBatch } from './sample-batch';

interface Args {
  computed: boolean;
  finite: boolean;
  pixel: number;
  width: number;
}

const batch = sampleBatch();

/** The same batch with pixels that are no numbers. */
const broken = { ...batch.x, data: batch.x.data.map((ink, i) => (i % 5 ? ink : NaN)) };

const render = ({ computed, finite, pixel, width }: Args): TemplateResult =>
  inWidth(
    width,
    html`<bw-strip
      .value=${computed ? (finite ? batch.x : broken) : undefined}
      .at=${{ image: 42, pixel, hidden: 0, class: 0 }}
    ></bw-strip>`,
  );

const meta: Meta<Args> = {
  title: 'Views/Strip',
  component: 'bw-strip',
  render,
  args: { computed: true, finite: true, pixel: 407, width: 1236 },
};
export default meta;

export const Wide: StoryObj<Args> = {};

export const Loading: StoryObj<Args> = { args: { computed: false } };

export const LastNumber: StoryObj<Args> = { args: { pixel: 783 } };

export const OnATablet: StoryObj<Args> = { args: { width: 852 } };

export const OnAPhone: StoryObj<Args> = { args: { width: 358 } };

export const NotFinite: StoryObj<Args> = { args: { finite: false } };
