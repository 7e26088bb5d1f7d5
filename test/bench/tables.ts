/** The results as tables in Markdown, for the terminal and the README. */

import type { Latency, PageResult } from './parts/page';
import type { Row, StepsResult } from './parts/steps';
import type { EvaluateResult } from './parts/evaluate';
import type { Results } from './results';
import type { Spread } from './statistics';
import { targets, yardstick } from './targets';

export function tables(results: Results): string {
  const { machine, parts } = results;
  const texts: string[] = [];
  if (machine) {
    const { processor, cores, memory, system, browser, node, numpy } = machine;
    texts.push(
      `Measured on ${processor}, ${cores} cores, ${memory} GiB, ${system}; ${browser}, Node ${node}, ${
        numpy === null ? 'NumPy not on this machine, so not measured' : `NumPy ${numpy}`
      }. ${circumstances(results)}`,
    );
  }
  const reached = targets(results).map(({ title, wanted, reached, met }) => [
    title,
    wanted,
    reached,
    met ? 'yes' : 'no',
  ]);
  if (reached.length > 0) {
    texts.push(markdown(['our ratio to others, and other aims', 'aim', 'reached', 'met'], reached));
    texts.push(...yardstick(results));
  }
  if (parts.steps) texts.push(stepsTable(parts.steps.result));
  if (parts.evaluate) texts.push(evaluateTable(parts.evaluate.result));
  const rows = [...(parts.page ? pageRows(parts.page.result) : []), ...otherRows(parts)];
  if (rows.length > 0) texts.push(markdown(['on the page', ''], rows));
  return texts.join('\n\n');
}

/** When, how often, and beside what else it was measured. */
function circumstances({ machine, parts }: Results): string {
  const all = Object.values(parts);
  const days = [...new Set(all.map(({ on }) => on))].sort();
  const rounds = all.map(({ rounds }) => rounds);
  const loads = all.map(({ load }) => load[0]);
  const besideOthers =
    Math.max(...loads) > (machine?.cores ?? Infinity)
      ? ' **The machine was also at other work**: trust ratios of one table, not single numbers.'
      : '';
  return `${days.join(', ')}; ${range(rounds)} rounds by turns; load before a part ${range(loads)} (each part is a load of its own for the next). Numbers are medians, and in brackets what half of all rounds lie between.${besideOthers}`;
}

function range(numbers: readonly number[]): string {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  return low === high ? `${low}` : `${low} to ${high}`;
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

function evaluateTable(result: EvaluateResult): string {
  const [softmax, keras] = [result['softmax-regression'], result['keras-two-layer']];
  const rows = softmax.map(({ title, time }, n) => [
    title,
    `${between(time)} ms`,
    `${between(keras[n]!.time)} ms`,
  ]);
  return markdown(['reading 10,000 images', 'softmax', 'two layers'], rows);
}

function pageRows(result: PageResult): readonly (readonly string[])[] {
  const latency = ({ median, most }: Latency): string =>
    `${Math.round(median)} ms, ${Math.round(most)} ms at the 95th percentile`;
  const { framesPerSecond, frame, longestTask, longTasks, heatmaps } = result;
  const task = longTasks === 0 ? 'under 50 ms' : `${longestTask} ms`;
  return [
    ['frames a second while it plays at full speed', between(framesPerSecond)],
    ['time of a frame then', latency(frame)],
    ['batches drawn a second then, with all that is on show', between(result.drawn)],
    ['its longest task on the main thread', task],
    ['key to painted pixels, next stage', latency(result.stageKey)],
    ['key to painted pixels, next batch', latency(result.batchKey)],
    ['to a random batch of 1,000', latency(result.scrub1000)],
    ['to a random batch of 20,000', latency(result.scrub20000)],
    ['script of all heatmaps of a step', `${between(heatmaps)} ms`],
  ];
}

function otherRows(parts: Results['parts']): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  const { start, load, memory, bytes, course } = parts;
  if (start) {
    const { fused, stages, whole } = start.result;
    rows.push(
      ['worker created to first step', `${between(fused)} ms`],
      ['the same on tfjs’s operations, only those needed', `${between(stages)} ms`],
      ['the same with the whole of tfjs', `${between(whole)} ms`],
    );
  }
  if (load) {
    const { line, first, repeat, emptyFirst, emptyRepeat } = load.result;
    const at = `at ${line.rate} Mbit/s and ${line.latency} ms`;
    rows.push(
      [`first stage shown ${at}, first visit`, `${between(first)} s`],
      [`first stage shown ${at}, repeated visit`, `${between(repeat)} s`],
      ['an empty page shown on that line, first visit', `${between(emptyFirst)} s`],
      ['an empty page shown on that line, repeated visit', `${between(emptyRepeat)} s`],
    );
  }
  if (course) {
    const { ours, layers, layersEpochs, accuracy } = course.result;
    rows.push(
      [
        'Keras’s program, 10 epochs of 60,000 and the test',
        `${between(ours)} s, ${(accuracy * 100).toFixed(1)}% right`,
      ],
      [
        `the same by Layers \`fit\` (${layersEpochs} of 10 epochs measured)`,
        `${between(layers)} s`,
      ],
    );
  }
  if (memory) {
    const { worker, page } = memory.result;
    rows.push(
      ...worker.map(({ batches, wasm, tensors }) => [
        `worker after ${batches.toLocaleString('en')} batches, with its images`,
        `${wasm} MiB of wasm, ${tensors} tensors`,
      ]),
      [`page after ${page.batches.toLocaleString('en')} batches`, `${page.heap} MiB of JavaScript`],
    );
  }
  if (bytes) {
    const { page, worker, wasm, fonts, data, fused } = bytes.result;
    rows.push(
      ['scripts and style of the page, gzip', `${page} kB`],
      ['script of the worker, gzip', `${worker} kB, of which the fused step ${fused} kB`],
      ['wasm of tfjs; typefaces; images of the first batch', `${wasm}; ${fonts}; ${data} kB`],
    );
  }
  return rows;
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
