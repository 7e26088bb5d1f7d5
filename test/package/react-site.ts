/** Builds the example pages of React as a site would. */

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, runnerImport, type InlineConfig } from 'vite';

const FOLDER = 'stories/examples/react';

/** The pages and their scripts by path, with the package as built in a folder and served at an address. */
export async function reactSite(folder: string, address: string): Promise<Record<string, string>> {
  const site: InlineConfig = {
    configFile: false,
    logLevel: 'error',
    resolve: { alias: [{ find: /^batchwise\/(react\/.+)$/, replacement: `${folder}/$1.js` }] },
  };
  const built = await build({
    ...site,
    base: './',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: [resolve(FOLDER, 'hydrate.js'), resolve(FOLDER, 'app.js')],
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((files) =>
    'output' in files ? files.output : [],
  );
  const scripts = outputs.flatMap((file) =>
    file.type === 'chunk' ? [[`/react/${file.fileName}`, file.code] as const] : [],
  );
  const { module: server } = await runnerImport<
    typeof import('../../stories/examples/react/server.js')
  >(resolve(FOLDER, 'server.js'), site);
  const page = (name: string): string =>
    readFileSync(join(FOLDER, name), 'utf8').replace('https://your.host/batchwise/', address);
  return {
    ...Object.fromEntries(scripts),
    '/react/app.html': page('app.html'),
    '/react/hydrate.html': page('hydrate.html').replace(
      '<div id="root">',
      `<div id="root">${server.rendered()}`,
    ),
  };
}
