/** The package as it is built: what is in it, what it weighs, and that Node and TypeScript take it. */

import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { elementModules } from '../../src/package/elements';
import { closure, gzipped } from './closure';

const elements = elementModules();
const views = elements.filter(({ file }) => file.startsWith('components/views/'));
const built = inject('builtFolder');
/** A project that has the package, and what it wants beside it, installed. */
const project = mkdtempSync('node_modules/.cache/host-');
const installed = join(project, 'node_modules/batchwise');
const text = (path: string): string => readFileSync(join(installed, path), 'utf8');

beforeAll(() => {
  mkdirSync(installed, { recursive: true });
  for (const file of ['package.json', 'README.md', 'LICENSE']) cpSync(file, join(installed, file));
  cpSync(built, join(installed, 'dist'), { recursive: true });
  writeFileSync(join(project, 'package.json'), '{"type":"module"}');
});

afterAll(() => {
  rmSync(project, { recursive: true });
});

function node(script: string): string {
  const args = ['--input-type=module', '--eval', script];
  return execFileSync(process.execPath, args, { cwd: project, encoding: 'utf8' }).trim();
}

function exportsOf(): Record<string, string | { types: string; default?: string }> {
  const { exports } = JSON.parse(text('package.json')) as {
    exports: ReturnType<typeof exportsOf>;
  };
  return exports;
}

describe('the sizes', () => {
  test.each(views.map(({ tag, name }) => [tag, name]))(
    '%s by itself is at most 45 kB in three requests',
    (_, name) => {
      const loaded = closure(built, `elements/${name}.js`);
      expect(loaded.length).toBeLessThanOrEqual(3);
      expect(gzipped(built, loaded)).toBeLessThanOrEqual(45_000);
    },
  );

  test('the ready bundle is at most 130 kB before the simulator is drawn, in two requests', () => {
    const loaded = closure(built, 'batchwise.js');
    expect(loaded).toHaveLength(2);
    expect(gzipped(built, loaded)).toBeLessThanOrEqual(130_000);
  });

  test.each(['index.html', 'embed.html'])(
    '%s names at most 130 kB of scripts and style to load before the simulator is drawn',
    (name) => {
      const page = readFileSync(join(built, name), 'utf8');
      const named = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)];
      const loaded = new Set(
        named.flatMap(([, path]) => (path!.endsWith('.js') ? closure(built, path!) : [path!])),
      );
      expect(loaded.size).toBeGreaterThan(2);
      expect(gzipped(built, [...loaded])).toBeLessThanOrEqual(130_000);
    },
  );

  test('TensorFlow.js is in no script but the worker', () => {
    const scripts = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /^(elements|bundle|react)\/.*\.js$|^batchwise\.js$/.test(path.replaceAll('\\', '/')),
    );
    expect(scripts.length).toBeGreaterThan(elements.length);
    const hasTensors = (path: string): boolean => text(`dist/${path}`).includes('_tfGlobals');
    expect(scripts.filter(hasTensors)).toEqual([]);
    const [worker = ''] = readdirSync(join(built, 'engine')).filter((path) =>
      path.startsWith('entry-'),
    );
    expect(hasTensors(`engine/${worker}`)).toBe(true);
  });
});

test.each([
  ['batchwise.inline.js', 2_100_000],
  ['anywidget.js', 2_100_000],
  ['batchwise.html', 8_000_000],
  ['embed-host.js', 1_000],
])('%s is one file of at most %i bytes', (name, most) => {
  const script = readFileSync(join(built, name), 'utf8');
  expect(script.length).toBeLessThanOrEqual(most);
});

describe('what is packed', () => {
  interface Pack {
    readonly integrity: string;
    readonly files: readonly { readonly path: string }[];
  }

  const pack = (): Pack => {
    const report = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: installed,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const packs: unknown = JSON.parse(report);
    return Object.values(packs as Record<string, Pack>)[0]!;
  };
  let first: Pack;
  let files: string[];

  beforeAll(() => {
    first = pack();
    files = first.files.map(({ path }) => path).sort();
  });

  test('is the same archive each time, byte by byte', () => {
    expect(first.integrity).toMatch(/^sha512-/);
    expect(pack().integrity).toBe(first.integrity);
  });

  test('is only what a host needs: scripts, declarations, worker, wasm and data', () => {
    const kinds = new Set(files.map((path) => path.replace(/^(dist\/\w+)\/.*$/, '$1/')));
    expect([...kinds].sort()).toEqual([
      'LICENSE',
      'README.md',
      'dist/anywidget.js',
      'dist/batchwise.inline.js',
      'dist/batchwise.js',
      'dist/bundle/',
      'dist/custom-elements.json',
      'dist/elements/',
      'dist/engine/',
      'dist/integrity.json',
      'dist/jsx.d.ts',
      'dist/licenses.md',
      'dist/mnist/',
      'dist/react/',
      'dist/sbom.json',
      'dist/types/',
      'package.json',
    ]);
    expect(
      files.filter((path) => /\.(map|woff2?|ts)$/.test(path) && !path.endsWith('.d.ts')),
    ).toEqual([]);
  });

  test('holds everything that package.json and the declarations name', () => {
    const packed = new Set(files);
    const named = Object.values(exportsOf())
      .flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)))
      .filter((path) => !path.includes('*') && existsSync(join(installed, path)))
      .map((path) => path.replace(/^\.\//, ''));
    expect(named.filter((path) => !packed.has(path))).toEqual([]);
    const missing = files
      .filter((path) => path.endsWith('.d.ts'))
      .flatMap((path) =>
        [...text(path).matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)]
          .map(([, specifier]) => join(dirname(path), specifier!.replace(/\.js$/, '.d.ts')))
          .filter((file) => !packed.has(file.replaceAll('\\', '/'))),
      );
    expect(missing).toEqual([]);
  });
});

describe('in Node, where there is no DOM', () => {
  test('every entry is imported without a fault, and gives its class', () => {
    const names = JSON.stringify(elements.map(({ name, className }) => [name, className]));
    const report = node(`
      const before = new Set(Object.keys(globalThis));
      for (const [name, className] of ${names}) {
        const module = await import('batchwise/' + name);
        if (typeof module[className] !== 'function') throw new Error(name);
      }
      console.log(typeof window, typeof document, typeof HTMLElement, typeof globalThis.customElements);
    `);
    expect(report).toBe('undefined undefined undefined undefined');
  });

  test('the ready bundle is imported without a fault', () => {
    expect(node("await import('batchwise/dist/batchwise.js'); console.log('there');")).toBe(
      'there',
    );
  });

  test('a component of React is rendered as its tag', () => {
    const html = node(`
      import { createElement } from 'react';
      import { renderToString } from 'react-dom/server';
      import { Weights } from 'batchwise/react/weights';
      console.log(renderToString(createElement(Weights, { symbol: 'W', className: 'mine' })));
    `);
    expect(html).toMatch(/^<bw-weights[^>]*><\/bw-weights>$/);
    expect(html).toContain('class="mine"');
  });
});

test('custom-elements.json tells of every element and nothing private', () => {
  const { modules } = JSON.parse(text('dist/custom-elements.json')) as {
    modules: { declarations: { tagName: string; members?: { privacy?: string }[] }[] }[];
  };
  const declarations = modules.flatMap((module) => module.declarations);
  expect(declarations.map(({ tagName }) => tagName)).toEqual(elements.map(({ tag }) => tag));
  expect(declarations.flatMap(({ members }) => members ?? [])).not.toContainEqual(
    expect.objectContaining({ privacy: expect.any(String) as string }),
  );
  expect(modules.find(({ declarations: [one] }) => one?.tagName === 'bw-weights')).toMatchObject({
    path: 'elements/weights.js',
    declarations: [
      {
        attributes: expect.arrayContaining([
          expect.objectContaining({ name: 'units', type: { text: 'number' } }),
        ]) as unknown,
        events: expect.arrayContaining([expect.objectContaining({ name: 'bw-pin' })]) as unknown,
      },
    ],
  });
});

test('TypeScript knows the elements as classes, as tags in JSX and as components of React', () => {
  writeFileSync(
    join(project, 'host.tsx'),
    `import { Weights } from 'batchwise/weights';
     import * as react from 'batchwise/react';
     import { Loss } from 'batchwise/react/loss';
     import type {} from 'batchwise/jsx';
     const weights: Weights = document.createElement('bw-weights');
     weights.value = { shape: [4, 10], data: new Float32Array(40) };
     weights.addEventListener('bw-point', (event) => event.detail?.name.length);
     void weights.updateComplete.then((done) => !done);
     // @ts-expect-error a number is wanted
     weights.units = 'ten';
     export const tag = <bw-weights units={3} onbw-pin={(event) => event.detail?.at} className="a" />;
     export const component = <react.Weights units={3} onBwPin={(event) => event.detail?.at} />;
     export const other = <Loss symbol="L" />;
     // @ts-expect-error a number is wanted
     export const wrongTag = <bw-weights units="ten" />;
     // @ts-expect-error a number is wanted
     export const wrongComponent = <react.Weights units="ten" />;`,
  );
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    // TypeScript's own declarations are sound, and long; all others are checked.
    skipDefaultLibCheck: true,
    jsx: 'react-jsx',
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable'],
    types: [],
  };
  writeFileSync(
    join(project, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: ['host.tsx'] }),
  );
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript')), 'tsc.js');
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', resolve(project)], {
    encoding: 'utf8',
  });
  expect(stdout).toBe('');
});
