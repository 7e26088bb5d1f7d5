/** The built page playing at full speed: how many batches, how many frames, and what kept it busy. */

import type { Page } from 'playwright';
import type { Session } from '../../src/session/session';
import type { ProgramName } from './contestants/job';
import { atRest, type Ground } from './ground';

export interface Turn {
  /** Batches a second. */
  readonly rate: number;
  /** Milliseconds between one frame and the next. */
  readonly frames: readonly number[];
  /** Batches a second that were drawn, whole. */
  readonly drawn: number;
  /** Milliseconds of each task that took more than 50. */
  readonly longTasks: readonly number[];
}

interface Watched {
  readonly frames: number[];
  /** Frames at which another batch was there than at the one before. */
  drawn: number;
  readonly longTasks: number[];
}

declare global {
  interface Window {
    watched?: Watched;
  }
}

/** Of getting warm, on a machine that is busy with other things. */
const MOST_TURNS = 12;

export class Playing {
  private constructor(private readonly page: Page) {}

  static query(program: ProgramName): string {
    return `?recipe=${program}&batches=100000`;
  }

  /** @param page opened with `query` */
  static async open({ say }: Ground, page: Page): Promise<Playing> {
    const playing = new Playing(page);
    await playing.getReady();
    say('  the page is ready');
    return playing;
  }

  private async getReady(): Promise<void> {
    const { page } = this;
    await atRest(page);
    await page.getByRole('slider', { name: 'Speed' }).press('End');
    await page.evaluate(() => {
      const watched: Watched = { frames: [], drawn: 0, longTasks: [] };
      const { session } = document.querySelector<HTMLElement & { session: Session }>('bw-page')!;
      let { trace } = session.state;
      window.watched = watched;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) watched.longTasks.push(duration);
      }).observe({ type: 'longtask' });
      const next = (now: number): void => {
        watched.frames.push(now);
        if (session.state.trace !== trace) watched.drawn++;
        ({ trace } = session.state);
        requestAnimationFrame(next);
      };
      requestAnimationFrame(next);
    });
    // So that everything is compiled, and the images have been met once, as those of the engine alone have.
    for (let n = 0; n < MOST_TURNS && !(await this.hasMetAll()); n++) {
      await this.play(500);
      await atRest(page);
    }
    await this.beginAgain();
  }

  /** Plays for so many milliseconds, counted from when it is under way, and comes to rest again. */
  async turn(length: number): Promise<Turn> {
    const turn = await this.play(length);
    await this.beginAgain();
    return turn;
  }

  /** A run is at most so long, which full speed passes in seconds, and what is measured must not be its end: so each
   * turn is of a run of its own. */
  private async beginAgain(): Promise<void> {
    await this.page.evaluate(() => {
      const { session } = document.querySelector<HTMLElement & { session: Session }>('bw-page')!;
      session.restart({ seed: session.state.run.settings.seed + 1 });
    });
    await atRest(this.page);
  }

  private async play(length: number): Promise<Turn> {
    const { page } = this;
    await page.bringToFront();
    const turn = await page.evaluate(async (length) => {
      const { session } = document.querySelector<HTMLElement & { session: Session }>('bw-page')!;
      const pause = (time: number): Promise<void> =>
        new Promise((resolve) => setTimeout(resolve, time));
      // The page hears of batches when it draws: from one drawing to another no batch is counted for time that it did
      // not take.
      const moved = (): Promise<number> =>
        new Promise((resolve, reject) => {
          const { ran } = session.state;
          const leave = session.subscribe(() => {
            const { state } = session;
            if (state.playing && state.ran === ran) return;
            leave();
            if (state.playing) resolve(performance.now());
            else reject(new Error(`It stopped by itself after ${state.ran} batches.`));
          });
        });
      void session.play();
      await pause(200);
      const watched = window.watched!;
      const begin = await moved();
      const from = session.state.ran;
      watched.longTasks.length = watched.frames.length = watched.drawn = 0;
      await pause(length);
      const end = await moved();
      const to = session.state.ran;
      session.pause();
      const [frames, longTasks] = [watched.frames.slice(), watched.longTasks.slice()];
      return { begin, end, from, to, frames, longTasks, drawn: watched.drawn };
    }, length);
    const { begin, end, from, to, frames, longTasks, drawn } = turn;
    return {
      rate: ((to - from) / (end - begin)) * 1000,
      drawn: (drawn / (end - begin)) * 1000,
      frames: frames.slice(1).map((time, n) => time - frames[n]!),
      longTasks,
    };
  }

  private hasMetAll(): Promise<boolean> {
    return this.page.evaluate(() => {
      const { session } = document.querySelector<HTMLElement & { session: Session }>('bw-page')!;
      const { ran, run } = session.state;
      return ran * run.settings.batchSize >= run.settings.images;
    });
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
