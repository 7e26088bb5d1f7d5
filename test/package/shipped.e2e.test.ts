/** What the build writes down about itself: licences, packages, and the hashes by which hosts can hold it. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { openPage } from '../e2e/page';
import { host, lesson } from './hosts';
import { closure } from './closure';

const built = inject('builtFolder');
const text = (path: string): string => readFileSync(join(built, path), 'utf8');
const integrity = JSON.parse(text('integrity.json')) as Record<string, string>;

/** A page with a view from elsewhere, all of whose scripts are held to what was built. */
function page(url: string): string {
  const parts = closure(built, 'elements/weights.js');
  const map = Object.fromEntries(parts.map((path) => [url + path, integrity[path]]));
  const script = `${url}elements/weights.js`;
  return lesson(
    `<script type="importmap">${JSON.stringify({ integrity: map })}</script>
     <script type="module" crossorigin src="${script}" integrity="${integrity['elements/weights.js']!}"></script>`,
    '<bw-weights></bw-weights>',
  );
}

const shared = closure(built, 'elements/weights.js').find((path) => path.includes('base-'))!;
const sound = await host({}, { folder: built, cors: true });
const altered = await host({ [`/${shared}`]: `${text(shared)}\n;` }, { folder: built, cors: true });
const lessons = await host({ '/sound.html': page(sound.url), '/altered.html': page(altered.url) });

/** What may be shipped inside the package. */
const LICENSES =
  /^(MIT|ISC|BSD-3-Clause|Apache-2\.0|OFL-1\.1 \(typeface\)|CC-BY-SA-3\.0 \(images\))$/;

describe('licenses.md and sbom.json', () => {
  const sections = text('licenses.md')
    .split(/^(?=## )/m)
    .slice(1)
    .map((section) => {
      const [, name = '', license = ''] = /^## (.+) \(([^()]+)\)/.exec(section) ?? [];
      return { name, license, length: section.length };
    });

  test('name licences under which every part may be passed on, with their texts', () => {
    const kindOf = ({ name, license }: (typeof sections)[number]): string =>
      name.startsWith('@fontsource') ? `${license} (typeface)` : license;
    const refused = sections.filter(
      (each) => !LICENSES.test(each.name === 'MNIST' ? `${each.license} (images)` : kindOf(each)),
    );
    expect(refused).toEqual([]);
    expect(sections.filter(({ length }) => length < 300)).toEqual([]);
    expect(sections.length).toBeGreaterThan(20);
    expect(sections.map(({ name }) => name)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^lit-html /), 'MNIST']) as unknown,
    );
  });

  test('list the same packages, each with the hash of the archive that was installed', () => {
    const { components } = JSON.parse(text('sbom.json')) as {
      components: {
        name: string;
        version?: string;
        licenses: [{ license: { id: string } }];
        hashes?: [{ content: string }];
      }[];
    };
    expect(
      components.map(({ name, version, licenses: [{ license }] }) => ({
        name: version === undefined ? name : `${name} ${version}`,
        license: license.id,
      })),
    ).toEqual(sections.map(({ name, license }) => ({ name, license })));
    const packages = components.filter(({ name }) => name !== 'MNIST');
    expect(packages.map(({ hashes }) => hashes?.[0].content)).not.toContainEqual(
      expect.not.stringMatching(/^[0-9a-f]{128}$/),
    );
  });
});

describe('integrity.json', () => {
  test('has the hash of every script that other pages load', () => {
    for (const [path, hash] of Object.entries(integrity)) {
      const digest = createHash('sha384').update(readFileSync(join(built, path)));
      expect(hash, path).toBe(`sha384-${digest.digest('base64')}`);
    }
    for (const path of closure(built, 'elements/weights.js')) {
      expect(Object.keys(integrity)).toContain(path);
    }
  });

  test('lets a page of another origin load a view, and refuses a script that has been altered', async () => {
    const isDefined = () => customElements.get('bw-weights') !== undefined;
    const first = await openPage(`${lessons.url}sound.html`);
    await first.waitForFunction(isDefined);
    const second = await openPage(`${lessons.url}altered.html`, {
      expectedErrors: [/integrity/],
    });
    await second.waitForLoadState();
    expect(await second.evaluate(isDefined)).toBe(false);
  });
});
