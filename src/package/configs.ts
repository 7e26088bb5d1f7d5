/** How Vite builds each form of the package. */

import type { InlineConfig, Rolldown } from 'vite';
import { codeSplitting } from './chunks';
import { elementModules } from './elements';
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
export function elementsConfig(target: Target): InlineConfig {
  const entries = elementModules().map(({ name, file }) => [name, file] as const);
  return modules(target, Object.fromEntries(entries), {
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
    configFile: false,
    base: './',
    publicDir: false,
    customLogger: strictLogger('warn'),
    define: { 'import.meta.env.VERSION': JSON.stringify(version) },
    plugins: [withoutDom()],
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
