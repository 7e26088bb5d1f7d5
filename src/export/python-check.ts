/** Python that holds a program's losses against those of the run that it reproduces. */

import { shortest } from '../core/export';
import type { NotebookWords } from '../locales/exports/words';
import type { Course } from './course';
import { literal } from './python-literal';

/** How far a loss may lie off; of a loss above 1, its share. */
export const TOLERANCE = 1e-4;

/** Losses spread evenly over the run, beside those at changes. */
const SPREAD = 12;
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
  for (const { step } of run.changes.slice(0, MOST_CHANGES)) {
    for (const at of [step, step + 1]) if (at < ran) steps.add(at);
  }
  return [...steps]
    .sort((a, b) => a - b)
    .map((step) => ({ step, cost: costs[step]! }))
    .filter(({ cost }) => Number.isFinite(cost));
}

export function checkCode(known: readonly Check[], words: NotebookWords): string {
  const { batch, here, there, difference } = words.columns;
  const pairs = known.map(({ step, cost }) => `    ${step}: ${shortest(cost)},`);
  return `
TOLERANCE = ${TOLERANCE}
known = {
${pairs.join('\n')}
}
worst = 0.0
print(f"{${quoted(batch)}:>8} {${quoted(here)}:>12} {${quoted(there)}:>12} {${quoted(difference)}:>12}")
for step, loss in known.items():
    off = abs(float(losses[step]) - loss)
    worst = max(worst, off / max(1.0, loss))
    print(f"{step + 1:>8} {losses[step]:>12.6f} {loss:>12.6f} {off:>12.1e}")
if not worst <= TOLERANCE:
    raise SystemExit(${literal(words.differs)})
print(${literal(words.agrees)}, f"{worst:.1e}", TOLERANCE)`;
}

/** Inside an f-string other quotes are wanted than outside. */
function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
