/** What the pointer does to the loop: one number lights in every view, is explained, and can be kept. */

import type { Locator } from 'playwright';
import { expect, test } from 'vitest';
import { eventually, Simulator } from './simulator';

/** A pixel of the weights of a class, and its place in an image. */
interface Spot {
  readonly digit: number;
  readonly row: number;
  readonly column: number;
}

const pixelOf = ({ row, column }: Spot): number => row * 28 + column;

async function boxOf(locator: Locator) {
  return (await locator.boundingBox())!;
}

async function spotIn(frame: Locator, { row, column }: Spot): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = await boxOf(frame);
  return { x: x + ((column + 0.5) * width) / 28, y: y + ((row + 0.5) * height) / 28 };
}

const frameOf = (simulator: Simulator, symbol: 'W' | '∇W', digit: number): Locator =>
  simulator.weights(symbol).locator('.frame').nth(digit);

/** Moves the mouse as a hand does, to a weight. */
async function hover(simulator: Simulator, symbol: 'W' | '∇W', spot: Spot): Promise<void> {
  const { x, y } = await spotIn(frameOf(simulator, symbol, spot.digit), spot);
  await simulator.page.mouse.move(x, y, { steps: 4 });
}

/** The views' own word for the pixel that is lit in each of them. */
function litPixels(simulator: Simulator): Promise<number[]> {
  const views = [simulator.weights('W'), simulator.weights('∇W'), simulator.image, simulator.strip];
  return Promise.all(views.map(async (view) => Number(await view.getAttribute('aria-valuenow'))));
}

/** The row that is lit in each of z, p and δ. */
function litRows(simulator: Simulator): Promise<string[]> {
  return Promise.all(
    ['Logits', 'Softmax', 'Error'].map(async (title) => {
      const lit = simulator.panel(title).locator('[role=option].focus');
      return (await lit.locator('.hidden').innerText()).split(':')[0]!;
    }),
  );
}

async function expectLit(simulator: Simulator, spot: Spot): Promise<void> {
  const pixel = pixelOf(spot);
  await eventually(() => litPixels(simulator)).toEqual([pixel, pixel, pixel, pixel]);
  await eventually(() => litRows(simulator)).toEqual(new Array(3).fill(`digit ${spot.digit}`));
}

/** The mathematics of the formula strip, as it is read out. */
async function explanation(simulator: Simulator): Promise<string> {
  const lines = simulator.formula.locator('.equation').getByRole('img');
  const said = await lines.evaluateAll((all) => all.map((line) => line.ariaLabel));
  return said.join('\n');
}

async function atGradient(): Promise<Simulator> {
  const simulator = await Simulator.open('?batch=3&stage=gradient');
  await simulator.reach({ batch: 3, stage: 7 });
  return simulator;
}

test('a weight, a pixel or a class under the pointer lights in every view and is explained, until the pointer leaves', async () => {
  const simulator = await atGradient();
  const { page } = simulator;
  const [before] = await litPixels(simulator);
  for (const spot of [
    { digit: 3, row: 12, column: 7 },
    { digit: 8, row: 20, column: 15 },
    { digit: 0, row: 0, column: 27 },
  ]) {
    await hover(simulator, 'W', spot);
    await expectLit(simulator, spot);
    await eventually(() => explanation(simulator)).toContain(
      `the gradient of W ${pixelOf(spot)}, ${spot.digit}`,
    );
  }

  // The ring lies on the pixel itself, in all ten images, in the input and in the strip.
  const spot: Spot = { digit: 4, row: 9, column: 18 };
  await hover(simulator, '∇W', spot);
  await expectLit(simulator, spot);
  const frames = [
    ...(await simulator.weights('W').locator('.frame').all()),
    ...(await simulator.weights('∇W').locator('.frame').all()),
    simulator.page.locator('bw-image .frame'),
  ];
  expect(frames).toHaveLength(21);
  for (const frame of frames) {
    const ring = await boxOf(frame.locator('.ring'));
    const { x, y } = await spotIn(frame, spot);
    expect(Math.abs(ring.x + ring.width / 2 - x)).toBeLessThanOrEqual(1);
    expect(Math.abs(ring.y + ring.height / 2 - y)).toBeLessThanOrEqual(1);
  }
  const strip = await boxOf(simulator.strip.locator('canvas'));
  const ring = await boxOf(simulator.strip.locator('.ring'));
  const x = strip.x + ((pixelOf(spot) + 0.5) * strip.width) / 784;
  expect(Math.abs(ring.x + ring.width / 2 - x)).toBeLessThanOrEqual(1);

  await page.mouse.move(strip.x + (300.5 * strip.width) / 784, strip.y + 4);
  await eventually(() => litPixels(simulator)).toEqual([300, 300, 300, 300]);
  const other: Spot = { digit: 0, row: 5, column: 20 };
  const input = await spotIn(page.locator('bw-image .frame'), other);
  await page.mouse.move(input.x, input.y);
  await eventually(() => litPixels(simulator)).toEqual(new Array(4).fill(pixelOf(other)));
  for (const [title, symbol] of [
    ['Logits', 'z'],
    ['Softmax', 'p'],
    ['Error', 'delta'],
  ] as const) {
    await simulator.panel(title).getByRole('option').nth(6).hover();
    await eventually(() => litRows(simulator)).toEqual(new Array(3).fill('digit 6'));
    await eventually(() => explanation(simulator)).toMatch(new RegExp(`^${symbol} 6 equals`, 'm'));
  }
  await page.mouse.move(800, 20);
  await eventually(() => litPixels(simulator)).toEqual(new Array(4).fill(before));
});

test('what is clicked stays lit and explained, in other stages and batches, until Esc lets go of it', async () => {
  const simulator = await atGradient();
  const { page } = simulator;
  const spot: Spot = { digit: 2, row: 11, column: 13 };
  const { x, y } = await spotIn(frameOf(simulator, 'W', spot.digit), spot);
  await page.mouse.click(x, y);
  await page.mouse.move(800, 20);
  await expectLit(simulator, spot);
  await eventually(() => explanation(simulator)).toContain(`W ${pixelOf(spot)}, 2`);
  await simulator.step('Stage back', { batch: 3, stage: 6 });
  await expectLit(simulator, spot);
  await simulator.step('Batch forward', { batch: 4, stage: 6 });
  await expectLit(simulator, spot);
  // Esc lets go of it wherever the focus is: on the button that was pressed, or in the view that was clicked.
  const pin = (): string | null => new URL(page.url()).searchParams.get('pin');
  await eventually(pin).toMatch(/^W/);
  await simulator.key('Escape');
  await eventually(pin).toBe(null);

  await simulator.panel('Logits').getByRole('option').nth(6).click();
  await page.mouse.move(800, 20);
  await eventually(pin).toMatch(/^z/);
  expect(await explanation(simulator)).toMatch(/^z 6 equals/m);
  await simulator.key('Escape');
  await eventually(() => explanation(simulator)).toMatch(/^delta/);
  await eventually(pin).toBe(null);
});

test('a click chooses the image whose numbers then stand everywhere, a stage, other weights, and a word’s meaning', async () => {
  const simulator = await atGradient();
  const { page } = simulator;
  await simulator.tray.locator('canvas').waitFor();
  const sheet = await boxOf(simulator.tray);
  // The second row, fifth image: ten are in a row.
  const thumb = sheet.width / 10;
  await page.mouse.click(sheet.x + 4.5 * thumb, sheet.y + 1.5 * thumb);
  await eventually(() => simulator.tray.getAttribute('aria-valuetext')).toMatch(/^15 of 100/);
  await page.mouse.move(800, 20);
  const [, label] = /label (\d)/.exec((await simulator.tray.getAttribute('aria-valuetext'))!)!;
  const labelled = (await simulator.rows('Softmax')).filter((row) => row.includes('label'));
  expect(labelled).toEqual([expect.stringMatching(`^digit ${label}: `)]);
  const y = JSON.parse(await simulator.numbers('y')) as number[][];
  expect(y[14]!.indexOf(1)).toBe(Number(label));
  const p = JSON.parse(await simulator.numbers('p')) as number[][];
  const shown = (await simulator.rows('Softmax')).map((row) => /: ([\d.]+)/.exec(row)![1]);
  expect(shown).toEqual(p[14]!.map((share) => share.toFixed(2)));

  const click = (name: string): Promise<void> =>
    simulator.loop.getByRole('button', { name, exact: true }).click();
  for (const [title, stage] of [
    ['3 Softmax', 3],
    ['1 Batch', 1],
    ['8 Update', 8],
  ] as const) {
    await click(title);
    await simulator.reach({ batch: 3, stage });
  }
  const text = (): Promise<string> => simulator.weights('W').innerText();
  const after = await text();
  await click('before');
  await eventually(text).not.toBe(after);
  await click('after');
  await eventually(text).toBe(after);

  const word = page.locator('bw-note').getByRole('button').first();
  await word.click();
  await eventually(() => word.getAttribute('aria-expanded')).toBe('true');
  await simulator.key('Escape');
  await eventually(() => word.getAttribute('aria-expanded')).not.toBe('true');
});
