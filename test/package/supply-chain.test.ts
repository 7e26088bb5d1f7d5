/** What is installed is what was chosen: exact versions, with hashes, under licences that we may use; and what
 * SECURITY.md promises has the tests that it names. */

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Installed {
  readonly version: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
}

interface Lock {
  readonly packages: Readonly<Record<string, Installed>>;
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const manifest = json('package.json') as Manifest;
const installed = Object.entries((json('package-lock.json') as Lock).packages)
  .filter(([path]) => path !== '')
  .map(([path, found]) => ({ path, name: path.replace(/^.*node_modules\//, ''), ...found }));

/** For building and testing; what is shipped is held to fewer, by the tests of the build. */
const LICENSES =
  /^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|Apache-2\.0 AND MIT|BlueOak-1\.0\.0|Unlicense|OFL-1\.1|MPL-2\.0)$/;

describe('what is installed', () => {
  test('is of exact versions, the same in package.json and in the lock file', () => {
    const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
    const locked = Object.keys(wanted).map((name) => [
      name,
      installed.find(({ path }) => path === `node_modules/${name}`)?.version,
    ]);
    expect(Object.fromEntries(locked)).toEqual(wanted);
    expect(Object.values(wanted).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('brings nothing along that a host would have to install', () => {
    expect(manifest.dependencies ?? {}).toEqual({});
  });

  test('has a hash for every package', () => {
    const without = installed.filter(({ integrity }) => !integrity?.startsWith('sha512-'));
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  test('is under licences that we may use', () => {
    const others = installed.filter(({ license = '' }) => !LICENSES.test(license));
    expect(others.map(({ path, license }) => `${path}: ${String(license)}`)).toEqual([]);
  });

  test('runs a script as it is installed only where package.json says so by name', () => {
    const unnamed = installed
      .filter(({ hasInstallScript }) => hasInstallScript)
      .filter(({ name }) => manifest.allowScripts[name] === undefined);
    // A part of macOS's own watch over files, which is compiled nowhere else.
    expect(unnamed.map(({ name }) => name).filter((name) => name !== 'fsevents')).toEqual([]);
  });
});

describe('SECURITY.md', () => {
  const text = readFileSync('SECURITY.md', 'utf8');
  const rows = text.split('\n').filter((line) => /^\| (?!promise|-)/.test(line));
  const testsIn = (line: string): string[] =>
    [...line.matchAll(/`(test\/[^`]+)`/g)].map(([, path]) => path!);

  test('names, for each promise, at least one file of tests', () => {
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter((row) => testsIn(row).length === 0)).toEqual([]);
  });

  test('names only files that exist', () => {
    expect(testsIn(text).filter((path) => !existsSync(path))).toEqual([]);
  });
});
