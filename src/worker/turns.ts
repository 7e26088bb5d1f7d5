/** Lets messages in during a long computation: a look whether the worker lives, a cancellation, another run. */

/** Milliseconds of computing after which they are let in. */
export const SLICE = 50;

/** Work in pieces, none of which takes long by itself. */
export type Pieces<Answer> = Generator<undefined, Answer, undefined>;

/** Resolves once the messages that have come were heard. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * Does work piece by piece, and lets messages in between two of them.
 * @param goesOn asked after that: whether what the work is about is still there
 * @returns undefined when it is not
 */
export async function inTurns<Answer>(
  work: Pieces<Answer>,
  goesOn: () => boolean,
): Promise<Answer | undefined> {
  for (let end = performance.now() + SLICE; ;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() < end) continue;
    await turn();
    if (!goesOn()) return undefined;
    end = performance.now() + SLICE;
  }
}

/** Does it without a pause. */
export function atOnce<Answer>(work: Pieces<Answer>): Answer {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
