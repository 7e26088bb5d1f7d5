/** Vite plugin that writes the licence texts of everything a build ships, page and workers, into one file. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

const FILE_NAME = 'licenses.md';

/** A folder below `node_modules` and the package's name, scope included. */
const PACKAGE = /^(.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+))[\\/]/;

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/**
 * `page` belongs among the plugins of the build and `worker` among those of its workers, which are
 * finished before the page is written.
 *
 * @param alsoShipped packages whose files reach the build without being modules, such as typefaces
 */
export function licenses(alsoShipped: readonly string[]): { page: Plugin; worker: Plugin } {
  const folders = new Set(alsoShipped.map((name) => join('node_modules', name)));
  const remember = (bundle: Rolldown.OutputBundle): void => {
    const ids = Object.values(bundle).flatMap((file) =>
      file.type === 'chunk' ? file.moduleIds : [],
    );
    for (const id of ids) {
      const folder = PACKAGE.exec(id.replace(/^\0/, ''))?.[1];
      if (folder !== undefined) folders.add(folder);
    }
  };
  return {
    worker: {
      name: 'batchwise:worker-licenses',
      generateBundle(_, bundle) {
        remember(bundle);
      },
    },
    page: {
      name: 'batchwise:licenses',
      generateBundle(_, bundle) {
        remember(bundle);
        const sections = [...new Set([...folders].map(section))].sort();
        const source = `# Licences\n\nThis page ships parts of these packages.\n\n${sections.join('\n')}`;
        this.emitFile({ type: 'asset', fileName: FILE_NAME, source });
      },
    },
  };
}

function section(folder: string): string {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as PackageJson;
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  return `## ${name} ${version} (${license ?? 'no licence named'})\n${text}`;
}
