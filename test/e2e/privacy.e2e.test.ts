/** The page asks nobody but its own server, and keeps nothing in the browser but its own files, which
 * `offline.e2e.test.ts` is about. */

import { expect, test } from 'vitest';
import { eventually, Simulator } from './simulator';

declare global {
  interface Window {
    /** What the page has stored or tried to look up in the browser, gathered by the test. */
    stored?: string[];
  }
}

test('no request leaves the origin of the page, no cookie and no storage is used, and its policy is kept', async () => {
  const asked: string[] = [];
  const violations: string[] = [];
  const simulator = await Simulator.open('', {
    prepare: async (page) => {
      page.context().on('request', (request) => asked.push(request.url()));
      page.on('websocket', (socket) => asked.push(socket.url()));
      await page.exposeFunction('told', (violation: string) => violations.push(violation));
      await page.addInitScript(() => {
        document.addEventListener(
          'securitypolicyviolation',
          ({ violatedDirective, sourceFile }) => {
            (window as unknown as { told: (text: string) => void }).told(
              `${violatedDirective} in ${sourceFile}`,
            );
          },
        );
        const stored: string[] = [];
        window.stored = stored;
        // Every way in tells its name before it goes on as usual.
        const watch = (owner: object, name: string): void => {
          const property = Object.getOwnPropertyDescriptor(owner, name) as Record<string, unknown>;
          for (const part of ['value', 'get', 'set']) {
            const act = property[part] as ((...values: unknown[]) => unknown) | undefined;
            if (!act) continue;
            property[part] = new Proxy(act, {
              apply(target, self, values: unknown[]) {
                stored.push(name);
                return Reflect.apply(target, self, values);
              },
            });
          }
          Object.defineProperty(owner, name, property as PropertyDescriptor);
        };
        for (const name of ['getItem', 'setItem', 'removeItem']) watch(Storage.prototype, name);
        watch(IDBFactory.prototype, 'open');
        watch(CacheStorage.prototype, 'open');
        watch(Document.prototype, 'cookie');
      });
    },
  });
  const { page } = simulator;
  // Nothing from elsewhere and no inline style or script.
  const policy = await page.evaluate(
    async () => (await fetch(location.href)).headers.get('Content-Security-Policy') ?? '',
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe-inline');
  // All of it in use: languages, themes, drawer, dialogs, a setting, the end of the run, the letters off.
  await simulator.step('To end', { batch: 100, stage: 8 });
  await simulator.measured.getByText('The run is over.').waitFor();
  await simulator.key('t');
  await simulator.numbers('W');
  const rate = page.getByRole('textbox', { name: 'learning rate', exact: true });
  await rate.fill('0.25');
  await rate.press('Enter');
  await rate.blur();
  await simulator.key('?');
  await page.getByRole('switch', { name: 'Single-letter keys' }).click();
  await simulator.key('Escape');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.locator('bw-share').getByRole('button', { name: 'Copy address' }).click();
  await simulator.key('Escape');
  await page.getByRole('button', { name: 'ES Español', exact: true }).click();
  await eventually(() => new URL(page.url()).searchParams.get('lang')).toBe('es');

  const { origin } = new URL(page.url());
  expect(asked.length).toBeGreaterThan(10);
  const shards = asked.filter((url) => url.includes('/mnist/') && url.endsWith('.bin'));
  expect(shards.length, 'data files that the worker asked for').toBeGreaterThan(5);
  const elsewhere = asked.filter(
    (url) => !/^(data|blob):/.test(url) && new URL(url).origin !== origin,
  );
  expect(elsewhere).toEqual([]);
  expect(await page.evaluate(() => window.stored)).toEqual([]);
  expect(await page.context().storageState({ indexedDB: true })).toEqual({
    cookies: [],
    origins: [],
  });
  expect(page.context().serviceWorkers()).toEqual([]);
  expect(violations).toEqual([]);
});
