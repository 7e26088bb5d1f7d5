/** Every element has a story. */

import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import storybook from '../../.storybook/main';
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

test('what is not tried in rooms of every kind has a story in the dark and one in Spanish', () => {
  const alone = stories.filter(({ text }) =>
    text.split('export default meta')[0]!.includes('alone:'),
  );
  expect(alone.map(({ text }) => about(text))).toContain('bw-simulator');
  const lacking = alone.filter(
    ({ text }) => !text.includes("theme: 'dark'") || !text.includes("lang: 'es'"),
  );
  expect(lacking.map(({ path }) => path)).toEqual([]);
});

test('Storybook brings the images that stories train on, and nothing that the page says of its build', async () => {
  const page = ['batchwise:mnist', 'batchwise:licenses', 'another'].map((name) => ({ name }));
  const { plugins = [] } = await storybook.viteFinal!({ plugins: page }, {} as never);
  const names = plugins.map((plugin) => (plugin as { readonly name: string }).name);
  expect(names).toEqual(['batchwise:mnist', 'another', 'custom-elements']);
});
