/** The kinds of tests: in Node, in a browser, stories, and the built page in Chromium and in Firefox. */

import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import type { BrowserConfigOptions } from 'vitest/node';
import { launchOptions } from './test/setup/chromium.ts';
import { browserPackages } from './test/setup/packages.ts';
import { runnerImport } from 'vite';

// Loaded by Vite itself, as in vite.config.ts.
const { mnist } = (
  await runnerImport<typeof import('./src/data/plugin')>(
    fileURLToPath(new URL('src/data/plugin.ts', import.meta.url)),
  )
).module;

const { manifestModule } = (
  await runnerImport<typeof import('./src/package/manifest-module')>(
    fileURLToPath(new URL('src/package/manifest-module.ts', import.meta.url)),
  )
).module;

// Made anew for each project: Vitest writes each project's name into it.
const browser = (): BrowserConfigOptions => ({
  enabled: true,
  headless: true,
  provider: playwright({ launchOptions: launchOptions() }),
  instances: [{ browser: 'chromium' }],
  viewport: { width: 1600, height: 1000 },
  screenshotFailures: false,
});

/** Two cores are what the project counts on. */
const WORKERS = 2;

/** What is waited for comes when it comes, on a busy machine late; this only ends a wait in vain. */
const PATIENCE = { poll: { timeout: 20_000, interval: 20 } };

/** Begin sooner than processes, and there are many files. */
const THREADS = 'threads';

/** Tests of the built page that measure it, and so want the machine to themselves. */
const MEASURING = ['test/e2e/playing.e2e.test.ts'];

const IN_WEBKIT = 'test/e2e/webkit.e2e.test.ts';

export default defineConfig({
  test: {
    maxWorkers: WORKERS,
    // None extends this file, which would be read anew for each.
    projects: [
      {
        test: {
          maxWorkers: WORKERS,
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, '**/*.{browser,e2e}.test.ts'],
          setupFiles: ['test/setup/warnings.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
          pool: THREADS,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          maxWorkers: WORKERS,
          name: 'staged',
          // What runs where there is no fused step, and says what that must come to.
          env: { BATCHWISE_BACKEND: 'wasm' },
          include: [
            'test/worker/{engine,advance,late-data,explain}.test.ts',
            'test/fidelity/reference.test.ts',
            'test/recipes/recipes.test.ts',
          ],
          setupFiles: ['test/setup/warnings.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
          pool: THREADS,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: './vite.config.ts',
        optimizeDeps: { include: browserPackages() },
        // By which the matrix of stories knows what an element takes.
        plugins: [manifestModule()],
        test: {
          maxWorkers: WORKERS,
          name: 'browser',
          include: ['test/**/*.browser.test.ts'],
          setupFiles: ['test/setup/warnings.ts', 'test/setup/look.ts'],
          testTimeout: 30_000,
          expect: PATIENCE,
          // Each file clears up behind it; to load all modules anew for each took a quarter of the time.
          isolate: false,
          browser: browser(),
          sequence: { groupOrder: 1 },
        },
      },
      {
        // The last is what Storybook's renderer takes from Lit: unprepared, it would bring a second Lit.
        optimizeDeps: { include: [...browserPackages(), 'lit', 'lit/directive-helpers.js'] },
        plugins: [
          // The simulator's stories train on the real images.
          mnist(),
          storybookTest({
            configDir: fileURLToPath(new URL('.storybook', import.meta.url)),
            storybookScript: 'npm run storybook',
          }),
        ],
        test: {
          maxWorkers: WORKERS,
          name: 'storybook',
          setupFiles: ['test/setup/warnings.ts'],
          testTimeout: 30_000,
          // Stories clear up behind them; to load Storybook anew for each file took as long as they take.
          isolate: false,
          browser: browser(),
          // Beside the other tests in a browser: either alone leaves a core idle.
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          maxWorkers: WORKERS,
          name: 'e2e',
          include: ['test/**/*.e2e.test.ts'],
          exclude: [...configDefaults.exclude, ...MEASURING, IN_WEBKIT],
          globalSetup: ['test/setup/built-page.ts'],
          setupFiles: ['test/setup/pages.ts'],
          // Playwright and all else takes seconds to load.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          maxWorkers: WORKERS,
          name: 'firefox',
          // The whole walk, and what befalls pages, in a browser of other makers.
          env: { BATCHWISE_BROWSER: 'firefox' },
          include: [
            'test/e2e/{walk,page-faults,data-faults,engine-faults,offline,same-bits}.e2e.test.ts',
          ],
          globalSetup: ['test/setup/built-page.ts'],
          setupFiles: ['test/setup/firefox-here.ts', 'test/setup/pages.ts'],
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // Beside those in Chromium: a page leaves half of two cores idle.
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          maxWorkers: WORKERS,
          name: 'webkit',
          include: [IN_WEBKIT],
          globalSetup: ['test/setup/built-page.ts'],
          setupFiles: ['test/setup/webkit-here.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          maxWorkers: WORKERS,
          name: 'measured',
          include: MEASURING,
          globalSetup: ['test/setup/built-page.ts'],
          setupFiles: ['test/setup/pages.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
