/** The page's first script, of a few kB: it starts the worker while everything that draws is still on its way. */

import { startEarly } from '../session/connect';
import type { BackendName } from '../worker/api';

const BACKENDS: Readonly<Record<string, BackendName>> = {
  fused: 'fused',
  wasm: 'wasm',
  cpu: 'cpu',
};

/** Read by itself: what reads whole addresses knows all programs. */
const wanted = new URLSearchParams(location.search).get('backend') ?? '';

startEarly(Object.hasOwn(BACKENDS, wanted) ? BACKENDS[wanted] : undefined);
