import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/views/bias';
import type { Bias } from '../../components/views/bias';
import { brushed } from './brushed';
import { extentOf, sampleModel } from './sample-model';

const { b } = sampleModel();

const meta: Meta<Bias> = {
  title: 'Views/Bias',
  component: 'bw-bias',
  render: ({ symbol, value, extent, caption }) =>
    brushed(
      (at) =>
        html`<bw-bias
          .symbol=${symbol}
          .value=${value}
          .at=${at}
          .extent=${extent}
          .caption=${caption}
        ></bw-bias>`,
    ),
  args: { symbol: 'b', value: b, extent: extentOf(b), caption: 'numbers' },
};

export default meta;

export const WithNumbers: StoryObj<Bias> = {};
export const WithPositions: StoryObj<Bias> = { args: { caption: 'positions' } };
export const NotComputed: StoryObj<Bias> = { args: { value: undefined } };
export const NotFinite: StoryObj<Bias> = {
  args: { value: { shape: [10], data: b.data.map((number, k) => (k === 3 ? NaN : number)) } },
};

export const WithNothing: StoryObj<Bias> = { args: { caption: 'none' } };
