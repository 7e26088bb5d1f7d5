/** Vite plugins that write down what a build ships of others, page and workers: the licence texts for people, and a
 * bill of materials for programs. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { billOf } from './bill-of-materials';
import { packageIn, type ShippedPackage } from './shipped-package';

const LICENSES = 'licenses.md';
const BILL = 'sbom.json';

/** A folder below `node_modules` and the package's name, scope included. */
const PACKAGE = /^(.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+))[\\/]/;

const MNIST = `## MNIST (CC-BY-SA-3.0)

The images are the work of Yann LeCun, Corinna Cortes and Christopher J.C. Burges, who made them of NIST's Special
Databases 1 and 3. They are here in files of another format, unchanged, and available under the Creative Commons
Attribution-Share Alike 3.0 licence: https://creativecommons.org/licenses/by-sa/3.0/
`;

/**
 * `page` belongs among the plugins of the build and `worker` among those of its workers, which are
 * finished before the page is written.
 *
 * @param alsoShipped packages whose files reach the build without being modules, such as typefaces
 */
export function licenses(alsoShipped: readonly string[]): { page: Plugin; worker: Plugin } {
  const folders = new Set(alsoShipped.map((name) => join('node_modules', name)));
  const remember = (bundle: Rolldown.OutputBundle): void =>
    foldersOf(bundle).forEach((folder) => folders.add(folder));
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
        const packages = [...folders].map(packageIn).sort((a, b) => (a.name < b.name ? -1 : 1));
        const sections = [...new Set(packages.map(section)), MNIST];
        this.emitFile({
          type: 'asset',
          fileName: LICENSES,
          source: `# Licences\n\nBatchwise ships parts of these packages, and these images.\n\n${sections.join('\n')}`,
        });
        this.emitFile({ type: 'asset', fileName: BILL, source: billOf(packages) });
      },
    },
  };
}

/** Fails a build that ships a package whose licence the page's build, into the same folder, has not written down. */
export function onlyLicensed(folder: string): Plugin {
  return {
    name: 'batchwise:only-licensed',
    generateBundle(_, bundle) {
      const written = readFileSync(join(folder, LICENSES), 'utf8');
      for (const path of foldersOf(bundle)) {
        const { name, version } = packageIn(path);
        if (!written.includes(`## ${name} ${version} (`)) {
          this.error(`${name} ${version} is shipped, but its licence is not in ${LICENSES}.`);
        }
      }
    },
  };
}

function foldersOf(bundle: Rolldown.OutputBundle): string[] {
  const ids = Object.values(bundle).flatMap((file) =>
    file.type === 'chunk' ? file.moduleIds : [],
  );
  return ids.flatMap((id) => PACKAGE.exec(id.replace(/^\0/, ''))?.[1] ?? []);
}

function section({ name, version, license, text }: ShippedPackage): string {
  return `## ${name} ${version} (${license})\n\n${text}\n`;
}
