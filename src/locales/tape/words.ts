/** What a language must say of the dataset's pipeline, of the optimiser, and of the tape. */

import type { PipelineText } from '../../core/pipeline';

/** Where a step of the pipeline stands. Images and batches are counted from 1. */
export interface PipelineContext {
  readonly image: number;
  readonly batchSize: number;
  readonly batch: number;
  readonly batches: number;
}

export interface TapeWords {
  readonly pipeline: {
    readonly heading: string;
    /** Which numbers are shown: of which image, from which pixel to which. */
    readonly numbersOf: (image: number, from: number, to: number) => string;
    /** Behind a number of elements. */
    readonly elements: (count: string) => string;
    /** What each step does. */
    readonly steps: Readonly<Record<PipelineText, (context: PipelineContext) => string>>;
    /** In place of what a step does, where the settings leave it out. */
    readonly off: string;
    /** What this page does differently from the pipeline as it is written. */
    readonly here: string;
  };
  readonly optimizer: {
    readonly heading: string;
    readonly learningRate: string;
    /** What momentum 0 without Nesterov leaves of the update. */
    readonly plain: (learningRate: string) => string;
  };
  readonly tape: {
    readonly heading: string;
    readonly recorded: string;
    readonly replayed: string;
    /** What the sign in front of a tensor means. */
    readonly gradients: string;
    /** How to move, for screen readers. */
    readonly keys: string;
    /** One operation, said in full: its place, its name, what goes in, what comes out. */
    readonly forward: (n: number, name: string, given: string, made: string) => string;
    readonly backward: (n: number, name: string, given: string, made: string) => string;
    readonly keeps: (tensors: string) => string;
    readonly one: string;
    readonly ran: (count: number, kernels: string) => string;
    readonly and: string;
    readonly number: string;
    readonly turn: (cost: string, seed: string) => string;
    /** While no operation is pointed at. */
    readonly point: string;
    readonly waits: string;
    readonly playing: string;
  };
  readonly migration: {
    readonly heading: string;
    readonly lead: string;
    readonly faults: readonly {
      readonly what: string;
      readonly why: string;
      readonly mend: string;
      /** A line of Python. */
      readonly code: string;
    }[];
  };
}
