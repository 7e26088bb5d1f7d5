/** Lines that a program has printed: a long output is not written out before somebody reads it. */

export interface Printed {
  readonly count: number;
  /** Whether the last line is still being written: a progress bar that moves. */
  readonly open: boolean;
  /** The line number `index`, from 0. */
  readonly line: (index: number) => string;
}

/** In place of a number that has not been measured yet. */
export const WAITING = '…';

/** These lines. */
export function lines(...texts: readonly string[]): Printed {
  return { count: texts.length, open: false, line: (index) => texts[index]! };
}

/** One output after the other. */
export function inOrder(...parts: readonly Printed[]): Printed {
  return {
    count: parts.reduce((count, part) => count + part.count, 0),
    open: parts.findLast((part) => part.count > 0)?.open ?? false,
    line: (index) => {
      let at = index;
      for (const part of parts) {
        if (at < part.count) return part.line(at);
        at -= part.count;
      }
      throw new RangeError(`There is no line ${index}.`);
    },
  };
}

/** The lines from number `from` on. */
export function linesOf({ count, line }: Printed, from = 0): string[] {
  return Array.from({ length: Math.max(0, count - from) }, (_, n) => line(from + n));
}
