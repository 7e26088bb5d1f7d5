/** The software bill of materials in CycloneDX's format: every package of which a build ships parts, with the hash
 * under which it was installed. The same build always writes the same bytes: no time, no random number. */

import { readFileSync } from 'node:fs';
import type { ShippedPackage } from './shipped-package';

interface Lock {
  readonly name: string;
  readonly version: string;
  readonly packages: Readonly<Record<string, { version?: string; integrity?: string } | undefined>>;
}

export function billOf(packages: readonly ShippedPackage[]): string {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  const component = ({ name, version, license }: ShippedPackage) => ({
    type: 'library',
    'bom-ref': addressOf(name, version),
    name,
    version,
    licenses: [{ license: { id: license } }],
    purl: addressOf(name, version),
    hashes: [{ alg: 'SHA-512', content: installedHash(lock, name, version) }],
  });
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': addressOf(lock.name, lock.version),
        name: lock.name,
        version: lock.version,
        licenses: [{ license: { id: 'MIT' } }],
      },
    },
    components: [
      ...packages.map(component),
      { type: 'data', name: 'MNIST', licenses: [{ license: { id: 'CC-BY-SA-3.0' } }] },
    ],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function addressOf(name: string, version: string): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** SHA-512 of the package's archive, in hexadecimal digits, as npm checked it. @throws {Error} where none is known */
function installedHash({ packages }: Lock, name: string, version: string): string {
  const entry = Object.entries(packages).find(
    ([path, found]) => path.endsWith(`node_modules/${name}`) && found?.version === version,
  );
  const digest = /^sha512-(.+)$/.exec(entry?.[1]?.integrity ?? '')?.[1];
  if (digest === undefined) throw new Error(`The lock file has no hash of ${name} ${version}.`);
  return Buffer.from(digest, 'base64').toString('hex');
}
