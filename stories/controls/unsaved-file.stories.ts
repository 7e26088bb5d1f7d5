/** A file to be copied off a page that may not save it: a text, a picture, and any other. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/controls/unsaved-file';
import type { UnsavedFile } from '../../components/controls/unsaved-file';
import { npzOf } from '../../src/export/weights';
import { sampleModel } from '../views/sample-model';

type Args = Pick<UnsavedFile, 'file'>;

const meta: Meta<Args> = {
  title: 'Controls/Unsaved file',
  component: 'bw-unsaved-file',
  render: ({ file }) => html`<bw-unsaved-file .file=${file}></bw-unsaved-file>`,
};
export default meta;

type Story = StoryObj<Args>;

export const None: Story = { args: { file: null } };

export const Text: Story = {
  args: { file: { name: 'batchwise-run.json', content: '{ "batchwise": 1 }\n' } },
};

/** Which no text field can hold as it is. */
export const Weights: Story = {
  args: { file: { name: 'softmax-regression-after-6.npz', content: weights() } },
};

export const Picture: Story = {
  render: (_, { loaded }) =>
    html`<bw-unsaved-file
      .file=${{ name: 'digit.png', content: loaded['picture'] as Blob }}
    ></bw-unsaved-file>`,
  parameters: { alone: 'Its picture is made by the browser, which takes a moment.' },
  loaders: [async () => ({ picture: await picture() })],
};

function weights(): Blob {
  const { W, b } = sampleModel();
  return new Blob([npzOf({ W, b }) as BlobPart], { type: 'application/zip' });
}

function picture(): Promise<Blob> {
  const { data } = sampleModel().W; // [784, 10]
  const canvas = new OffscreenCanvas(28, 28);
  const pixels = Uint8ClampedArray.from({ length: 4 * 784 }, (_, n) =>
    n % 4 === 3 ? 255 : 128 + 1000 * data[10 * Math.floor(n / 4)]!,
  );
  canvas.getContext('2d')!.putImageData(new ImageData(pixels, 28, 28), 0, 0);
  return canvas.convertToBlob({ type: 'image/png' });
}
