/** How Vite builds each form of the package. */

import type { InlineConfig, PluginOption, Rolldown } from 'vite';
import { codeSplitting } from './chunks';
import { compactStyles } from './compact-styles';
import type { ElementModule } from './elements';
import { plainImports } from './plain-imports';
import { strictLogger } from './strict-logger';
import { withoutDom } from './without-dom';

/** Licence texts stand in one file beside the scripts. */
const comments = { legal: false };
/** How long a plugin takes depends on the machine; it is no fault of the build. */
const checks = { bundlerTimings: false };

/** Worker and wasm, which pages and scripts in the same folder share. */
export const ENGINE = 'engine/[name]-[hash][extname]';

export const engineOutput: Rolldown.OutputOptions = {
  comments,
  entryFileNames: 'engine/[name]-[hash].js',
  chunkFileNames: 'engine/[name]-[hash].js',
};

export interface Target {
  readonly outDir: string;
  readonly version: string;
}

/** One entry an element, with the files that they share. */
export function elementsConfig(target: Target, elements: readonly ElementModule[]): InlineConfig {
  const input = Object.fromEntries(elements.map(({ name, file }) => [name, file]));
  return modules(target, input, {
    entryFileNames: 'elements/[name].js',
    chunkFileNames: 'elements/shared/[name]-[hash].js',
    codeSplitting,
  });
}

function modules(
  { outDir, version }: Target,
  input: Readonly<Record<string, string>>,
  output: Rolldown.OutputOptions,
): InlineConfig {
  return {
    ...common(version, [withoutDom(), plainImports()]),
    worker: { format: 'es', rolldownOptions: { output: engineOutput, checks } },
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: false,
      assetsInlineLimit: 0,
      copyPublicDir: false,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input,
        preserveEntrySignatures: 'allow-extension',
        checks,
        output: { comments, assetFileNames: ENGINE, ...output },
      },
    },
  };
}

function common(version: string, plugins: PluginOption[]): InlineConfig {
  return {
    configFile: false,
    base: './',
    publicDir: false,
    customLogger: strictLogger('warn'),
    define: { 'import.meta.env.VERSION': JSON.stringify(version) },
    plugins: [compactStyles(), ...plugins],
  };
}
