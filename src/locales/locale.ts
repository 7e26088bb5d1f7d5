/** What a language must say. One interface; a missing key does not compile. Prose may mark a
 * glossary term as [term] or [words|term] and emphasis as *words*. */

import type { CallName, Caption } from '../core/formula';
import type { LineLabel } from '../core/derivation';
import type { StageText } from '../core/stage';
import type { Refusal, SettingName } from '../core/settings';

export interface StageWords {
  /** In the panel: "Gradient". */
  readonly title: string;
  /** Above the note: "Which weights are to blame". */
  readonly heading: string;
  /** Two or three sentences. */
  readonly note: (context: NoteContext) => readonly string[];
}

/** What a note may depend on. */
export interface NoteContext {
  /** From 0. */
  readonly step: number;
  readonly batchSize: number;
  readonly learningRate: number;
  /** Whether the weights of this step are all zero. */
  readonly zeroWeights: boolean;
}

export interface Locale {
  readonly lang: string;
  readonly name: string;
  readonly recipes: Readonly<Record<string, string>>;
  readonly stages: Readonly<Record<StageText, StageWords>>;
  /** In front of the lines of the strip. */
  readonly lines: Readonly<Record<LineLabel, string>>;
  readonly captions: Readonly<Record<Caption['key'], (n: number) => string>>;
  /** How symbols and functions are spoken: W, ∇W, δ, Σ, softmax. */
  readonly spoken: Readonly<Record<string, string>>;
  readonly calls: Readonly<Record<CallName, string>>;
  /** One sentence a term, by the word used in notes. */
  readonly glossary: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<SettingName, string>>;
  readonly refusal: (refusal: Refusal) => string;
}
