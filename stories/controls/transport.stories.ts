import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/controls/transport';
import type { Transport } from '../../components/controls/transport';
import { inWidth } from '../views/in-width';

const meta: Meta<Transport> = {
  title: 'Controls/Transport',
  component: 'bw-transport',
  render: ({ playing, controls, unavailable }) =>
    inWidth(
      392,
      html`<bw-transport
        ?playing=${playing}
        .controls=${controls}
        .unavailable=${unavailable}
      ></bw-transport>`,
    ),
  args: { playing: false, controls: '', unavailable: '' },
};

export default meta;

export const Paused: StoryObj<Transport> = {};
export const Playing: StoryObj<Transport> = { args: { playing: true } };
export const AtTheStart: StoryObj<Transport> = {
  args: { unavailable: 'reset batch-back stage-back' },
};
export const AtTheEnd: StoryObj<Transport> = {
  args: { unavailable: 'stage-forward batch-forward to-end' },
};
export const BatchesOnly: StoryObj<Transport> = {
  args: { controls: 'batch-back play batch-forward' },
};
export const OnAPhone: StoryObj<Transport> = {
  render: () => inWidth(358, html`<bw-transport></bw-transport>`),
};
