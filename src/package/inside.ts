/** Places worker, wasm and first data for scripts that have them inside. */

import { placeAssets } from '../session/assets';
import { trusted } from '../session/trusted';
import { inlined } from './inlined';

/** @param script address of the script, beside which the other images are looked for; without one there are none */
export function placeInside(script: string | undefined): void {
  // Emscripten reads such an address without a request.
  const wasm = `data:application/octet-stream;base64,${inlined.wasm}`;
  placeAssets({
    startWorker,
    wasmPaths: {
      'tfjs-backend-wasm.wasm': wasm,
      'tfjs-backend-wasm-simd.wasm': wasm,
      'tfjs-backend-wasm-threaded-simd.wasm': wasm,
    },
    dataBase: script && /^https?:/.test(script) ? new URL('mnist/', script).href : null,
    embedded: {
      manifest: inlined.manifest,
      get shards() {
        return bytesOf(inlined.shards);
      },
    },
  });
}

/** Where a page has no origin of its own, as in a sandbox, only a classic script starts from a blob. */
function startWorker(): Worker {
  const url = URL.createObjectURL(new Blob([inlined.worker], { type: 'text/javascript' }));
  const worker = new Worker(trusted(url));
  const release = (): void => URL.revokeObjectURL(url);
  worker.addEventListener('message', release, { once: true });
  worker.addEventListener('error', release, { once: true });
  return worker;
}

function bytesOf(
  shards: Readonly<Record<string, string>>,
): Record<string, Uint8Array<ArrayBuffer>> {
  return Object.fromEntries(
    Object.entries(shards).map(([name, text]) => [
      name,
      Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)),
    ]),
  );
}
