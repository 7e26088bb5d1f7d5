/** The page's side of working without a network: has its files kept, and moves on to the newest that are kept. */

import { trusted } from '../../session/trusted';

/** Milliseconds that a newer build may take to agree; until then the page has not begun. */
const PATIENCE = 2_000;

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

/**
 * To be awaited before the page begins. Where a newer build has been kept meanwhile, and no other page shows the older
 * one, it takes over and the page is loaded anew from it.
 * @returns whether the page is to begin
 */
export async function isNewest(): Promise<boolean> {
  const container = workers();
  if (!container?.controller) return true;
  const waiting = (await container.getRegistration().catch(() => undefined))?.waiting;
  if (!waiting) return true;
  const begun = new Promise((done) => {
    container.addEventListener('controllerchange', done, { once: true });
  });
  const { port1, port2 } = new MessageChannel();
  const agreed = new Promise<boolean>((done) => {
    port1.onmessage = ({ data }) => done(data === true);
  });
  waiting.postMessage({ until: Date.now() + PATIENCE / 2 }, [port2]);
  // Even where it agrees late: a page of one build must not go on with the files of another.
  void agreed.then(async (does) => {
    if (!does) return;
    await begun;
    location.reload();
  });
  const silence = new Promise<boolean>((done) => setTimeout(() => done(false), PATIENCE));
  return !(await Promise.race([agreed, silence]));
}
