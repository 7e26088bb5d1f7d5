/** A stage: one named, pure rule of a training step, with the gradient, formula and derivation of
 * what it writes. */

import type * as tfjs from '@tensorflow/tfjs-core';
import type { Axis, FocusChange } from './axis';
import type { Derivation } from './derivation';
import type { Formula } from './formula';
import type { Kind } from './kind';
import type { Settings } from './settings';
import type { Values } from './value';

/** What a value is: its meaning, the axes of its shape, and how it is written in mathematics. */
export interface ValueSpec {
  readonly kind: Kind;
  readonly axes: readonly Axis[];
  /** Its symbol, such as W or δ. */
  readonly symbol: string;
}

export type Tensors = Readonly<Record<string, tfjs.Tensor>>;

/** The tfjs operations that stages are written in. They are handed in, so that the page can read
 * formulas and derivations of a stage without loading tfjs. */
export type Ops = Pick<
  typeof tfjs,
  | 'add'
  | 'argMax'
  | 'cast'
  | 'div'
  | 'equal'
  | 'exp'
  | 'log'
  | 'logSumExp'
  | 'losses'
  | 'matMul'
  | 'max'
  | 'mean'
  | 'mul'
  | 'neg'
  | 'oneHot'
  | 'Reduction'
  | 'scalar'
  | 'sigmoid'
  | 'softmax'
  | 'sub'
  | 'sum'
  | 'transpose'
  | 'valueAndGrads'
>;

export type Phase = 'forward' | 'backward' | 'update';

/** What a derivation may look at: the values of the step and the settings it ran with. */
export interface DeriveContext {
  readonly values: Values;
  readonly settings: Settings;
}

export interface Stage {
  /** Name in addresses and attributes: `gradient`, `error-1`. */
  readonly id: string;
  /** Key of its words in the locales (`stages`): two stages of different recipes may share words. */
  readonly text: StageText;
  readonly phase: Phase;
  /** Names of values it uses. */
  readonly reads: readonly string[];
  /** Values it makes. The first is the one that its panel is about. */
  readonly writes: Readonly<Record<string, ValueSpec>>;
  /** Computes `writes` from `reads`. Pure; intermediate tensors are tidied by the caller. */
  run(tf: Ops, values: Tensors, settings: Settings): Tensors;
  /** The rule in symbols, for the panel's heading. `settings` gives the numbers in it (0.5, 100). */
  formula(settings: Settings): Formula;
  /** Where the element `at` of `name` (one of `writes`) comes from. `at` holds a position on every
   * axis of the recipe: positions on summed axes choose the term that is marked. */
  derive(context: DeriveContext, name: string, at: FocusChange): Derivation;
}

export type StageText =
  | 'batch'
  | 'hidden'
  | 'logits'
  | 'softmax'
  | 'loss'
  | 'compare'
  | 'error'
  | 'hiddenError'
  | 'gradient'
  | 'hiddenGradient'
  | 'update';
