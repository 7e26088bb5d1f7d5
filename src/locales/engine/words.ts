/** Words for the engine when it stops. */

import type { FailureKind } from '../../core/failure';

export interface EngineWords {
  /** Why the engine stopped, as part of a sentence. `detail` is the browser's own word, in English. */
  readonly whyStopped: Readonly<Record<FailureKind, (detail: string) => string>>;
  /** It is not running, and waits for the learner. */
  readonly failure: (why: string) => string;
  /** As `failure`, but another batch was asked for than the one on show. */
  readonly stranded: (why: string, batch: string) => string;
  /** Another engine is about to take its place by itself, or has. */
  readonly reviving: (why: string) => string;
  readonly revived: (why: string, batch: string) => string;
  /** As `revived`, but it computes in plain JavaScript. */
  readonly moved: (why: string, batch: string) => string;
  /** WebAssembly could not be started, so the slow backend runs. */
  readonly fallback: string;
}
