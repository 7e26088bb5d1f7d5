/** The ready bundle for pages without a bundler: all elements, first those of the simulator and of sessions. */

import '../../components/controls/position';
import '../../components/session/session';
import '../../components/session/simulator';

const others = (): void => void import('./all-elements');

// Where a host's pages are rendered without a DOM nothing is registered, now or later.
if (typeof document !== 'undefined') whenAtRest(others);

/** Everything else comes once the page has loaded and the browser has time. */
function whenAtRest(act: () => void): void {
  const rest = (): void => {
    // Safari has no such thing as an idle callback.
    if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: 2000 });
    else setTimeout(act);
  };
  if (document.readyState === 'complete') rest();
  else addEventListener('load', rest, { once: true });
}
