/** The results as tables in Markdown, for the terminal and the README. */

import type { Results } from './run';
import type { Row, StepsResult } from './parts/steps';
import type { Spread } from './statistics';

export function tables({ machine, parts }: Results): string {
  const texts: string[] = [];
  if (machine) {
    const { processor, cores, memory, system, browser, node, numpy } = machine;
    texts.push(
      `Measured on ${processor}, ${cores} cores, ${memory} GiB, ${system}; ${browser}, Node ${node}, ${
        numpy === null ? 'NumPy not on this machine, so not measured' : `NumPy ${numpy}`
      }.`,
    );
  }
  if (parts.steps) texts.push(stepsTable(parts.steps.result));
  return texts.join('\n\n');
}

function stepsTable(result: StepsResult): string {
  const [softmax, keras] = [result['softmax-regression'], result['keras-two-layer']];
  const rows = softmax.map(({ name, title }) => {
    const cells = [softmax, keras].flatMap((program) => {
      const row = program.find((each) => each.name === name)!;
      return [rate(row), name === 'ours' ? '1' : between(row.ours)];
    });
    return [title, ...cells];
  });
  return markdown(['', 'softmax, steps/s', 'ours : it', 'two layers, steps/s', 'ours : it'], rows);
}

function rate({ rate: { median } }: Row): string {
  return Math.round(median).toLocaleString('en');
}

/** Median, and between which two numbers half of the rounds were. */
export function between({ median, low, high }: Spread): string {
  const digits = high < 10 ? 2 : 1;
  return `${median.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;
}

export function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, n) => (n === 0 ? '---' : '--:'));
  return [head, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
