/** A view by itself, from its own entry, with numbers of the page: no session, no worker, no TensorFlow.js. */

import { expect, inject, test } from 'vitest';
import { openPage } from '../e2e/page';
import { host, lesson } from './hosts';

const { url, asked } = await host(
  { '/lesson.html': lesson('<script type="module" src="elements/weights.js"></script>') },
  { folder: inject('builtFolder') },
);

test('weights of the page are drawn after three requests, in the colours of their signs', async () => {
  const page = await openPage(`${url}lesson.html`);
  const colours = await page.evaluate(async () => {
    const element = document.createElement('bw-weights');
    document.body.append(element);
    await customElements.whenDefined('bw-weights');
    // Two images of 2 x 2 pixels: the first all positive, the second all negative.
    element.value = { shape: [4, 2], data: Float32Array.of(1, -1, 1, -1, 1, -1, 1, -1) };
    await element.updateComplete;
    const canvas = element.shadowRoot!.querySelector('canvas')!;
    // Read once: browsers warn of more.
    const { data } = canvas.getContext('2d')!.getImageData(0, 1, canvas.width, 1);
    return [[...data.slice(0, 4)], [...data.slice(-4)]];
  });
  // Orange above zero, blue below.
  const [[red = 0, , blue = 0] = [], [otherRed = 0, , otherBlue = 0] = []] = colours;
  expect(red - blue).toBeGreaterThan(100);
  expect(otherBlue - otherRed).toBeGreaterThan(100);
  expect(asked.slice(0, 2)).toEqual(['/lesson.html', '/elements/weights.js']);
  expect(asked.slice(2).sort()).toEqual([
    expect.stringMatching(/^\/elements\/shared\/base-.+\.js$/),
    expect.stringMatching(/^\/elements\/shared\/picture-.+\.js$/),
  ]);
  expect(await page.evaluate(() => document.fonts.size)).toBe(0);
});
