import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../../components/views/values';
import type { Values, ValueTables } from '../../components/views/values';
import { imageOf, imagePlaces } from '../../components/views/pixel-tables';
import { sampleModel } from './sample-model';

const { W } = sampleModel();

/** The weights of each class as the image that they are. */
const tables: ValueTables = {
  symbol: 'W',
  names: Array.from(
    { length: 10 },
    (_, digit) =>
      ({ captions }) =>
        captions.class(digit),
  ),
  first: 5,
  table: (digit) => ({
    ...imageOf(W.data.filter((_, i) => i % 10 === digit)),
    ...imagePlaces,
  }),
};

const meta: Meta<Values> = {
  title: 'Views/Values',
  component: 'bw-values',
  // A dialog over its page: in the documentation each would lie on all the others.
  parameters: {
    docs: { story: { inline: false, height: '420px' } },
    notShown: {
      tables: 'it is made when there are numbers to show',
    },
  },
  render: (args) => html`<bw-values .tables=${args.tables}></bw-values>`,
  args: { tables },
  play: async ({ canvasElement }) => {
    const values = canvasElement.querySelector('bw-values')!;
    await waitFor(() => expect(values.shadowRoot?.querySelectorAll('td').length).toBe(785));
  },
};

export default meta;

export const OfWeights: StoryObj<Values> = {};
