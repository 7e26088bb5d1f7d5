/** Full speed asks for one stretch more than the engine works on, and for a measure until it has one. */

import { expect, it } from 'vitest';
import type { Dialogue } from '../../src/session/dialogue';
import type { EngineLine } from '../../src/session/engine-line';
import { Sprint } from '../../src/session/sprint';
import type { Advanced } from '../../src/worker/api';
import { turn } from './frames';

/** What is asked of an engine, which answers when it is told to. */
class Asked {
  readonly measures: boolean[] = [];
  private readonly answers: ((advanced: Advanced) => void)[] = [];
  private step = 0;

  readonly dialogue = {
    ask: (request: (line: EngineLine) => Promise<Advanced>) => request(this as never),
  } as unknown as Dialogue;

  sprint(_from: number, _until: number, _budget: number, measure: boolean): Promise<Advanced> {
    this.measures.push(measure);
    return new Promise((resolve) => this.answers.push(resolve));
  }

  /** Answers the oldest request, with a measure or without. */
  async answer(measured = false): Promise<void> {
    const step = ++this.step;
    const nothing = { costs: new Float32Array(0), hits: new Uint16Array(0), waiting: false };
    this.answers.shift()!({
      trace: { step, values: {} },
      first: step,
      fault: null,
      ...nothing,
      ...(measured && { measured: { updates: step, costAfter: 1, accuracy: 0.5 } }),
    });
    await turn();
  }
}

it('asks again for a measure that the engine was too slow to come to', async () => {
  const asked = new Asked();
  const sprint = new Sprint(asked.dialogue, 0, 1000, true);
  expect(asked.measures).toEqual([true, false]);
  await asked.answer();
  expect(asked.measures).toEqual([true, false, true]);
  await asked.answer();
  await asked.answer(true);
  expect(asked.measures).toEqual([true, false, true, false, false]);
  sprint.stop();
});
