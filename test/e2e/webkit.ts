/** Drives WebKitGTK over WebDriver: Playwright knows only its own build of WebKit. */

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { vi } from 'vitest';
import { findWebKit } from '../setup/webkit';

// Only ends a wait in vain for a driver that is starting.
const PATIENCE = { timeout: 20_000, interval: 50 };

/** Under which name WebDriver hands over an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

export interface ElementHandle {
  readonly [ELEMENT]: string;
}

/** What a selector finds in a document and all its shadow roots. */
type Finder = typeof all;

function all(selector: string): HTMLElement[] {
  const within = (root: ParentNode): HTMLElement[] =>
    [...root.querySelectorAll<HTMLElement>('*')].flatMap((each) => [
      ...(each.matches(selector) ? [each] : []),
      ...(each.shadowRoot ? within(each.shadowRoot) : []),
    ]);
  return within(document);
}

export class WebKitPage {
  private constructor(
    private readonly session: string,
    private readonly processes: readonly ChildProcess[],
  ) {}

  static async open(): Promise<WebKitPage> {
    const { driver, browser, display } = findWebKit()!;
    const screen = spawn(display, ['-displayfd', '3', '-screen', '0', '1600x1000x24'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const [number] = (await once(screen.stdio[3] as Readable, 'data')) as [Buffer];
    const port = await freePort();
    const driving = spawn(driver, [`--port=${String(port)}`], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: `:${String(number).trim()}`, LANG: 'en_GB.UTF-8' },
    });
    const address = `http://127.0.0.1:${String(port)}/session`;
    const alwaysMatch = { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } };
    const begun = vi.waitFor(
      () => ask(address, 'POST', { capabilities: { alwaysMatch } }),
      PATIENCE,
    );
    const { sessionId } = (await begun.catch((error: unknown) => {
      for (const each of [driving, screen]) each.kill();
      throw error;
    })) as { sessionId: string };
    const page = new WebKitPage(`${address}/${sessionId}`, [driving, screen]);
    await page.post('window/rect', { width: 1600, height: 1000 });
    return page;
  }

  async goto(url: string): Promise<void> {
    await this.post('url', { url });
  }

  /** What a function gives that runs on the page, with what finds elements there and what is handed to it. */
  async evaluate<Answer, Args extends readonly unknown[]>(
    run: (all: Finder, ...args: Args) => Answer,
    ...args: Args
  ): Promise<Answer> {
    const script = `return (${String(run)})(${String(all)}, ...arguments);`;
    return (await this.post('execute/sync', { script, args })) as Answer;
  }

  /** The texts of all elements that a selector finds, in all shadow roots. */
  texts(selector: string): Promise<string[]> {
    return this.evaluate(
      (all, wanted) => all(wanted).map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim()),
      selector,
    );
  }

  /** The button that is called so. */
  button(name: string): Promise<ElementHandle> {
    return this.evaluate(
      (all, wanted) =>
        all('button').find((each) => each.ariaLabel === wanted) as unknown as ElementHandle,
      name,
    );
  }

  /** Presses and releases a key. @param value as WebDriver names it */
  async press(value: string): Promise<void> {
    const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
    await this.post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** Clicks in the middle of an element with a pointer. */
  async click(element: ElementHandle): Promise<void> {
    await this.post(`element/${element[ELEMENT]}/click`, {});
  }

  async close(): Promise<void> {
    await ask(this.session, 'DELETE').catch(() => undefined);
    for (const each of this.processes) each.kill();
  }

  private post(command: string, body: object): Promise<unknown> {
    return ask(`${this.session}/${command}`, 'POST', body);
  }
}

async function ask(address: string, method: string, body?: object): Promise<unknown> {
  const response = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(`${method} ${address}: ${JSON.stringify(value)}`);
  return value;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
