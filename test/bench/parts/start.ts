/** From the creation of a worker to the values of its first step, by turns. */

import type { BackendName } from '../../../src/worker/api';
import { openLab, type Ground } from '../ground';
import { ratio, spread, type Spread } from '../statistics';

export interface StartResult {
  /** Milliseconds. */
  readonly fused: Spread;
  readonly stages: Spread;
  readonly whole: Spread;
  /** The whole of tfjs by our worker. */
  readonly ours: Spread;
}

export async function start(ground: Ground): Promise<StartResult> {
  ground.say(`Worker start to first step, ${ground.rounds} rounds.`);
  const lab = await openLab(ground);
  const { worker } = ground.served;
  const ours = (backend: BackendName): Promise<number> =>
    lab.evaluate(([on, path]) => window.lab.startOurs(on, path), [backend, worker] as const);
  const kinds = {
    fused: () => ours('fused'),
    stages: () => ours('wasm'),
    whole: () => lab.evaluate(() => window.lab.startWhole()),
  };
  // Once beforehand, so that all find their scripts in the cache.
  for (const run of Object.values(kinds)) await run();
  const times = { fused: [] as number[], stages: [] as number[], whole: [] as number[] };
  for (let round = 0; round < ground.rounds; round++) {
    times.fused.push(await kinds.fused());
    times.stages.push(await kinds.stages());
    times.whole.push(await kinds.whole());
  }
  await lab.context().close();
  return {
    fused: spread(times.fused),
    stages: spread(times.stages),
    whole: spread(times.whole),
    ours: ratio(times.whole, times.fused),
  };
}
