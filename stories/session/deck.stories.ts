import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, within } from 'storybook/test';
import '../../components/session/deck';
import type { Deck } from '../../components/session/deck';
import { softmaxRegression } from '../../src/recipes/softmax-regression';
import type { State } from '../../src/session/state';
import { inWidth } from '../views/in-width';
import { sampleState } from './sample-state';

interface Args {
  readonly state: State | undefined;
  readonly width: number;
}

const paused = sampleState(softmaxRegression, 6);

const meta: Meta<Args> = {
  title: 'Session/Deck',
  component: 'bw-deck',
  parameters: { layout: 'fullscreen' },
  render: ({ state, width }) =>
    inWidth(width, html`<bw-deck .state=${state} .speed=${2}></bw-deck>`),
  args: { state: paused, width: 1400 },
};

export default meta;

export const Paused: StoryObj<Args> = {
  play: async ({ canvasElement }) => {
    const deck = canvasElement.querySelector<Deck>('bw-deck')!;
    const acts: string[] = [];
    deck.addEventListener('bw-transport', (event) => acts.push(event.detail.act));
    const transport = deck.renderRoot.querySelector('bw-transport')!.renderRoot as ShadowRoot;
    const forward = within(transport as unknown as HTMLElement).getByRole('button', {
      name: /Stage forward|Etapa adelante/,
    });
    await userEvent.click(forward);
    await expect(acts).toEqual(['stage-forward']);
  },
};

export const Playing: StoryObj<Args> = { args: { state: { ...paused, playing: true } } };

export const Start: StoryObj<Args> = {
  args: { state: { ...paused, cursor: { step: 0, stage: 0 }, ran: 0, measures: new Map() } },
};

export const Waiting: StoryObj<Args> = {
  args: { state: { ...paused, busy: true, waiting: 'shuffle' } },
};

export const Stopped: StoryObj<Args> = {
  args: { state: { ...paused, fault: { step: 29, stage: 6, name: 'dW' } } },
};

export const Tablet: StoryObj<Args> = { args: { width: 852 } };

export const Phone: StoryObj<Args> = { args: { width: 390 } };

export const NothingYet: StoryObj<Args> = { args: { state: undefined } };
