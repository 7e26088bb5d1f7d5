/** One image, its label and its reading. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../../components/views/image';
import { sampleBatch } from './sample-batch';

interface Args {
  computed: boolean;
  finite: boolean;
  read: boolean;
  pixel: number;
  cell: number;
  caption: 'below' | 'beside' | 'lines';
}

const batch = sampleBatch();

/** The same batch with pixels that are no numbers. */
const broken = { ...batch.x, data: batch.x.data.map((ink, i) => (i % 5 ? ink : NaN)) };

const render = ({ computed, finite, read, pixel, cell, caption }: Args): TemplateResult =>
  html`<bw-image
    .value=${computed ? (finite ? batch.x : broken) : undefined}
    .labels=${computed ? batch.labels : null}
    .readings=${read ? batch.readings : null}
    .at=${{ image: 42, pixel, hidden: 0, class: 0 }}
    .cell=${cell}
    .caption=${caption}
  ></bw-image>`;

const meta: Meta<Args> = {
  title: 'Views/Image',
  component: 'bw-image',
  parameters: {
    notShown: {
      'labels: empty': 'a batch has an image at least',
      'readings: empty': 'a batch has an image at least',
    },
  },
  render,
  args: { computed: true, finite: true, read: true, pixel: 407, cell: 5, caption: 'below' },
};
export default meta;

export const Read: StoryObj<Args> = {};

export const NotReadYet: StoryObj<Args> = { args: { read: false } };

export const Loading: StoryObj<Args> = { args: { computed: false, read: false } };

/** The ring stays whole at the image's edge. */
export const CornerPixel: StoryObj<Args> = { args: { pixel: 0 } };

export const OnATablet: StoryObj<Args> = { args: { cell: 4, caption: 'lines' } };

export const OnAPhone: StoryObj<Args> = { args: { cell: 4, caption: 'beside' } };

export const NotFinite: StoryObj<Args> = { args: { finite: false } };
