/** The results as tables in Markdown, for the terminal and the README. */

import type { Results } from './run';
import type { Latency, PageResult } from './parts/page';
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
  if (parts.page) texts.push(pageTable(parts.page.result));
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

function pageTable(result: PageResult): string {
  const latency = ({ median, most }: Latency): string =>
    `${Math.round(median)} ms, ${Math.round(most)} ms at the 95th percentile`;
  const { framesPerSecond, longestTask, longTasks, heatmaps } = result;
  return markdown(
    ['on the page', ''],
    [
      ['frames a second while it plays at full speed', between(framesPerSecond)],
      [
        'its longest task on the main thread',
        longTasks === 0 ? 'under 50 ms' : `${longestTask} ms`,
      ],
      ['key to painted pixels, next stage', latency(result.stageKey)],
      ['key to painted pixels, next batch', latency(result.batchKey)],
      ['to a random batch of 1,000', latency(result.scrub1000)],
      ['to a random batch of 20,000', latency(result.scrub20000)],
      ['script of all heatmaps of a step', `${between(heatmaps)} ms`],
    ],
  );
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
