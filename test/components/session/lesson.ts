/** A page as a teacher writes it, put together anew for each test, and the runs on it. */

import type { LitElement } from 'lit';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { RUN, type RunProvider } from '../../../components/run';
import type { LiveRun } from '../../../components/session/live-run';

/** Scripts of the workers that a test has started. */
export const workers: string[] = [];
const RealWorker = Worker;

class CountedWorker extends RealWorker {
  constructor(...given: ConstructorParameters<typeof Worker>) {
    super(...given);
    workers.push(String(given[0]));
  }
}

/** Gives each test of the file that calls it an empty page, on which workers are counted. */
export function eachOnItsOwnPage(): void {
  beforeEach(() => {
    workers.length = 0;
    vi.stubGlobal('Worker', CountedWorker);
  });

  afterEach(async () => {
    document.body.replaceChildren();
    // Sessions end a turn after they were taken away.
    await new Promise((resolve) => setTimeout(resolve));
    vi.unstubAllGlobals();
  });
}

/** Puts a page together as its HTML says. */
export function put(text: string): HTMLElement {
  const range = document.createRange();
  const main = document.createElement('main');
  main.append(range.createContextualFragment(text));
  document.body.append(main);
  return main;
}

export const $ = (selector: string): LitElement => document.querySelector<LitElement>(selector)!;

export function runOf(selector: string): LiveRun {
  return document.querySelector<RunProvider>(selector)![RUN] as LiveRun;
}

export const until = { timeout: 20_000 };

export async function there(selector = 'bw-session'): Promise<void> {
  await expect.poll(() => runOf(selector).session.state.busy, until).toBe(false);
  expect(runOf(selector).session.state.trace).not.toBeNull();
}
