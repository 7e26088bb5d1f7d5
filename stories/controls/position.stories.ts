import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/controls/position';
import type { Position } from '../../components/run';

interface Args {
  readonly position: Position | undefined;
}

const meta: Meta<Args> = {
  title: 'Controls/Position',
  component: 'bw-position',
  render: ({ position }) =>
    html`<p>After <bw-position .position=${position}></bw-position> the weights are these.</p>`,
  args: { position: { step: 36, total: 100, stage: 'gradient' } },
};

export default meta;

export const InASentence: StoryObj<Args> = {};
export const Spanish: StoryObj<Args> = {
  globals: { lang: 'es' },
  render: ({ position }) =>
    html`<p>Tras el <bw-position .position=${position}></bw-position> los pesos son estos.</p>`,
};
export const NotKnownYet: StoryObj<Args> = { args: { position: undefined } };
