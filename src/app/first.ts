/** The page's first script, of a few kB: it starts the worker, and fetches typefaces that are here already, while
 * everything that draws is still on its way. */

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

/** Of each typeface the parts that the first drawing needs: text, and letters of formulas. */
const FACES = [
  ["1em 'Source Sans 3 Variable'", 'a'],
  ["1em 'Source Serif 4 Variable'", 'a'],
  ["italic 1em 'Source Serif 4 Variable'", 'xδℓ'],
] as const;

/** Whether the browser has the page's files from an earlier visit. */
function isAgain(): boolean {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return visit !== undefined && visit.transferSize < visit.encodedBodySize;
}

// Found by the layout, typefaces come when all is laid out, which is then done once more. The line of a first visit is
// for the scripts.
if (isAgain()) {
  for (const [face, text] of FACES) document.fonts.load(face, text).catch(() => undefined);
}
