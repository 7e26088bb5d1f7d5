/** Python that holds a program's losses against those of the run that it reproduces. */

import { shortest } from '../core/shortest';
import type { NotebookWords } from '../locales/exports/words';
import type { Course } from './course';
import { literal } from './python-literal';

/** How far a loss may lie off; of a loss above 1, its share. */
export const TOLERANCE = 1e-4;

/** Losses spread evenly over the run, beside those at changes. */
const SPREAD = 12;
/** Early ones beside them. */
const EARLY = [1, 3, 9];
/** Most changes whose losses are looked at. */
const MOST_CHANGES = 12;

/** The loss of a step, before its update. */
export interface Check {
  readonly step: number;
  readonly cost: number;
}

/** Some of the losses that are known and finite: the first, the last, some between, and those at changes. */
export function checks({ run, costs, ran }: Course): readonly Check[] {
  const steps = new Set<number>();
  for (let n = 0; n <= SPREAD && ran > 0; n++) steps.add(Math.round((n / SPREAD) * (ran - 1)));
  for (const step of EARLY) if (step < ran) steps.add(step);
  for (const { step } of run.changes.slice(0, MOST_CHANGES)) {
    for (const at of [step, step + 1]) if (at < ran) steps.add(at);
  }
  return [...steps]
    .sort((a, b) => a - b)
    .map((step) => ({ step, cost: costs[step]! }))
    .filter(({ cost }) => Number.isFinite(cost));
}

/** Where the losses part, the program finds out whether that is the run's own doing: it runs once more from
 * weights that differ by no more than rounding, and sees how far that leads. */
export function checkCode(
  parameters: readonly string[],
  known: readonly Check[],
  words: NotebookWords,
): string {
  const { batch, here, there, difference } = words.columns;
  const pairs = known.map(({ step, cost }) => `    ${step}: ${shortest(cost)},`);
  return `
TOLERANCE = ${TOLERANCE}
known = {
${pairs.join('\n')}
}


def off(loss, other):
    return abs(loss - other) / max(1.0, abs(other))


print(f"{${quoted(batch)}:>8} {${quoted(here)}:>12} {${quoted(there)}:>12} {${quoted(difference)}:>12}")
for step, loss in known.items():
    print(f"{step + 1:>8} {losses[step]:>12.6f} {loss:>12.6f} {losses[step] - loss:>12.1e}")

apart = [step for step, loss in known.items() if not off(losses[step], loss) <= TOLERANCE]
if not apart:
    worst = max(off(losses[step], loss) for step, loss in known.items())
    print(${literal(words.agrees)}, f"{worst:.1e}", TOLERANCE)
else:
    # Is it the run? Once more, from weights that differ by no more than rounding.
    random = np.random.default_rng(0)
    for first, weights in zip(started, [${parameters.join(', ')}]):
        weights[:] = first + random.normal(0, 1e-7, first.shape).astype(np.float32)
    nudged = run()
    grown = max(off(nudged[step], losses[step]) for step in known)
    if apart[0] == min(known) or grown <= TOLERANCE:
        raise SystemExit(${literal(words.differs)})
    print(${literal(words.unstable)}, apart[0] + 1)`;
}

/** Inside an f-string other quotes are wanted than outside. */
function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
