/** Every element has a story. */

import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { elementModules } from '../../src/package/elements';

const stories = readdirSync('stories', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.stories.ts'))
  .map((path) => posix.join('stories', path.replaceAll('\\', '/')))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** The element that a file of stories is about. */
const about = (text: string): string | undefined => /component: '(bw-[a-z-]+)'/.exec(text)?.[1];

test('every element of custom-elements.json has stories, where its file has its mirror', () => {
  const missing = elementModules().filter(({ tag, file }) => {
    const mirror = file.replace(/^components\//, 'stories/').replace(/\.ts$/, '.stories.ts');
    return !stories.some(({ path, text }) => path === mirror && about(text) === tag);
  });
  expect(missing.map(({ tag }) => tag)).toEqual([]);
});

test('no story is about an element that there is none of', () => {
  const tags = new Set(elementModules().map(({ tag }) => tag));
  const strange = stories.flatMap(({ text }) => about(text) ?? []).filter((tag) => !tags.has(tag));
  expect(strange).toEqual([]);
});

test('every element is shown in the dark and in Spanish', () => {
  const all = stories.find(({ path }) => path === 'stories/everyone/all.stories.ts')!;
  const of = (mark: RegExp): Set<string | undefined> =>
    new Set(stories.filter(({ text }) => mark.test(text)).map(({ text }) => about(text)));
  // Views, controls and panels stand together in one story; the others have stories of their own.
  expect(all.text).toContain("lang: 'es', theme: 'dark'");
  const others = elementModules().filter(({ file }) => file.startsWith('components/session/'));
  const [dark, spanish] = [of(/theme: 'dark'/), of(/lang: 'es'/)];
  const lacking = others.filter(({ tag }) => !dark.has(tag) || !spanish.has(tag));
  expect(lacking.map(({ tag }) => tag)).toEqual([]);
});
