/** Where the stories are and what Storybook does with them: documents, accessibility checks, tests. */

import type { StorybookConfig } from '@storybook/web-components-vite';
import { fileURLToPath } from 'node:url';
import { mergeConfig, runnerImport, type Plugin } from 'vite';

/** What the documents are drawn from, analysed anew each time: `custom-elements.json` of the package. */
const MANIFEST = 'virtual:custom-elements';

function manifest(): Plugin {
  return {
    name: 'custom-elements',
    resolveId: (id) => (id === MANIFEST ? `\0${MANIFEST}` : undefined),
    async load(id) {
      if (id !== `\0${MANIFEST}`) return undefined;
      const [{ elementModules }, { manifestOf }] = await Promise.all(
        (['elements', 'manifest'] as const).map(
          async (name) =>
            (
              await runnerImport(
                fileURLToPath(new URL(`../src/package/${name}.ts`, import.meta.url)),
              )
            ).module,
        ) as [
          Promise<typeof import('../src/package/elements')>,
          Promise<typeof import('../src/package/manifest')>,
        ],
      );
      return `export default ${JSON.stringify(manifestOf(elementModules()).manifest)};`;
    },
  };
}

/** Whether a plugin writes down what the page's build is made of. */
function isOfPage(plugin: unknown): boolean {
  const { name } = (plugin ?? {}) as Partial<Plugin>;
  return name?.startsWith('batchwise:') === true;
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
      plugins: [...plugins.filter((plugin) => !isOfPage(plugin)), manifest()],
      build: {
        chunkSizeWarningLimit: 2000,
        rolldownOptions: { checks: { bundlerTimings: false } },
      },
    }),
};

export default config;
