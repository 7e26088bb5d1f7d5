/** The tray of a batch: read and not read, small and large batches, one image pointed at. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../../components/views/tray';
import type { Value } from '../../src/core/value';
import { inWidth } from './in-width';
import { sampleBatch } from './sample-batch';

interface Args {
  count: number;
  read: boolean;
  computed: boolean;
  finite: boolean;
  image: number;
  selected: number | undefined;
  columns: number;
}

/** The same images with pixels that are no numbers. */
const broken = ({ shape, data }: Value): Value => ({
  shape,
  data: data.map((ink, i) => (i % 5 ? ink : NaN)),
});

const render = ({
  count,
  read,
  computed,
  finite,
  image,
  selected,
  columns,
}: Args): TemplateResult => {
  const batch = sampleBatch(count);
  return inWidth(
    columns === 25 ? 671 : 178,
    html`<bw-tray
      .value=${computed ? (finite ? batch.x : broken(batch.x)) : undefined}
      .labels=${computed ? batch.labels : null}
      .readings=${read ? batch.readings : null}
      .at=${{ image, pixel: 407, hidden: 0, class: 0 }}
      .selected=${selected}
      .columns=${columns}
    ></bw-tray>`,
  );
};

const meta: Meta<Args> = {
  title: 'Views/Tray',
  component: 'bw-tray',
  parameters: {
    notShown: {
      'labels: empty': 'a batch has an image at least',
      'readings: empty': 'a batch has an image at least',
    },
  },
  render,
  args: {
    count: 100,
    read: true,
    computed: true,
    finite: true,
    image: 42,
    selected: 42,
    columns: 10,
  },
};
export default meta;

export const Read: StoryObj<Args> = {};

/** Before softmax nothing is known of right and wrong. */
export const NotReadYet: StoryObj<Args> = { args: { read: false } };

export const Loading: StoryObj<Args> = { args: { computed: false, read: false } };

export const Hovered: StoryObj<Args> = { args: { image: 44 } };

export const OnATablet: StoryObj<Args> = { args: { columns: 25 } };

export const OneImage: StoryObj<Args> = { args: { count: 1, image: 0, selected: 0 } };

export const ThirtyTwo: StoryObj<Args> = { args: { count: 32, image: 7, selected: 7 } };

/** Scrolls inside the room of a hundred, down to the selected image. */
export const Thousand: StoryObj<Args> = { args: { count: 1000, image: 500, selected: 500 } };

export const NotFinite: StoryObj<Args> = { args: { finite: false } };

export const NoneSelected: StoryObj<Args> = { args: { selected: undefined } };
