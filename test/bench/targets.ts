/** What was to be reached, beside what was. */

import type { Results } from './results';
import { PROGRAMS, type ProgramName } from './contestants/job';
import { round } from './statistics';

export interface Target {
  readonly title: string;
  readonly wanted: string;
  readonly reached: string;
  readonly met: boolean;
}

const SHORT: Readonly<Record<ProgramName, string>> = {
  'softmax-regression': 'softmax',
  'keras-two-layer': 'two layers',
};

/** Milliseconds that a worker may take to its first step, where one with the whole of tfjs took `WHOLE`. */
const START = 100;
const WHOLE = 154;

/** How fast the machine is beside the one that aims in milliseconds, seconds and frames were set on. */
export function yardstick({ parts }: Results): readonly string[] {
  const { start } = parts;
  if (!start) return [];
  const here = Math.round(start.result.whole.median);
  return [
    `Aims in milliseconds, seconds and frames were set on a machine on which a worker with the whole of TensorFlow.js took ${WHOLE} ms to its first step; on this one it took ${here} ms.`,
  ];
}

/** By parts that were measured. */
export function targets({ parts }: Results): readonly Target[] {
  return [
    ...(parts.steps ? ofSteps(parts.steps.result) : []),
    ...(parts.evaluate ? ofEvaluating(parts.evaluate.result) : []),
    ...(parts.course
      ? [
          least(
            'Keras’s program to its end, Layers `fit` : ours',
            8,
            parts.course.result.ratio.median,
          ),
        ]
      : []),
    ...(parts.page ? ofPage(parts.page.result) : []),
    ...(parts.start
      ? [
          most('worker created to first step', START, parts.start.result.fused.median, 'ms'),
          least(
            'the whole of tfjs : worker created to first step',
            WHOLE / START,
            parts.start.result.ours.median,
          ),
        ]
      : []),
    ...(parts.load
      ? [
          most('first visit to first stage shown', 1.5, parts.load.result.first.median, 's'),
          most('repeated visit to first stage shown', 0.5, parts.load.result.repeat.median, 's'),
        ]
      : []),
    ...(parts.bytes
      ? [most('added script and wasm', 12, parts.bytes.result.fused, 'kB gzip')]
      : []),
  ];
}

type Measured<Name extends keyof Results['parts']> = NonNullable<Results['parts'][Name]>['result'];

function ofSteps(result: Measured<'steps'>): readonly Target[] {
  const wanted: readonly (readonly [string, string, Readonly<Record<ProgramName, number>>])[] = [
    ['minimize', 'step : tfjs `minimize`', both(12)],
    ['trainOnBatch', 'step : Layers `trainOnBatch`', of(4, 1.5)],
    ['convnetjs', 'step : ConvNetJS', both(6)],
    ['brain', 'step : brain.js', both(12)],
    ['numpy', 'step : NumPy, one thread', of(1.3, 0.8)],
    ['numpyScaled', 'step : NumPy, images scaled beforehand', of(1.3, 0.8)],
  ];
  return PROGRAMS.flatMap((program) => {
    const oursBy = new Map(result[program].map(({ name, ours }) => [name, ours.median]));
    const kept = (name: string): number =>
      result[program].find((row) => row.name === name)!.kept!.median;
    const title = (text: string): string => `${text}, ${SHORT[program]}`;
    const [stages, minimize] = ['stages', 'minimize'].map((name) => oursBy.get(name)!);
    return [
      playing(title('page playing, all on show : engine alone'), kept('page')),
      playing(title('page playing on tfjs’s operations : their engine alone'), kept('pageStages')),
      least(title('step by tfjs’s operations : tfjs `minimize`'), 2.3, minimize! / stages!),
      ...wanted.flatMap(([name, text, by]) => {
        const reached = oursBy.get(name);
        return reached === undefined ? [] : [least(title(text), by[program], reached)];
      }),
    ];
  });
}

function ofEvaluating(result: Measured<'evaluate'>): readonly Target[] {
  return PROGRAMS.flatMap((program) =>
    result[program]
      .filter(({ name }) => name.startsWith('numpy'))
      .map(({ title, ours }) =>
        most(`time for 10,000 images : ${title}, ${SHORT[program]}`, 0.5, ours.median),
      ),
  );
}

function ofPage(result: Measured<'page'>): readonly Target[] {
  const { framesPerSecond, drawn, longestTask, stageKey, batchKey, scrub1000, scrub20000 } = result;
  return [
    least('frames a second while playing', 55, framesPerSecond.median),
    least('of them with another batch drawn', 55, drawn.median),
    longestTask === 0
      ? { title: 'longest task while playing', wanted: '<= 50 ms', reached: '< 50 ms', met: true }
      : most('longest task while playing', 50, longestTask, 'ms'),
    most('key to painted stage, 95th percentile', 50, stageKey.most, 'ms'),
    most('key to painted batch, 95th percentile', 50, batchKey.most, 'ms'),
    most('to any batch of 1,000, 95th percentile', 100, scrub1000.most, 'ms'),
    most('to any batch of 20,000, 95th percentile', 250, scrub20000.most, 'ms'),
  ];
}

function both(each: number): Readonly<Record<ProgramName, number>> {
  return of(each, each);
}

function of(softmax: number, keras: number): Readonly<Record<ProgramName, number>> {
  return { 'softmax-regression': softmax, 'keras-two-layer': keras };
}

/** A page cannot outrun the engine inside it: more than that is noise, and shows nothing. */
function playing(title: string, reached: number): Target {
  return target(title, '0.92 to 1', reached, reached >= 0.92 && reached <= 1, '');
}

function least(title: string, wanted: number, reached: number, unit = ''): Target {
  return target(title, `>= ${wanted}`, reached, reached >= wanted, unit);
}

function most(title: string, wanted: number, reached: number, unit = ''): Target {
  return target(title, `<= ${wanted}`, reached, reached <= wanted, unit);
}

function target(
  title: string,
  wanted: string,
  reached: number,
  met: boolean,
  unit: string,
): Target {
  const inUnit = (text: string): string => [text, unit].filter(Boolean).join(' ');
  return { title, wanted: inUnit(wanted), reached: inUnit(String(shown(reached))), met };
}

/** Three digits; no more than four before the point. */
function shown(number: number): number {
  return Math.abs(number) >= 1000 ? Math.round(number) : Number(round(number).toPrecision(3));
}
