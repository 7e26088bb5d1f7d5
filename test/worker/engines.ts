/** Engines that are closed after the test that opened them, whereupon no tensor may be left. */

import { afterEach, expect } from 'vitest';
import type { Run } from '../../src/core/run';
import type { Dataset } from '../../src/data/dataset';
import { Engine } from '../../src/worker/engine';
import { mnist, ops, runOf } from './mnist';

const engines: Engine[] = [];

afterEach(() => {
  for (const engine of engines.splice(0)) engine.close();
  expect(ops.memory().numTensors).toBe(0);
});

export function open(...run: Parameters<typeof runOf>): Engine {
  return opened(runOf(...run), mnist);
}

export function opened(run: Run, data: Dataset): Engine {
  const engine = new Engine(ops, data, run);
  engines.push(engine);
  return engine;
}
