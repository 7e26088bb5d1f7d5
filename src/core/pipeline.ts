/** How a dataset becomes batches, step by step, as a program declares it. */

import type { Settings } from './settings';

/** Key of a step's words in the locales (`tape.pipeline`). */
export type PipelineText =
  'source' | 'reshape' | 'scale' | 'oneHot' | 'cache' | 'shuffle' | 'batch' | 'take';

/** One of the tensors that an element of the dataset is made of. */
export interface PipelinePart {
  readonly symbol: string;
  readonly shape: readonly number[];
  readonly dtype: 'uint8' | 'float32';
  /** Name of the training step's value that holds its numbers. */
  readonly value: string;
}

export interface PipelineStep {
  readonly text: PipelineText;
  /** The call, as it is written in Python. */
  readonly code: string;
  /** What one element is after this step. */
  readonly parts: readonly PipelinePart[];
  /** Elements in the dataset after this step. */
  readonly count: number;
  /** Whether the step is done with these settings. */
  readonly on: boolean;
}

/** @param images number of training images */
export type Pipeline = (settings: Settings, images: number) => readonly PipelineStep[];

/** What makes gradients into an update, with the settings that leave it plain. */
export interface Optimizer {
  readonly name: string;
  readonly momentum: number;
  readonly nesterov: boolean;
}
