/** The course's Keras program to its end: 10 epochs of 60,000 images in batches of 32, and the test after them. */

import type { CourseEntry, Finished } from '../contestants/course';
import { openLab, type Ground } from '../ground';
import { ratio, round, spread, type Spread } from '../statistics';

export interface CourseResult {
  /** Seconds for the whole program. */
  readonly ours: Spread;
  readonly layers: Spread;
  /** Time of Layers by ours, round by round. */
  readonly ratio: Spread;
  /** Epochs of ten that Layers was given; the others are taken to be as long. */
  readonly layersEpochs: number;
  /** Share of the test images that we read right at the end. */
  readonly accuracy: number;
}

const EPOCHS = 10;

/** One epoch of Layers takes several times as long as the ten of ours. */
const MEASURED = 1;

const MOST_ROUNDS = 3;

export async function course(ground: Ground): Promise<CourseResult> {
  const rounds = Math.min(MOST_ROUNDS, ground.rounds);
  ground.say(`The course's Keras program, ${rounds} rounds.`);
  const lab = await openLab(ground);
  const run = (who: CourseEntry, epochs: number): Promise<Finished> =>
    lab.evaluate(([who, epochs]) => window.lab.course(who, epochs), [who, epochs] as const);
  // Once through, so that everything is compiled; Layers warms up within a fraction of its epoch.
  await run('ours', 1);
  const times = { ours: [] as number[], layers: [] as number[] };
  let accuracy = NaN;
  for (let turn = 0; turn < rounds; turn++) {
    const ours = await run('ours', EPOCHS);
    accuracy = ours.accuracy;
    times.ours.push((ours.training + ours.testing) / 1000);
    const { training, testing } = await run('layers', MEASURED);
    times.layers.push(((training / MEASURED) * EPOCHS + testing) / 1000);
    ground.say(`  round ${turn + 1} of ${rounds}`);
  }
  await lab.context().close();
  return {
    ours: spread(times.ours),
    layers: spread(times.layers),
    ratio: ratio(times.layers, times.ours),
    layersEpochs: MEASURED,
    accuracy: round(accuracy),
  };
}
