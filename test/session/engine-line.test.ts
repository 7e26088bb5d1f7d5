/** The line to a real service, with Comlink in between as on the page. */

import * as Comlink from 'comlink';
import { expect, it, onTestFinished } from 'vitest';
import { softmaxRegression } from '../../src/recipes/softmax-regression';
import { WorkerLine } from '../../src/session/engine-line';
import { WorkerPool } from '../../src/session/worker-pool';
import { Session } from '../../src/session/session';
import type { WorkerApi } from '../../src/worker/api';
import { Engine } from '../../src/worker/engine';
import { EngineHandle } from '../../src/worker/handle';
import { hashOf } from '../fidelity/node-hash';
import { backendName, engineOf, mnist, ops, runOf } from '../worker/mnist';
import { Frames, until } from './frames';
import { LateData } from './late-data';

/** A worker of this thread, on `data` of the test. */
function lineTo(data = mnist): WorkerLine {
  const api: WorkerApi = {
    start: (_, onProgress) => {
      data.onProgress(onProgress);
      return Promise.resolve({ backend: backendName });
    },
    open: (run, known) =>
      Promise.resolve(Comlink.proxy(new EngineHandle(new Engine(ops, data, run, known)))),
    ping: () => true,
    retry: () => data.retry(),
  };
  const pool = new WorkerPool(
    () => {
      const { port1, port2 } = new MessageChannel();
      Comlink.expose(api, port1);
      const terminate = (): void => {
        port1.close();
        port2.close();
      };
      return Object.assign(port2, { terminate }) as unknown as Worker;
    },
    () => ({ backend: 'wasm', wasmPaths: {} as never, dataBase: '' }),
  );
  const line = new WorkerLine(pool);
  onTestFinished(() => {
    data.onProgress(undefined);
    line.close();
  });
  return line;
}

const short = runOf('softmax-regression', { batches: 6, batchSize: 10 });

it('answers with what the engine answers', async () => {
  const line = lineTo();
  expect(await line.open(short, () => undefined)).toEqual({
    backend: backendName,
    fallback: false,
  });
  const engine = engineOf('softmax-regression', short.settings);
  expect(hashOf((await line.trace(2)).values)).toBe(hashOf((await engine.trace(2)).values));
  const advanced = await line.advance(2, 5, 1e9, ['b']);
  const { costs } = await engine.advance({ from: 2, until: 5, budget: 1e9 });
  expect(advanced.costs).toEqual(costs);
  expect(Object.keys(advanced.trace!.values)).toEqual(['b']);
  expect(Object.keys((await line.advance(4, 5, 0)).trace!.values)).toContain('pixels');
  expect(await line.measure(3)).toEqual(await engine.measure(3));
  expect((await line.test(3)).accuracy).toBe((await engine.test(3)).accuracy);
  expect(await line.setRun({ ...short, settings: { ...short.settings, seed: 9 } })).toBe(0);
});

it('ends a trace that waits for images, with an AbortError', async () => {
  const data = await LateData.make();
  const line = lineTo(data.dataset);
  await line.open(runOf('softmax-regression', { batchSize: 5 }), () => undefined);
  await data.arrive(1);
  const waiting = expect(line.trace(4)).rejects.toMatchObject({ name: 'AbortError' });
  expect((await line.advance(4, 5, 1)).waiting).toBe(true);
  line.cancel();
  await waiting;
  expect((await line.trace(1)).step).toBe(1);
});

it('carries a whole session', async () => {
  const frames = new Frames();
  const place = { run: short, cursor: { step: 0, stage: 0 }, focus: {}, pinned: null };
  const session = new Session(softmaxRegression, place, lineTo(), [], frames.next);
  await session.start();
  const first = hashOf(session.state.trace!.values);
  session.toEnd();
  await until(
    () => session.state.result !== null,
    () => frames.tick(),
  );
  expect(session.state).toMatchObject({ cursor: { step: 5, stage: 7 }, failure: null, ran: 6 });
  expect([...session.state.measures.keys()]).toContain(6);
  session.reset();
  await until(() => !session.state.busy);
  expect(hashOf(session.state.trace!.values)).toBe(first);
  session.close();
});
