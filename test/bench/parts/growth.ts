/** How things grow with the batches of a run, with the images of a batch, and with the sessions of a page. */

import { hasPython } from '../../setup/python';
import type { EntryName } from '../contestants';
import { openLab, type Ground } from '../ground';
import { round, spread, type Spread } from '../statistics';
import { inBrowser, onDesktop, turnOf } from './steps';

export interface Point {
  readonly at: number;
  readonly value: Spread;
}

export interface Line {
  readonly name: string;
  readonly points: readonly Point[];
}

export interface GrowthResult {
  /** Milliseconds to every tensor of a random batch, by batches that were run. */
  readonly travel: Line;
  /** Milliseconds of a step, by images in a batch. */
  readonly step: readonly Line[];
  /** Batches a second of all together, by sessions that go on at the same time. */
  readonly sessions: Line;
}

const BATCHES = [100, 1000, 5000, 20_000, 100_000];
const SIZES = [1, 10, 100, 1000];
const SESSIONS = [1, 2, 4, 8];

const MOST_ROUNDS = 3;

/** Random batches of a run. */
const TRAVELS = 20;

const NAMES: readonly EntryName[] = ['ours', 'minimize', 'trainOnBatch'];
const TITLES: Readonly<Record<string, string>> = {
  ours: 'Batchwise',
  minimize: 'tfjs minimize',
  trainOnBatch: 'tfjs Layers',
  numpyScaled: 'NumPy',
};

export async function growth(ground: Ground): Promise<GrowthResult> {
  const rounds = Math.min(MOST_ROUNDS, ground.rounds);
  ground.say(`Growth, ${rounds} rounds.`);
  return {
    travel: await travel(ground),
    step: await sizes(ground, rounds),
    sessions: await sessions(ground, rounds),
  };
}

async function travel(ground: Ground): Promise<Line> {
  const lab = await openLab(ground);
  await lab.evaluate(() => window.lab.openLines(1));
  const points: Point[] = [];
  for (const batches of BATCHES) {
    await lab.evaluate((batches) => window.lab.runLineTo(batches), batches);
    const times: number[] = [];
    for (let n = 0; n < TRAVELS; n++) {
      const step = (n * 7919 + 1237) % batches;
      times.push(await lab.evaluate((step) => window.lab.lineTo(step), step));
    }
    points.push({ at: batches, value: spread(times) });
    ground.say(`  ${batches} batches`);
  }
  await lab.context().close();
  return { name: 'Batchwise', points };
}

async function sizes(ground: Ground, rounds: number): Promise<readonly Line[]> {
  const points = new Map<string, Point[]>();
  for (const batchSize of SIZES) {
    const lab = await openLab(ground);
    const job = { program: 'softmax-regression', batchSize } as const;
    const desktop = hasPython() ? await onDesktop(job) : [];
    const racers = [
      ...(await inBrowser(lab, job, NAMES)),
      ...desktop.filter(({ name }) => name in TITLES),
    ];
    for (const racer of racers) {
      const steps = await turnOf(racer, 150);
      const times: number[] = [];
      for (let turn = 0; turn < rounds; turn++) times.push((await racer.run(steps)) / steps);
      const name = TITLES[racer.name]!;
      points.set(name, [...(points.get(name) ?? []), { at: batchSize, value: spread(times) }]);
    }
    for (const { close } of [...racers, ...desktop]) close?.();
    await lab.context().close();
    ground.say(`  batches of ${batchSize}`);
  }
  return [...points].map(([name, all]) => ({ name, points: all }));
}

async function sessions(ground: Ground, rounds: number): Promise<Line> {
  const lab = await openLab(ground);
  const points: Point[] = [];
  for (const count of SESSIONS) {
    await lab.evaluate((count) => window.lab.openLines(count), count);
    const rates: number[] = [];
    await lab.evaluate(() => window.lab.linesTogether(200));
    for (let turn = 0; turn < rounds; turn++) {
      rates.push(round(await lab.evaluate(() => window.lab.linesTogether(600))));
    }
    points.push({ at: count, value: spread(rates) });
    ground.say(`  ${count} sessions`);
  }
  await lab.context().close();
  return { name: 'Batchwise', points };
}
