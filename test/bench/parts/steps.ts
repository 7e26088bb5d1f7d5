/** Training steps a second on the same work, side by side and by turns. */

import type { Page } from 'playwright';
import type { BackendName } from '../../../src/worker/api';
import { entries, ENTRIES } from '../contestants';
import { PROGRAMS, type JobSpec, type ProgramName } from '../contestants/job';
import { desktops } from '../desktop';
import { openLab, openPage, type Ground } from '../ground';
import { Playing } from '../playing';
import { ratio, spread, type Spread } from '../statistics';

/** Milliseconds that a turn shall take: long against a clock's tick, short against a machine's moods. */
const TURN = 400;

/** Milliseconds of a turn of the page and of its engine alone: the page hears of batches only when it draws. */
const LONG = 2000;

/** Of these, what counts as getting under way. */
const LEAD = 1 / 8;

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
  /** Of a page, its rate by that of its engine alone just before, over turns of the same length. */
  readonly kept?: Spread;
}

type PageName = 'page' | 'pageStages';

const PAGES: Readonly<Record<PageName, string>> = {
  page: 'Batchwise, page playing, all on show',
  pageStages: 'Batchwise, page playing on tfjs (`?backend=wasm`)',
};

/** What runs in them. */
const BACKENDS: Readonly<Record<PageName, BackendName>> = { page: 'fused', pageStages: 'wasm' };

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
    const rates = await race(ground, racers, lab);
    const playing = await raceWithPages(ground, program, lab, pages);
    for (const { close } of racers) close?.();
    await lab.context().close();
    for (const page of Object.values(pages)) await page.close();
    const ours = rates.get('ours')!;
    const titles = new Map(racers.map(({ name, title }) => [name, title]));
    result[program] = [
      ...playing.map(({ name, rates, alone }) => ({
        name,
        title: PAGES[name],
        rate: spread(rates),
        ours: ratio(playing[0]!.alone, rates),
        kept: ratio(rates, alone),
      })),
      ...[...rates].map(([name, all]) => ({
        name,
        title: titles.get(name)!,
        rate: spread(all),
        ours: ratio(ours, all),
      })),
    ];
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

/** Steps a second of each, one number a round. */
async function race(
  { rounds, say }: Ground,
  racers: readonly Racer[],
  lab: Page,
): Promise<Map<string, number[]>> {
  const turns = new Map<string, number>();
  for (const racer of racers) turns.set(racer.name, await turnOf(racer));
  const rates = new Map<string, number[]>(racers.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    // Whoever comes first in one round comes last in the next.
    const order = racers.map((_, n) => racers[(n + round) % racers.length]!);
    for (const { name, run } of order) {
      const steps = turns.get(name)!;
      await lab.bringToFront();
      rates.get(name)!.push((steps / (await run(steps))) * 1000);
    }
    say(`  round ${round + 1} of ${rounds}`);
  }
  return rates;
}

interface Played {
  readonly name: PageName;
  /** Steps a second, one number a round, and those of the engine alone just before. */
  readonly rates: number[];
  readonly alone: number[];
}

/** Each page right after its engine alone, in a worker of the same script. */
async function raceWithPages(
  { rounds, say, served }: Ground,
  program: ProgramName,
  lab: Page,
  pages: Readonly<Record<PageName, Playing>>,
): Promise<readonly Played[]> {
  const all: Played[] = [];
  for (const [name, playing] of Object.entries(pages) as [PageName, Playing][]) {
    const id = `${program} ${name}`;
    const run = (steps: number): Promise<number> =>
      lab.evaluate(([id, steps]) => window.lab.runAlone(id, steps), [id, steps] as const);
    await lab.evaluate(
      ([id, backend, program, path]) => window.lab.enterAlone(id, backend, program, path),
      [id, BACKENDS[name], program, served.worker] as const,
    );
    const steps = await turnOf({ name, run }, LONG);
    const played: Played = { name, rates: [], alone: [] };
    for (let round = 0; round < rounds; round++) {
      await lab.bringToFront();
      await run(Math.ceil(steps * LEAD));
      played.alone.push((steps / (await run(steps))) * 1000);
      played.rates.push((await playing.turn(LONG)).rate);
    }
    say(`  ${PAGES[name]}`);
    all.push(played);
  }
  return all;
}

/** Steps that take about as long as a turn, found on the way to being warm. Always the same number, since
 * `fit` keeps its images. */
export async function turnOf(
  { name, run }: Pick<Racer, 'name' | 'run'>,
  turn = TURN,
): Promise<number> {
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
