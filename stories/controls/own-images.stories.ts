/** Bringing images of one's own: choosing, reading, refused, found, in use. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/controls/own-images';
import type { OwnImages } from '../../components/controls/own-images';
import { withUnused, type ImagesFound } from '../../src/core/images-found';

type Args = Pick<OwnImages, 'used' | 'progress' | 'found' | 'fault'>;

/** A dark bar on light paper, lying, standing or aslant. */
const sample = (slope: number): Uint8Array =>
  Uint8Array.from({ length: 784 }, (_, i) => {
    const [x, y] = [(i % 28) - 13.5, Math.floor(i / 28) - 13.5];
    return Math.abs(x * Math.sin(slope) + y * Math.cos(slope)) < 3 && Math.hypot(x, y) < 11
      ? 30
      : 245;
  });

const found: ImagesFound = {
  name: 'strokes.zip',
  sizes: { train: 275, validation: 25, test: 60 },
  ownTest: false,
  names: ['lying', 'standing', 'aslant'],
  counts: [120, 120, 120],
  darkInk: true,
  scaled: 360,
  leftAside: 2,
  samples: [0, Math.PI / 2, Math.PI / 4].map(sample),
};

const meta: Meta<Args> = {
  title: 'Controls/Own images',
  component: 'bw-own-images',
  render: ({ used, progress, found, fault }) =>
    html`<bw-own-images
      open
      .used=${used}
      .progress=${progress}
      .found=${found}
      .fault=${fault}
    ></bw-own-images>`,
  args: { used: null, progress: null, found: null, fault: '' },
};
export default meta;

type Story = StoryObj<Args>;

export const Choosing: Story = {};

export const Reading: Story = { args: { progress: { done: 1200, all: 4000 } } };

export const Refused: Story = {
  args: { fault: 'There are 12 classes, and ten is the most.' },
};

export const Found: Story = { args: { found } };

export const FoundTenClasses: Story = {
  args: {
    found: {
      ...found,
      name: 'train-images-idx3-ubyte.gz',
      sizes: { train: 55_000, validation: 5_000, test: 10_000 },
      ownTest: true,
      names: withUnused([]).map((_, k) => String(k)),
      counts: withUnused([]).map(() => 7_000),
      scaled: 0,
      leftAside: 0,
      samples: [0, 1, 2, 3, 4, 5, 6, 7, 8].map((k) => sample(k / 3)).concat([sample(3)]),
    },
  },
};

export const InUse: Story = {
  args: {
    used: {
      id: 'a',
      name: found.name,
      classes: withUnused(found.names),
      sizes: found.sizes,
    },
  },
};
