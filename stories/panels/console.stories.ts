import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ProgramConsole, Verbosity } from '../../components/panels/console';
import '../../components/panels/console';
import { sampleBatch } from '../views/sample-batch';
import { printedBy } from './sample-console';

type Args = Pick<ProgramConsole, 'lines' | 'open' | 'earlier' | 'drawing' | 'quiet'> & {
  verbose: Verbosity | undefined;
};

const meta: Meta<Args> = {
  title: 'Panels/Console',
  component: 'bw-console',
  args: {
    ...printedBy('softmax-regression', 100, 100),
    earlier: 0,
    verbose: undefined,
    drawing: undefined,
    quiet: false,
  },
  render: (args) =>
    html`<bw-console
      .lines=${args.lines}
      .open=${args.open}
      .earlier=${args.earlier}
      .drawing=${args.drawing}
      .verbose=${args.verbose}
      .quiet=${args.quiet}
      .image=${0}
      .images=${10_000}
    ></bw-console>`,
};

export default meta;

type Story = StoryObj<Args>;

export const Graph: Story = {};
export const NotMeasuredYet: Story = {
  args: printedBy('softmax-regression', 100, 100, { measured: false }),
};
export const NothingPrinted: Story = { args: { lines: [] } };
export const Tape: Story = { args: printedBy('gradient-tape', 10, 6) };
export const LongRun: Story = {
  args: { ...printedBy('gradient-tape', 1000, 400), earlier: 12_345 },
};
export const KerasBar: Story = {
  args: { ...printedBy('keras-two-layer', 5157, 2500), verbose: 1 },
};
export const KerasEnd: Story = {
  args: {
    ...printedBy('keras-two-layer', 3438, 3438, { verbose: 2 }),
    verbose: 2,
    drawing: Uint8Array.from(sampleBatch().x.data.subarray(0, 784), (share) => 255 * share),
  },
};

/** While it plays, lines come too fast to be read aloud. */
export const Quiet: Story = { args: { quiet: true } };
