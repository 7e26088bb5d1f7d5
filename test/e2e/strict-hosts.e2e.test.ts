/** Hosts that forbid all that can be forbidden: the page goes through a whole lesson without one violation, and
 * without WebAssembly it computes in plain JavaScript and says so. */

import type { ConsoleMessage, Page } from 'playwright';
import { afterAll, expect, test } from 'vitest';
import { servePage } from '../setup/built-page';
import { shown } from './faults';
import { openPage } from './page';
import { eventually, Simulator } from './simulator';

const STRICT = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** What Emscripten and TensorFlow.js print where WebAssembly does not start. */
const WITHOUT_WASM = [/wasm/i, /CompileError/, /falling back to ArrayBuffer/];

const closing: (() => Promise<void>)[] = [];

afterAll(async () => {
  for (const close of closing) await close();
});

/** A page under this policy, and what violated it: in the page, and in its workers by what they print. */
async function openUnder(policy: string, query: string, expectedErrors: readonly RegExp[] = []) {
  const host = await servePage(policy);
  closing.push(host.close);
  const violations: string[] = [];
  const listen = (opened: Page): Promise<unknown> => {
    opened.on('console', (message: ConsoleMessage) => {
      if (/content security policy|trusted ?(type|script|html)/i.test(message.text()))
        violations.push(message.text());
    });
    return Promise.all([
      opened.exposeFunction('told', (violation: string) => violations.push(violation)),
      opened.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          const { violatedDirective, sourceFile, blockedURI } = event;
          (window as unknown as { told: (text: string) => void }).told(
            `${violatedDirective} in ${sourceFile}: ${blockedURI}`,
          );
        });
      }),
    ]);
  };
  const page = await openPage(new URL(query, host.url).href, {
    permissions: ['clipboard-read', 'clipboard-write'],
    expectedErrors,
    prepare: listen,
  });
  return { page, violations, simulator: new Simulator(page) };
}

test('a whole lesson runs under a strict policy with Trusted Types, without one violation', async () => {
  const { page, violations, simulator } = await openUnder(STRICT, '?batch=2&stage=gradient', [
    /requires 'TrustedHTML'/,
  ]);
  await simulator.ready();
  const sent = await page.evaluate(
    async () => (await fetch(location.href)).headers.get('Content-Security-Policy') ?? '',
  );
  expect(sent).toBe(STRICT);
  // The policy bites: what it forbids is refused, and told of.
  const refused = await page.evaluate(() => {
    try {
      document.createElement('div').innerHTML = '<b>no</b>';
      return false;
    } catch {
      return true;
    }
  });
  expect(refused).toBe(true);
  await eventually(() => violations.length).toBe(2);
  violations.length = 0;

  await simulator.step('Stage forward', { batch: 2, stage: 8 });
  await simulator.page.getByRole('slider', { name: 'Speed' }).press('End');
  await simulator.press('Play');
  await simulator.reach({ batch: 100, stage: 8 });
  await simulator.measured.getByText('The run is over.').waitFor();
  await simulator.step('Reset', { batch: 1, stage: 1 });
  await simulator.numbers('W');
  for (const tab of ['Code', 'Console', 'Test']) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await page.getByRole('tabpanel').first().waitFor();
  }
  await simulator.key('t');
  await simulator.key('?');
  await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
  await simulator.key('Escape');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.locator('bw-share').getByRole('button', { name: 'Copy address' }).click();
  await simulator.key('Escape');
  await page.getByRole('button', { name: 'ES Español', exact: true }).click();
  expect(violations).toEqual([]);
});

test('where WebAssembly is forbidden it computes in plain JavaScript, and the page says so', async () => {
  const { page, violations, simulator } = await openUnder(
    STRICT.replace(" 'wasm-unsafe-eval'", ''),
    '?lang=es',
    WITHOUT_WASM,
  );
  await page.locator('bw-notices').getByText('JavaScript puro (el motor CPU)').waitFor();
  await simulator.ready();
  expect((await shown(page)).backend).toBe('cpu');
  await page.locator('bw-notices').getByRole('button', { name: 'Cerrar aviso' }).click();
  await page.getByRole('button', { name: 'EN English', exact: true }).click();
  await simulator.step('Batch forward', { batch: 2, stage: 1 });
  expect(violations.filter((text) => !text.includes('WebAssembly'))).toEqual([]);
});

test('where the WebAssembly file is missing it does the same', async () => {
  const page = await openPage('', {
    expectedErrors: [...WITHOUT_WASM, /404/],
    prepare: (opened) =>
      opened.route(/\.wasm$/, (route) => route.fulfill({ status: 404, body: '' })),
  });
  await page.locator('bw-notices').getByText('plain JavaScript (the CPU backend)').waitFor();
  const simulator = new Simulator(page);
  await simulator.ready();
  expect((await shown(page)).backend).toBe('cpu');
  await simulator.step('Batch forward', { batch: 2, stage: 1 });
});
