/** What a person waits for on the page: frames while it plays, a key, a far batch, a heatmap. */

import type { Page } from 'playwright';
import type { Session } from '../../../src/session/session';
import { atRest, openPage, type Ground } from '../ground';
import { Playing } from '../playing';
import { round, spread, type Spread } from '../statistics';

export interface PageResult {
  readonly framesPerSecond: Spread;
  /** Milliseconds from one frame to the next. */
  readonly frame: Latency;
  /** Batches a second that were drawn, with all that is on show. */
  readonly drawn: Spread;
  /** Milliseconds. */
  readonly longestTask: number;
  readonly longTasks: number;
  /** Milliseconds from a key to painted pixels, paused: to the next stage, and to the next batch. */
  readonly stageKey: Latency;
  readonly batchKey: Latency;
  /** Milliseconds from the request for a random batch to painted pixels, in runs of so many batches. */
  readonly scrub1000: Latency;
  readonly scrub20000: Latency;
  /** Milliseconds of script for all heatmaps of a step. */
  readonly heatmaps: Spread;
}

export interface Latency extends Spread {
  /** 95 of 100 were not slower. */
  readonly most: number;
}

declare global {
  interface Window {
    /** Milliseconds until what was asked for last was painted. */
    painted?: Promise<number>;
  }
}

/** One in eight goes on to another batch, which takes longest, and decides the 95th percentile. */
const KEYS = 80;
const SCRUBS = 40;

export async function page(ground: Ground): Promise<PageResult> {
  const { rounds, say } = ground;
  say(`The page, ${rounds} rounds.`);
  const opened = await openPage(ground, Playing.query('softmax-regression'));
  const playing = await Playing.open(ground, opened);
  const rates: number[] = [];
  const tasks: number[] = [];
  const all: number[] = [];
  const drawings: number[] = [];
  for (let turn = 0; turn < rounds; turn++) {
    const { frames, longTasks, drawn } = await playing.turn(1500);
    drawings.push(drawn);
    rates.push(1000 / (frames.reduce((sum, time) => sum + time, 0) / frames.length));
    tasks.push(...longTasks);
    all.push(...frames);
  }
  await playing.close();
  return {
    framesPerSecond: spread(rates),
    frame: latency(all),
    drawn: spread(drawings),
    longestTask: round(Math.max(0, ...tasks)),
    longTasks: tasks.length,
    ...(await keys(ground)),
    scrub1000: await scrub(ground, 1000),
    scrub20000: await scrub(ground, 20_000),
  };
}

async function keys(
  ground: Ground,
): Promise<Pick<PageResult, 'stageKey' | 'batchKey' | 'heatmaps'>> {
  ground.say('  keys');
  const opened = await openPage(ground, '?batches=1000&batch=40');
  await atRest(opened);
  const press = async (key: string): Promise<Latency> => {
    const times: number[] = [];
    for (let n = 0; n < KEYS; n++) times.push(await untilPainted(opened, key, null));
    return latency(times);
  };
  const stageKey = await press('ArrowRight');
  const batchKey = await press('Shift+ArrowRight');
  const heatmaps = spread(await heatmapTimes(opened));
  await opened.context().close();
  return { stageKey, batchKey, heatmaps };
}

async function scrub(ground: Ground, batches: number): Promise<Latency> {
  ground.say(`  random batches of ${batches}`);
  const opened = await openPage(ground, `?batches=${batches}&batch=${batches}`);
  await atRest(opened);
  const times: number[] = [];
  for (let n = 0; n < SCRUBS; n++) {
    // Spread over the run, in an order that jumps about, the same each time.
    const step = (n * 7919 + 1237) % batches;
    times.push(await untilPainted(opened, null, step));
  }
  await opened.context().close();
  return latency(times);
}

/** Milliseconds until what was asked for, by a key or of the session, has been painted. */
async function untilPainted(page: Page, key: string | null, step: number | null): Promise<number> {
  await page.evaluate((step) => {
    const { session } = document.querySelector<HTMLElement & { session: Session }>('bw-page')!;
    window.painted = new Promise<number>((resolve) => {
      let begin = NaN;
      const { cursor: before } = session.state;
      const there = (): boolean => {
        const { cursor, trace, busy } = session.state;
        const moved = cursor.step !== before.step || cursor.stage !== before.stage;
        const asked = step === null ? moved : cursor.step === step;
        return asked && !busy && trace?.step === cursor.step;
      };
      // The frame after the next begins once that has been painted.
      const look = (): void => {
        requestAnimationFrame(() => {
          if (!there()) return look();
          requestAnimationFrame((painted) => resolve(painted - begin));
        });
      };
      document.addEventListener(
        'keydown',
        (event) => {
          begin = event.timeStamp;
          look();
        },
        { capture: true, once: true },
      );
      if (step !== null) {
        begin = performance.now();
        session.toBatch(step);
        look();
      }
    });
  }, step);
  if (key !== null) await page.keyboard.press(key);
  return page.evaluate(() => window.painted!);
}

/** Milliseconds of script of each drawing of all heatmaps on show. */
function heatmapTimes(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const found: (HTMLElement & { extent: number; updateComplete: Promise<unknown> })[] = [];
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.matches('bw-weights, bw-heatmap'))
          found.push(element as (typeof found)[number]);
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    walk(document);
    const times: number[] = [];
    for (let n = 0; n < 30; n++) {
      const begin = performance.now();
      // Other numbers would change more than the pictures; another range changes all colours.
      for (const element of found) element.extent *= 1.001;
      await Promise.all(found.map((element) => element.updateComplete));
      times.push(performance.now() - begin);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return times;
  });
}

function latency(times: readonly number[]): Latency {
  const sorted = times.toSorted((a, b) => a - b);
  return { ...spread(times), most: round(sorted[Math.ceil(sorted.length * 0.95) - 1]!) };
}
