import { mean } from 'd3';
import { expect, onTestFinished, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../../components/views/loss';
import type { Loss } from '../../../components/views/loss';
import { sampleBatch } from '../../../stories/views/sample-batch';
import { canvasIn, drawing, expectAccessible, inside, mount, textOf, type Mounted } from '../mount';

const batch = sampleBatch();
const at = (image: number): Loss['at'] => ({ image, pixel: 0, hidden: 0, class: 0 });
const shareOf = (image: number): number =>
  batch.probabilities.data[image * 10 + batch.labels[image]!]!;
const order = [...batch.labels.keys()].sort((a, b) => shareOf(a) - shareOf(b));

function loss(properties: Partial<Loss> = {}): Promise<Mounted<Loss>> {
  const { loss: value, probabilities, labels } = batch;
  const all = { value, probabilities, labels, at: at(42), ...properties };
  return mount('bw-loss', all, { width: 96 });
}

function withLoss(image: number, value: number): Loss['value'] {
  const data = batch.loss.data.slice();
  data[image] = value;
  return { shape: batch.loss.shape, data };
}

test('the number is the loss of the image in focus, the mean that of the batch', async () => {
  const { element, set } = await loss();
  expect(textOf(inside(element, '.number'))).toBe(batch.loss.data[42]!.toFixed(2));
  expect(textOf(inside(element, '.mean'))).toBe(`batch mean ${mean(batch.loss.data)!.toFixed(3)}`);
  await set({ at: at(7) });
  expect(textOf(inside(element, '.number'))).toBe(batch.loss.data[7]!.toFixed(2));
});

test('the dot lies on the curve at the probability of the label', async () => {
  const { element } = await loss();
  const dot = inside(element, '.here');
  expect(Number(dot.getAttribute('cx'))).toBeCloseTo(shareOf(42) * 96, 3);
  expect(Number(dot.getAttribute('cy'))).toBeCloseTo(92 * (1 - batch.loss.data[42]! / 5), 3);
  const curve = drawing(element, '.curve');
  const { x, y, width, height } = curve.getBBox();
  expect([x + width, y, y + height].map(Math.round)).toEqual([96, 0, 92]);
});

test('until it is computed there are dots for numbers and a dashed curve, and nothing else', async () => {
  const { element, set } = await loss();
  const { height } = element.getBoundingClientRect();
  await set({ value: undefined });
  expect(textOf(inside(element, '.number'))).toBe('·');
  expect(textOf(inside(element, '.mean'))).toBe('batch mean ·');
  expect(getComputedStyle(inside(element, '.curve')).strokeDasharray).toBe('2px, 3px');
  expect(element.shadowRoot!.querySelector('.here, .tick, .guide')).toBeNull();
  const canvas = canvasIn(element);
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  expect(data.some(Boolean)).toBe(false);
  expect(element.getBoundingClientRect().height).toBe(height);
});

test('a loss above the frame is marked at its upper edge instead of cut off', async () => {
  const { element } = await loss({ value: withLoss(42, 9.21) });
  expect(element.shadowRoot!.querySelector('.here')).toBeNull();
  expect(drawing(element, '.above').getBBox().y).toBe(0);
  expect(textOf(inside(element, '.number'))).toBe('9.21');
});

test('a loss that is no number is named in bold', async () => {
  const { element, set } = await loss({ value: withLoss(42, NaN) });
  expect(textOf(inside(element, '.number.fault'))).toBe('NaN');
  expect(textOf(inside(element, '.mean'))).toMatch(/[0-9]$|NaN$/);
  await set({ value: withLoss(42, Infinity) });
  expect(textOf(inside(element, '.number.fault'))).toBe('+∞');
});

test('the mouse on the marks points at the image with the nearest probability', async () => {
  const { element, sent } = await loss();
  const plot = inside(element, '.plot');
  const first = order[0]!;
  await userEvent.hover(plot, { position: { x: 0.5, y: 98 } });
  expect(sent()).toEqual([['bw-point', { name: 'loss', at: { image: first } }]]);
  await userEvent.click(plot, { position: { x: 95, y: 98 } });
  expect(sent().at(-1)).toEqual(['bw-pin', { name: 'loss', at: { image: order.at(-1) } }]);
});

test('arrow keys choose the image with the next lower or higher probability', async () => {
  const { sent, set } = await loss({ at: at(order[50]!) });
  await userEvent.tab();
  await userEvent.keyboard('{ArrowLeft}{ArrowRight}');
  expect(sent().map(([, detail]) => detail)).toEqual(
    [order[49], order[51]].map((image) => ({ name: 'loss', at: { image } })),
  );
  await set({ at: at(order[99]!) });
  await userEvent.keyboard('{ArrowUp}');
  expect(sent()).toEqual([['bw-pin', { name: 'loss', at: { image: order[99] } }]]);
});

test('a screen reader hears image, label, probability and loss', async () => {
  const { element } = await loss();
  const label = batch.labels[42]!;
  const p = shareOf(42).toFixed(3);
  expect(inside(element, '[role=slider]').getAttribute('aria-valuetext')).toBe(
    `43 of 100, label ${label}, p${label} = ${p}, −log p${label} = ${batch.loss.data[42]!.toFixed(2)}`,
  );
});

test.for(['en', 'es'])('nothing is wider than the panel (%s)', async (lang) => {
  document.documentElement.lang = lang;
  onTestFinished(() => {
    document.documentElement.lang = 'en';
  });
  for (const width of [88, 96, 112]) {
    const { loss: value, probabilities, labels } = batch;
    const all = { value, probabilities, labels, at: at(42) };
    const { element } = await mount('bw-loss', all, { width });
    for (const part of ['.number', '.this', '.mean']) {
      const box = inside(element, part);
      expect(box.scrollWidth, `${width} ${part}`).toBeLessThanOrEqual(box.clientWidth);
    }
  }
});

test('the loss breaks no rule of accessibility', async () => {
  const { element, set } = await loss();
  await expectAccessible(element);
  await set({ value: undefined });
  await expectAccessible(element);
});
