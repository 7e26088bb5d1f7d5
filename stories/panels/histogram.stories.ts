import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { statisticsOf } from '../../components/panels/statistics';
import '../../components/panels/histogram';
import { tensor } from './example';

interface Args {
  counts: readonly number[];
}

const meta: Meta<Args> = {
  title: 'Panels/Histogram',
  component: 'bw-histogram',
  render: ({ counts }) => html`<bw-histogram .counts=${counts}></bw-histogram>`,
};

export default meta;

export const Logits: StoryObj<Args> = { args: { counts: statisticsOf(tensor('z').value).counts } };
export const MostlyZeros: StoryObj<Args> = {
  args: { counts: statisticsOf(tensor('x').value).counts },
};
export const NothingCounted: StoryObj<Args> = { args: { counts: new Array<number>(16).fill(0) } };

export const NothingYet: StoryObj<Args> = { args: { counts: [] } };
