/** What a package that is shipped says of itself. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** By SPDX's name. */
  readonly license: string;
  /** Of its licence. */
  readonly text: string;
}

/** Apache's licence is the same text for everybody. TensorFlow.js brings none; this package does. */
const APACHE = 'node_modules/comlink/LICENSE';

/** @param folder its folder below `node_modules` @throws {Error} where it names no licence, or its text is nowhere */
export function packageIn(folder: string): ShippedPackage {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Partial<ShippedPackage>;
  if (!name || !version || !license) throw new Error(`The package in ${folder} names no licence.`);
  const text = licenseFile(folder) ?? licenseInReadme(folder) ?? commonText(license);
  if (text === undefined) throw new Error(`The text of ${name}'s licence is nowhere.`);
  return { name, version, license, text: text.trim() };
}

function licenseFile(folder: string): string | undefined {
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return file === undefined ? undefined : readFileSync(join(folder, file), 'utf8');
}

/** Older packages have it as a chapter of their README, often the last but not always. */
function licenseInReadme(folder: string): string | undefined {
  const file = readdirSync(folder).find((entry) => /^readme/i.test(entry));
  if (file === undefined) return undefined;
  const text = readFileSync(join(folder, file), 'utf8');
  const [, chapter] =
    /^(?:#+ *)?licen[cs]e\b[^\n]*\n(?:[-=]+\n)?([^]*?)(?=\n[^\n]+\n[-=]{3,}\n|\n#|$(?![^]))/im.exec(
      text,
    ) ?? [];
  return chapter !== undefined && /copyright/i.test(chapter) ? chapter : undefined;
}

function commonText(license: string): string | undefined {
  return license === 'Apache-2.0' ? readFileSync(APACHE, 'utf8') : undefined;
}
