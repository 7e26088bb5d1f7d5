/** The frame of a panel in its three states. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../../components/views/panel';
import type { Panel } from '../../components/views/panel';

type Args = Partial<Panel>;

const render = (args: Args): TemplateResult => html`
  <bw-panel
    .number=${args.number}
    .heading=${args.heading ?? ''}
    .state=${args.state ?? 'idle'}
    .closed=${args.closed ?? false}
  >
    <span slot="formula"><i>z</i> = <i>xW</i> + <i>b</i></span>
    <span slot="legend">±0.33</span>
    <div>The view</div>
  </bw-panel>
`;

const meta: Meta<Args> = {
  title: 'Views/Panel',
  component: 'bw-panel',
  render,
  args: { number: 2, heading: 'Logits', state: 'idle', closed: false },
};
export default meta;

export const Idle: StoryObj<Args> = {};

export const Active: StoryObj<Args> = { args: { state: 'active' } };

/** The panel right above the formula strip. */
export const ActiveAndClosed: StoryObj<Args> = { args: { state: 'active', closed: true } };

export const NotComputed: StoryObj<Args> = { args: { state: 'waiting' } };

/** A parameter belongs to no stage, so there is nowhere to go to. */
export const WithoutStage: StoryObj<Args> = {
  args: { number: undefined, heading: 'Weights' },
};

export const DarkActive: StoryObj<Args> = {
  args: { state: 'active' },
  globals: { theme: 'dark' },
};
