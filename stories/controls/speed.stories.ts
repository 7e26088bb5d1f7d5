import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/controls/speed';
import type { SpeedSlider } from '../../components/controls/speed';
import { speeds } from '../../components/controls/speeds';

const meta: Meta<SpeedSlider> = {
  title: 'Controls/Speed',
  component: 'bw-speed',
  render: ({ speed }) => html`<bw-speed .speed=${speed}></bw-speed>`,
  args: { speed: 0 },
};

export default meta;

export const OneStage: StoryObj<SpeedSlider> = {};
export const Batches: StoryObj<SpeedSlider> = { args: { speed: 6 } };
export const Fastest: StoryObj<SpeedSlider> = { args: { speed: speeds.length - 1 } };
export const Spanish: StoryObj<SpeedSlider> = {
  args: { speed: speeds.length - 1 },
  globals: { lang: 'es' },
};
