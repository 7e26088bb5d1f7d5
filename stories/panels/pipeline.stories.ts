import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { PipelineRow } from '../../components/panels/pipeline';
import '../../components/panels/pipeline';
import { sampleContext, samplePipeline } from './sample-tape';

interface Args {
  rows: readonly PipelineRow[];
}

const meta: Meta<Args> = {
  title: 'Panels/Pipeline',
  component: 'bw-pipeline',
  args: { rows: samplePipeline },
  render: ({ rows }) =>
    html`<bw-pipeline .rows=${rows} .context=${sampleContext} .pixels=${[406, 409]}></bw-pipeline>`,
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
