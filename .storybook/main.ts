/** Where the stories are and what Storybook does with them: documents, accessibility checks, tests. */

import type { StorybookConfig } from '@storybook/web-components-vite';
import { fileURLToPath } from 'node:url';
import { mergeConfig, runnerImport, type Plugin } from 'vite';

// Loaded by Vite itself, as in vite.config.ts. What the documents are drawn from.
const { manifestModule } = (
  await runnerImport<typeof import('../src/package/manifest-module')>(
    fileURLToPath(new URL('../src/package/manifest-module.ts', import.meta.url)),
  )
).module;

/** Whether a plugin writes down what the page's build is made of. The images are not that: stories train on them. */
function isOfPage(plugin: unknown): boolean {
  const { name = '' } = (plugin ?? {}) as Partial<Plugin>;
  return name.startsWith('batchwise:') && name !== 'batchwise:mnist';
}

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  // Storybook's own chunks are large and its machine may be slow; neither is a fault of ours.
  viteFinal: ({ plugins = [], ...config }) =>
    mergeConfig(config, {
      // What it ships of Storybook is no part of what we ship: the page's plugins for that stay out.
      plugins: [...plugins.filter((plugin) => !isOfPage(plugin)), manifestModule()],
      build: {
        chunkSizeWarningLimit: 2000,
        rolldownOptions: { checks: { bundlerTimings: false } },
      },
    }),
};

export default config;
