/** Lets tfjs's wasm backend fail where there is no memory left. Its module answers with address 0 then, which the
 * backend takes for a place like any other: it would write over its own data and go on with wrong numbers. */

import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';

/** What the backend's module, made by Emscripten, has for this. */
interface Module {
  _malloc: (bytes: number) => number;
  readonly _free: (address: number) => void;
}

/** From now on it throws a RangeError instead. */
export function guardMemory(backend: BackendWasm): void {
  const module = backend.wasm as unknown as Module;
  // The module puts its functions in place at their first call.
  module._free(module._malloc(1));
  const allocate = module._malloc;
  module._malloc = (bytes) => {
    const address = allocate(bytes);
    if (address === 0) throw new RangeError(`out of memory: there are no ${bytes} bytes left`);
    return address;
  };
}
