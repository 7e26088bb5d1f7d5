/** The example pages, served as a teacher's server would, and what a reader sees in them. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright';
import { eventually } from '../e2e/simulator';

const FOLDER = 'stories/examples';

/** Where the examples say that the package is. */
const SOMEWHERE = 'https://your.host/batchwise/';

/** Files of Reveal that a deck loads. */
const REVEAL = ['dist/reveal.css', 'dist/theme/white.css', 'dist/reveal.mjs'];

/** What the page of a notebook loads, by the package that it is in. */
const NOTEBOOK = {
  'anywidget.js': 'anywidget/dist/index.js',
  'backbone.js': 'backbone/backbone.js',
  'underscore.js': 'underscore/underscore-umd.js',
};

/** Every example page by its path, with the package at `from` and whatever else it loads. */
export function examples(from: string): Record<string, string> {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));
  const reveal = REVEAL.map((path) => [
    `/reveal.js/${path}`,
    // A theme's typefaces are on other servers.
    readFileSync(join('node_modules/reveal.js', path), 'utf8').replace(/@import[^;]+;/g, ''),
  ]);
  const notebook = Object.entries(NOTEBOOK).map(([name, path]) => [
    `/notebook/${name}`,
    readFileSync(join('node_modules', path), 'utf8'),
  ]);
  return Object.fromEntries([
    ...names.map((name) => [`/${name}`, example(name, from)]),
    ...reveal,
    ...notebook,
  ]) as Record<string, string>;
}

function example(name: string, from: string): string {
  return readFileSync(join(FOLDER, name), 'utf8')
    .replaceAll(SOMEWHERE, from)
    .replaceAll(/https:\/\/your\.host\/(reveal\.js|notebook)\//g, '/$1/');
}

/** A page, or a part of one, that shows a run. */
export type Place = Page | FrameLocator;

/** The mean loss of the batch as a reader sees it. */
export async function lossIn(place: Place): Promise<string> {
  const mean = place.locator('bw-loss [part=mean] b');
  return (await mean.count()) === 1 ? (await mean.innerText()).trim() : '';
}

/** Goes on from batch 1 to batch 3 by the button of this name, and gives the loss that is shown there. */
export async function lossAfterThree(place: Place, name = 'Batch forward'): Promise<string> {
  const forward = place.getByRole('button', { name, exact: true });
  await eventually(() => lossIn(place), 'the loss of batch 1').toBe('2.303');
  await forward.click();
  await eventually(() => lossIn(place), 'the loss of batch 2').not.toMatch(/^2\.303$|·|^$/);
  const second = await lossIn(place);
  await forward.click();
  await eventually(() => lossIn(place), 'the loss of batch 3').not.toBe(second);
  return lossIn(place);
}
