/** The page's side of working without a network: has its files kept. */

import { trusted } from '../../session/trusted';

/** Null where there is none: on insecure origins, in private windows, in frames that may do nothing. */
function workers(): ServiceWorkerContainer | null {
  try {
    return (navigator as Partial<Navigator>).serviceWorker ?? null;
  } catch {
    return null;
  }
}

/** Has the files of this build kept. Where that is forbidden, the page works as any page does. */
export function keepForOffline(): void {
  const script = new URL('service-worker.js', document.baseURI).href;
  workers()
    ?.register(trusted(script))
    .catch(() => undefined);
}
