/** What is said beside each stage. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../../components/views/note';
import type { StageText } from '../../src/core/stage';
import { localeFor } from '../../src/locales';
import { inWidth } from './in-width';

interface Args {
  stage: StageText | undefined;
  number: number;
  count: number;
  batchSize: number;
  learningRate: number;
  zeroWeights: boolean;
  hidden: boolean;
  width: number;
}

const render = ({ stage, number, count, width, ...context }: Args): TemplateResult =>
  inWidth(
    width,
    html`<bw-note
      .stage=${stage}
      .number=${number}
      .count=${count}
      .context=${{ step: 36, ...context }}
    ></bw-note>`,
  );

const meta: Meta<Args> = {
  title: 'Views/Note',
  component: 'bw-note',
  render,
  args: {
    stage: 'gradient',
    number: 7,
    count: 8,
    batchSize: 100,
    learningRate: 0.5,
    zeroWeights: false,
    hidden: false,
    width: 318,
  },
};
export default meta;

export const Gradient: StoryObj<Args> = {};

/** The first batch tells why zero weights lose log 10. */
export const FirstLoss: StoryObj<Args> = { args: { stage: 'loss', number: 4, zeroWeights: true } };

export const FirstGradient: StoryObj<Args> = { args: { zeroWeights: true } };

export const BatchOfOne: StoryObj<Args> = { args: { stage: 'batch', number: 1, batchSize: 1 } };

export const OneLayerDown: StoryObj<Args> = {
  args: { stage: 'hiddenError', number: 9, count: 11, hidden: true },
};

export const OnAPhone: StoryObj<Args> = { args: { width: 358 } };

export const NothingYet: StoryObj<Args> = { args: { stage: undefined } };

/** The notes of all stages, one below the other. */
export const AllStages: StoryObj<Args> = {
  render: (args) =>
    html`${Object.keys(localeFor('en').stages).map((stage) =>
      render({ ...args, stage: stage as StageText }),
    )}`,
};
