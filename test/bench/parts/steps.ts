/** Training steps a second on the same work, side by side and by turns. */

import type { Page } from 'playwright';
import { entries, ENTRIES } from '../contestants';
import { PROGRAMS, type JobSpec, type ProgramName } from '../contestants/job';
import { desktops } from '../desktop';
import { openLab, openPage, type Ground } from '../ground';
import { Playing } from '../playing';
import { ratio, spread, type Spread } from '../statistics';

/** Milliseconds that a turn shall take: long against a clock's tick, short against a machine's moods. */
const TURN = 400;

/** Anyone who takes steps: gives the milliseconds that they took. */
interface Racer {
  readonly name: string;
  readonly title: string;
  readonly run: (steps: number) => Promise<number>;
  readonly close?: () => void;
}

export interface Row {
  readonly name: string;
  readonly title: string;
  /** Steps a second. */
  readonly rate: Spread;
  /** Our engine's rate by this one's, round by round. */
  readonly ours: Spread;
}

type PageName = 'page' | 'pageStages';

const PAGES: Readonly<Record<PageName, string>> = {
  page: 'Batchwise, page playing, all on show',
  pageStages: 'Batchwise, page playing on tfjs (`?backend=wasm`)',
};

/** Which page plays right after which engine alone. */
const AFTER: Readonly<Record<string, PageName>> = { ours: 'page', stages: 'pageStages' };

export type StepsResult = Readonly<Record<ProgramName, readonly Row[]>>;

export async function steps(ground: Ground): Promise<StepsResult> {
  const result: Partial<Record<ProgramName, readonly Row[]>> = {};
  for (const program of PROGRAMS) {
    ground.say(`Steps of ${program}, ${ground.rounds} rounds.`);
    const lab = await openLab(ground);
    const query = Playing.query(program);
    const pages = {
      page: await Playing.open(ground, await openPage(ground, query)),
      pageStages: await Playing.open(ground, await openPage(ground, `${query}&backend=wasm`)),
    };
    const racers = [...(await inBrowser(lab, { program })), ...(await onDesktop({ program }))];
    const rates = await race(ground, racers, lab, pages);
    for (const { close } of racers) close?.();
    await lab.context().close();
    for (const playing of Object.values(pages)) await playing.close();
    const ours = rates.get('ours')!;
    const titles = new Map(racers.map(({ name, title }) => [name, title]));
    result[program] = [...rates].map(([name, all]) => ({
      name,
      title: titles.get(name) ?? PAGES[name as PageName],
      rate: spread(all),
      ours: ratio(ours, all),
    }));
  }
  return result as StepsResult;
}

/** Everyone that runs in a browser, each opened and warm. */
export async function inBrowser(lab: Page, job: JobSpec, names = ENTRIES): Promise<Racer[]> {
  const racers: Racer[] = [];
  for (const name of names) {
    const id = `${name} ${JSON.stringify(job)}`;
    await lab.evaluate(([id, name, job]) => window.lab.enter(id, name, job), [
      id,
      name,
      job,
    ] as const);
    racers.push({
      name,
      title: entries[name].title,
      run: (steps) =>
        lab.evaluate(([id, steps]) => window.lab.run(id, steps), [id, steps] as const),
    });
  }
  return racers;
}

export async function onDesktop(spec: JobSpec): Promise<Racer[]> {
  const all = await desktops(spec);
  return all.map(({ name, title, numpy }) => ({
    name,
    title,
    run: async (steps: number) => {
      await numpy.run(steps);
      return numpy.seconds * 1000;
    },
    close: () => numpy.close(),
  }));
}

/** Steps a second of each, one number a round. The page plays right after the engine alone. */
async function race(
  { rounds, say }: Ground,
  racers: readonly Racer[],
  lab: Page,
  pages: Readonly<Record<PageName, Playing>>,
): Promise<Map<string, number[]>> {
  const turns = new Map<string, number>();
  for (const racer of racers) turns.set(racer.name, await turnOf(racer));
  const rates = new Map<string, number[]>([
    ['page', []],
    ['pageStages', []],
  ]);
  for (const { name } of racers) rates.set(name, []);
  for (let round = 0; round < rounds; round++) {
    // Whoever comes first in one round comes last in the next.
    const order = racers.map((_, n) => racers[(n + round) % racers.length]!);
    for (const { name, run } of order) {
      const steps = turns.get(name)!;
      await lab.bringToFront();
      rates.get(name)!.push((steps / (await run(steps))) * 1000);
      const after = AFTER[name];
      if (after) rates.get(after)!.push((await pages[after].turn(TURN * 3)).rate);
    }
    say(`  round ${round + 1} of ${rounds}`);
  }
  return rates;
}

/** Steps that take about as long as a turn, found on the way to being warm. Always the same number, since
 * `fit` keeps its images. */
export async function turnOf({ name, run }: Racer, turn = TURN): Promise<number> {
  if (name === 'fit') {
    await run(FIT);
    return FIT;
  }
  let steps = 8;
  for (;;) {
    const time = await run(steps);
    if (time > turn / 4) return Math.max(1, Math.round((steps * turn) / time));
    steps *= 2;
  }
}

const FIT = 150;
