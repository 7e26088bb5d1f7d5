/** How the page is served while it is written, and how it is built for a static host. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, runnerImport, type Rolldown } from 'vite';

// Loaded by Vite itself, the sources behind the plugins are resolved as everywhere else in the project.
const load = async <Module>(path: string): Promise<Module> =>
  (await runnerImport<Module>(fileURLToPath(new URL(path, import.meta.url)))).module;
const { mnist } = await load<typeof import('./src/data/plugin')>('src/data/plugin.ts');
const { browserPackages } =
  await load<typeof import('./test/setup/packages')>('test/setup/packages.ts');
const { ENGINE, engineOutput } =
  await load<typeof import('./src/package/configs')>('src/package/configs.ts');
const { strictLogger } = await load<typeof import('./src/package/strict-logger')>(
  'src/package/strict-logger.ts',
);
const { compactStyles } = await load<typeof import('./src/package/compact-styles')>(
  'src/package/compact-styles.ts',
);
const { unusedCurves } = await load<typeof import('./src/package/unused-curves')>(
  'src/package/unused-curves.ts',
);
const { licenses } = await load<typeof import('./src/package/licenses')>('src/package/licenses.ts');
const { offline } = await load<typeof import('./src/app/offline/plugin')>(
  'src/app/offline/plugin.ts',
);
const { firstScript } = await load<typeof import('./src/package/first-script')>(
  'src/package/first-script.ts',
);
const { pageFiles } = await load<typeof import('./src/package/page-files')>(
  'src/package/page-files.ts',
);
const { tfjsParts } = await load<typeof import('./src/package/tfjs-parts')>(
  'src/package/tfjs-parts.ts',
);

// The policy of a strict host. The previewed build, on which the page tests run, must work under it.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const files = pageFiles('src/app/first.ts', ['index.html', 'embed.html']);

// Licence texts stand in one file beside the page instead of in every script.
const output: Rolldown.OutputOptions = {
  comments: { legal: false },
  codeSplitting: files.codeSplitting,
  // Shared with the package's scripts, which are written into the same folder.
  assetFileNames: ({ names }) =>
    names.some((name) => name.endsWith('.wasm')) ? ENGINE : 'assets/[name]-[hash][extname]',
};

// How long a plugin takes depends on the machine; it is no fault of the build.
const checks = { bundlerTimings: false };

const { page: pageLicenses, worker: workerLicenses } = licenses([
  '@fontsource-variable/source-code-pro',
  '@fontsource-variable/source-sans-3',
  '@fontsource-variable/source-serif-4',
]);

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string;
};

export default defineConfig(({ command }) => ({
  base: './',
  // A missing file is answered with 404, not with the page.
  appType: 'mpa',
  publicDir: 'static',
  define: { 'import.meta.env.VERSION': JSON.stringify(version) },
  // Found later, in the worker, they would be prepared then, and the page would be loaded anew.
  optimizeDeps: { include: browserPackages() },
  plugins: [
    mnist(),
    firstScript(),
    files.plugin,
    compactStyles(),
    unusedCurves(),
    pageLicenses,
    offline(),
  ],
  server: { host: '127.0.0.1', port: 5173 },
  preview: {
    host: '127.0.0.1',
    port: 4173,
    headers: { 'Content-Security-Policy': CONTENT_SECURITY_POLICY },
  },
  ...(command === 'build' && !process.env['STORYBOOK'] && { customLogger: strictLogger() }),
  worker: {
    format: 'es',
    plugins: () => [tfjsParts(), workerLicenses],
    rolldownOptions: { output: engineOutput, checks },
  },
  build: {
    target: 'es2022',
    // Data addresses are refused for fonts by the policy above.
    assetsInlineLimit: 0,
    rolldownOptions: { input: ['index.html', 'embed.html'], output, checks },
  },
}));
