import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../../components/controls/timeline';
import type { Timeline } from '../../components/controls/timeline';
import type { ScrubDetail } from '../../components/events';
import { inWidth } from '../views/in-width';
import { sampleRun } from './sample-run';

const short = sampleRun(100, 0.3, 10);
const long = sampleRun(20_000, 0.05, 500);
const upTo = (updates: number): Timeline['accuracies'] =>
  short.accuracies.filter((measured) => measured.updates <= updates);

const goes = (event: CustomEvent<ScrubDetail>): void => {
  (event.currentTarget as Timeline).step = event.detail.step;
};

const drawn = (width: number) => (args: Partial<Timeline>) =>
  inWidth(
    width,
    html`<bw-timeline
      .costs=${args.costs ?? short.costs}
      .ran=${args.ran ?? 0}
      .total=${args.total ?? 100}
      .step=${args.step ?? 0}
      .updates=${args.updates}
      .accuracies=${args.accuracies ?? []}
      .changes=${args.changes ?? []}
      .waiting=${args.waiting ?? false}
      @bw-scrub=${goes}
    ></bw-timeline>`,
  );

const meta: Meta<Timeline> = {
  title: 'Controls/Timeline',
  component: 'bw-timeline',
  parameters: { layout: 'fullscreen' },
  render: drawn(1180),
  args: { ran: 40, step: 39, accuracies: upTo(40) },
};

export default meta;

export const Running: StoryObj<Timeline> = {};
export const NotRunYet: StoryObj<Timeline> = {
  args: { ran: 0, step: 0, accuracies: upTo(0), waiting: true },
};
export const BackInThePast: StoryObj<Timeline> = {
  args: { ran: 90, step: 29, accuracies: upTo(90) },
};
export const Finished: StoryObj<Timeline> = {
  args: { ran: 100, step: 99, accuracies: upTo(100) },
};
export const WithChanges: StoryObj<Timeline> = {
  args: {
    changes: [
      { step: 11, set: { learningRate: 0.1 } },
      { step: 25, set: { batchSize: 50 } },
    ],
  },
};
export const Diverged: StoryObj<Timeline> = {
  args: {
    costs: short.costs.map((cost, i) => (i < 20 ? cost : i < 30 ? cost * 2 ** (i - 20) : NaN)),
    accuracies: upTo(20),
  },
};
export const TwentyThousandBatches: StoryObj<Timeline> = {
  args: { ...long, ran: 15_000, total: 20_000, step: 14_999 },
};
export const OnAPhone: StoryObj<Timeline> = { render: drawn(390) };
export const ByKeyboard: StoryObj<Timeline> = {
  play: async ({ canvasElement, userEvent }) => {
    const timeline = canvasElement.querySelector('bw-timeline')!;
    const slider = timeline.shadowRoot!.querySelector<HTMLElement>('[role=slider]')!;
    slider.focus();
    await userEvent.keyboard('{PageDown}{ArrowRight}');
    await expect(timeline.step).toBe(30);
  },
};

/** Before the first batch. */
export const NothingYet: StoryObj<Timeline> = {
  args: { costs: new Float32Array(0), ran: 0, step: 0, accuracies: [] },
};

/** After the update of the batch that it stands at. */
export const AfterTheUpdate: StoryObj<Timeline> = { args: { updates: 40 } };
