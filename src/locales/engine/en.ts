/** What is said of the engine when it stops, in English. */

import type { EngineWords } from './words';

export const engine: EngineWords = {
  whyStopped: {
    unloaded: () => 'its program could not be loaded',
    silent: () => 'it no longer answered',
    crashed: () => 'it broke off while computing',
    memory: () => 'the browser had no memory left for it; closing other tabs may help',
    kernel: () => 'it lacks an operation that this program needs',
    data: () => 'the list of the data files could not be loaded',
    other: (detail) => detail,
  },
  failure: (why) =>
    `The engine has stopped (${why}). Your run is kept: Retry starts the engine again and comes back to this batch. Until then Play does nothing.`,
  stranded: (why, batch) =>
    `The engine has stopped (${why}). Your run is kept: Retry starts the engine again and goes to batch ${batch}. Until then you can go through the stages of the batch shown; Play does nothing.`,
  reviving: (why) =>
    `The engine stopped (${why}) and is being started again. Your run is kept; please wait a moment.`,
  revived: (why, batch) =>
    `The engine stopped (${why}) and was started again. Your run was kept and goes on at batch ${batch} with the same numbers; you need not do anything.`,
  moved: (why, batch) =>
    `The engine stopped (${why}) and was started again in plain JavaScript (the CPU backend). Your run was kept and goes on at batch ${batch}. That is slower, and the last digits of some numbers may differ; you need not do anything.`,
  fallback:
    'WebAssembly could not be started here, so this run computes in plain JavaScript (the CPU backend). That is slower, and the last digits of some numbers may differ.',
};
