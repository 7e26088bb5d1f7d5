/** Reads a program's source as the page shows it: which stage each line belongs to, with the run's numbers.
 *
 * # The convention of the sources
 *
 * Beside this file, `{program}/in-tensorflow.py`, `{program}/in-numpy.py` and `{program}/tfjs.ts` are whole
 * programs, which run as they stand. (They are not called after their library: Python would import a file
 * `numpy.py` in its place.) Comments mark what belongs to which stage, by the ids in the recipe, and are not
 * shown. Python's begin with `#` where TypeScript's begin with `//`:
 *
 * - `#@ logits` in a line of its own opens a block: the lines below belong to the stage `logits`. Where one
 *   call does the work of several stages, it names them all: `#@ error gradient`.
 * - The next such line opens another block; `#@` without a name opens one that belongs to no stage.
 * - `for x, y in batches:  #@ batch` at the end of a line says it of that line alone.
 * - `BATCH_SIZE = 100  #= batchSize` marks a number that the run decides: it is shown, and when a test runs
 *   what is shown also executed, with the run's own value.
 */

/** One line as it is shown. */
export interface Line {
  readonly text: string;
  /** Ids of the stages that it belongs to, in the order of its mark; none for blank lines. */
  readonly stages: readonly string[];
}

/** Numbers of the run, by the name behind `#=`. */
export type Numbers = Readonly<Record<string, unknown>>;

const BLOCK = /^\s*(?:#|\/\/)@(.*)$/;
const LINE = /^(.*\S)\s*(?:#|\/\/)@(.*)$/;
const NUMBER = /^(.* = )[^\s;]+(;?)\s*(?:#|\/\/)= ?(\w+)$/;

/** @throws {RangeError} when a marked number is not among the run's, or is none. */
export function readListing(source: string, numbers: Numbers): readonly Line[] {
  const lines: Line[] = [];
  let block: readonly string[] = [];
  for (const raw of source.trimEnd().split('\n')) {
    const opens = BLOCK.exec(raw);
    if (opens) {
      block = namesIn(opens[1]!);
      continue;
    }
    const marked = LINE.exec(raw);
    const text = withNumber(marked?.[1] ?? raw, numbers);
    const stages = marked ? namesIn(marked[2]!) : block;
    lines.push({ text, stages: text.trim() === '' ? [] : stages });
  }
  return lines;
}

/** What is shown, as one text. */
export function codeOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => `${text}\n`).join('');
}

function namesIn(mark: string): readonly string[] {
  return mark.split(' ').filter((name) => name !== '');
}

function withNumber(text: string, numbers: Numbers): string {
  return text.replace(NUMBER, (_, before: string, end: string, name: string) => {
    const number = numbers[name];
    if (typeof number !== 'number') throw new RangeError(`The run has no number ${name}.`);
    return `${before}${number}${end}`;
  });
}
