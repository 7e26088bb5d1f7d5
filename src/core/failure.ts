/** Why an engine stopped, in kinds for each of which the locales have words. */

/**
 * - `unloaded`: its program did not arrive, or threw as it began
 * - `silent`: it owes an answer and gives no sign of life: ended from outside, or lost in a loop
 * - `crashed`: it broke off while it computed, as when the backend is lost
 * - `memory`: there was no room for what it needed
 * - `kernel`: the backend lacks an operation
 * - `data`: the list of the data files could not be used
 * - `other`: anything else, in its own words
 */
export type FailureKind =
  'unloaded' | 'silent' | 'crashed' | 'memory' | 'kernel' | 'data' | 'other';

export interface Failure {
  readonly kind: FailureKind;
  /** What the engine or the browser said, in English. */
  readonly detail: string;
}
