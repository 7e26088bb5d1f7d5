/** What a package that is shipped says of itself. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** By SPDX's name. */
  readonly license: string;
  /** Of its licence; empty where it brings none. */
  readonly text: string;
}

/** @param folder its folder below `node_modules` */
export function packageIn(folder: string): ShippedPackage {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Omit<ShippedPackage, 'license' | 'text'> & { readonly license?: string };
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
  return { name, version, license: license ?? 'no licence named', text };
}
