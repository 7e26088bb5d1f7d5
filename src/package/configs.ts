/** How Vite builds each form of the package. */

import { resolve } from 'node:path';
import type { InlineConfig, Plugin, PluginOption, Rolldown } from 'vite';
import { codeSplitting } from './chunks';
import { compactStyles } from './compact-styles';
import type { ElementModule } from './elements';
import { onlyLicensed } from './licenses';
import { oneFile } from './one-file';
import { plainImports } from './plain-imports';
import { strictLogger } from './strict-logger';
import { tfjsParts } from './tfjs-parts';
import { unusedCurves } from './unused-curves';
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
  return modules(target, {
    input,
    output: {
      entryFileNames: 'elements/[name].js',
      chunkFileNames: 'elements/shared/[name]-[hash].js',
      codeSplitting,
    },
    entries: 'allow-extension',
  });
}

/** One script for pages without a bundler, and what it loads later. */
export function bundleConfig(target: Target, elements: readonly ElementModule[]): InlineConfig {
  const { plugin, codeSplitting } = oneFile('simulator');
  return modules(target, {
    input: { batchwise: 'src/package/bundle.ts' },
    output: {
      entryFileNames: '[name].js',
      chunkFileNames: 'bundle/[name]-[hash].js',
      codeSplitting,
    },
    plugins: [plugin, allElements(elements)],
    // Loaded twice under two addresses, as with another query, it still is one copy.
    entries: 'strict',
  });
}

/** One script with everything that `entry` imports, dynamically, too. It is given and not written. */
export function inlineConfig(
  { outDir, version }: Target,
  entry: string,
  format: 'iife' | 'es',
  elements: readonly ElementModule[],
  plugins: PluginOption[],
): InlineConfig {
  const config = common(version, [...plugins, allElements(elements), withoutDom(), tfjsParts()]);
  return {
    ...config,
    // A classic script has no such thing. Only Emscripten asks, which is told where its wasm is, and Vite, which then
    // does without.
    ...(format === 'iife' && {
      define: {
        ...config.define,
        'import.meta.url': '""',
        'import.meta.resolve': 'undefined',
      },
    }),
    build: {
      target: 'es2022',
      outDir,
      write: false,
      copyPublicDir: false,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        checks,
        output: { comments, format, codeSplitting: false },
      },
    },
  };
}

interface Modules {
  readonly input: Readonly<Record<string, string>>;
  readonly output: Rolldown.OutputOptions;
  readonly plugins?: PluginOption[];
  /** Whether other files may import from those of the entries. */
  readonly entries: 'allow-extension' | 'strict';
}

function modules(
  { outDir, version }: Target,
  { input, output, plugins = [], entries }: Modules,
): InlineConfig {
  return {
    ...common(version, [withoutDom(), plainImports(), onlyLicensed(outDir), ...plugins]),
    worker: {
      format: 'es',
      plugins: () => [tfjsParts(), onlyLicensed(outDir)],
      rolldownOptions: { output: engineOutput, checks },
    },
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
        preserveEntrySignatures: entries,
        checks,
        output: { comments, assetFileNames: ENGINE, ...output },
      },
    },
  };
}

/** Writes `all-elements.ts`. */
function allElements(elements: readonly ElementModule[]): Plugin {
  const imports = elements.map(({ file }) => `import ${JSON.stringify(resolve(file))};`);
  return {
    name: 'batchwise:all-elements',
    load: (id) =>
      /[\\/]src[\\/]package[\\/]all-elements\.ts$/.test(id) ? imports.join('\n') : null,
  };
}

function common(version: string, plugins: PluginOption[]): InlineConfig {
  return {
    configFile: false,
    base: './',
    publicDir: false,
    customLogger: strictLogger('warn'),
    define: { 'import.meta.env.VERSION': JSON.stringify(version) },
    plugins: [compactStyles(), unusedCurves(), ...plugins],
  };
}
