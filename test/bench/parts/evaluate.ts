/** Reading the 10,000 test images with the weights of a program, side by side and by turns. */

import { PROGRAMS, type ProgramName } from '../contestants/job';
import { desktops } from '../desktop';
import { openLab, type Ground } from '../ground';
import { ratio, spread, type Spread } from '../statistics';

export interface EvaluateRow {
  readonly name: string;
  readonly title: string;
  /** Milliseconds. */
  readonly time: Spread;
  /** Our time by this one's, round by round. */
  readonly ours: Spread;
}

export type EvaluateResult = Readonly<Record<ProgramName, readonly EvaluateRow[]>>;

export async function evaluate(ground: Ground): Promise<EvaluateResult> {
  const result: Partial<Record<ProgramName, readonly EvaluateRow[]>> = {};
  for (const program of PROGRAMS) result[program] = await evaluateWith(program, ground);
  return result as EvaluateResult;
}

async function evaluateWith(program: ProgramName, ground: Ground): Promise<readonly EvaluateRow[]> {
  ground.say(`Evaluating 10,000 images with ${program}, ${ground.rounds} rounds.`);
  const lab = await openLab(ground);
  const inBrowser = (backend: 'fused' | 'wasm') => (): Promise<number> =>
    lab.evaluate(
      ([backend, program]) => window.lab.evaluate(`evaluate ${backend}`, backend, program),
      [backend, program] as const,
    );
  const runners = [
    { name: 'ours', title: 'Batchwise', run: inBrowser('fused'), close: () => undefined },
    {
      name: 'stages',
      title: 'Batchwise on the operations of TensorFlow.js',
      run: inBrowser('wasm'),
      close: () => undefined,
    },
    ...(await desktops({ program })).map(({ name, title, numpy }) => ({
      name,
      title,
      run: async () => {
        await numpy.evaluate();
        return numpy.seconds * 1000;
      },
      close: () => numpy.close(),
    })),
  ];
  // Once through, so that everything is compiled and has met its images.
  for (const { run } of runners) for (let n = 0; n < 3; n++) await run();
  const times = runners.map((): number[] => []);
  for (let round = 0; round < ground.rounds; round++) {
    for (let n = 0; n < runners.length; n++) {
      const at = (n + round) % runners.length;
      times[at]!.push(await runners[at]!.run());
    }
  }
  for (const { close } of runners) close();
  await lab.context().close();
  return runners.map(({ name, title }, n) => ({
    name,
    title,
    time: spread(times[n]!),
    ours: ratio(times[0]!, times[n]!),
  }));
}
