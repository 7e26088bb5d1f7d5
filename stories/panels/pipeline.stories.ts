import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { PipelineRow } from '../../components/panels/pipeline';
import type { PipelineContext } from '../../src/locales/tape/words';
import '../../components/panels/pipeline';
import { sampleContext, samplePipeline } from './sample-tape';

interface Args {
  rows: readonly PipelineRow[];
  context: PipelineContext | undefined;
}

const meta: Meta<Args> = {
  title: 'Panels/Pipeline',
  component: 'bw-pipeline',
  args: { rows: samplePipeline, context: sampleContext },
  render: ({ rows, context }) =>
    html`<bw-pipeline .rows=${rows} .context=${context} .pixels=${[406, 409]}></bw-pipeline>`,
};

export default meta;

export const Steps: StoryObj<Args> = {};
export const NoNumbers: StoryObj<Args> = {
  args: {
    rows: samplePipeline.map((row) => ({
      ...row,
      parts: row.parts.map((part) => ({ ...part, numbers: [] })),
    })),
  },
};

export const NothingYet: StoryObj<Args> = { args: { rows: [], context: undefined } };
