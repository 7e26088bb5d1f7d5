/** Emulates a slow line over CDP, for a page and for its workers, which have a network of their own there. */

import type { CDPSession, Page } from 'playwright';

export interface Line {
  /** Milliseconds before a request is answered. */
  readonly latency: number;
  /** Megabits a second, each way. */
  readonly rate: number;
}

export async function slowDown(page: Page, { latency, rate }: Line): Promise<void> {
  const bytes = (rate * 1e6) / 8;
  const conditions = {
    offline: false,
    latency,
    downloadThroughput: bytes,
    uploadThroughput: bytes,
  };
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', conditions);
  devtools.on('Target.attachedToTarget', ({ sessionId, waitingForDebugger }) => {
    const messages = [
      { id: 1, method: 'Network.enable', params: {} },
      { id: 2, method: 'Network.emulateNetworkConditions', params: conditions },
      ...(waitingForDebugger ? [{ id: 3, method: 'Runtime.runIfWaitingForDebugger' }] : []),
    ];
    for (const message of messages) void tell(devtools, sessionId, message);
  });
  // Messages to a worker go through its page's session, as text: Playwright has no session for workers.
  await devtools.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: false,
  });
}

/** A worker may be gone before it hears. */
async function tell(devtools: CDPSession, sessionId: string, message: object): Promise<void> {
  await devtools
    .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify(message) })
    .catch(() => undefined);
}
