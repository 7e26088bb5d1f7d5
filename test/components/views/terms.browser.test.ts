import type { LitElement } from 'lit';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../../components/views/terms';
import { Heatmap } from '../../../components/views/heatmap';
import { Stems } from '../../../components/views/stems';
import { Votes } from '../../../components/views/votes';
import { WaterfallChart } from '../../../components/views/waterfall';
import type { Derivation } from '../../../src/core/derivation';
import { kerasTwoLayer } from '../../../src/recipes/keras-two-layer';
import { softmaxRegression } from '../../../src/recipes/softmax-regression';
import { derivationOf, sampleStep } from '../../../stories/views/sample-step';
import { drawn, expectAccessible, inside, mount, textOf } from '../mount';

const one = sampleStep(softmaxRegression);
const two = sampleStep(kerasTwoLayer);

/** The chart, of the class that is expected, and what holds it. */
async function show<Chart extends LitElement>(
  derivation: Derivation,
  Expected: new () => Chart,
  width = 560,
) {
  const mounted = await mount('bw-terms', { derivation }, { width });
  const chart = instanceIn(mounted.element, Expected);
  await drawn(chart);
  return { ...mounted, chart, terms: mounted.element };
}

function instanceIn<Found extends LitElement>(host: Element, Expected: new () => Found): Found {
  const found = inside(host, customElements.getName(Expected)!);
  if (!(found instanceof Expected)) throw new Error(`${found.localName} is something else`);
  return found;
}

/** Number of rectangles in the paths. */
const rects = (chart: Stems, selector: string): number =>
  inside(chart, selector).getAttribute('d')!.match(/M/g)?.length ?? 0;

test('each of the hundred terms has one stem, and no other has', async () => {
  const derivation = derivationOf(one, 'gradient');
  const { chart } = await show(derivation, Stems);
  const count = (holds: (value: number) => boolean): number =>
    derivation.terms.filter(({ value }) => holds(value)).length;
  const dots = rects(chart, '.dots');
  expect(rects(chart, '.negative') + rects(chart, '.positive') + dots).toBe(100);
  expect(rects(chart, '.negative')).toBeLessThanOrEqual(count((value) => value < 0));
  expect(rects(chart, '.negative')).toBeGreaterThan(0);
  expect(dots).toBeGreaterThanOrEqual(count((value) => value === 0));
  expect(textOf(inside(chart, '.caption'))).toMatch(/^the 100 terms, in tray order · .*±0\.\d+$/);
  await expectAccessible(chart);
});

test('an arrow stands above the term pointed at', async () => {
  const { chart } = await show({ ...derivationOf(one, 'gradient'), marked: 10 }, Stems);
  const svg = inside(chart, 'svg').getBoundingClientRect();
  const mark = inside(chart, '.mark').getBoundingClientRect();
  const middle = mark.left + mark.width / 2 - svg.left;
  expect(Math.abs(middle - (svg.width / 100) * 10.5)).toBeLessThan(2);
  expect(mark.bottom).toBeLessThan(svg.top + 10);
});

test('the mouse points at the term under it, a click keeps it, leaving lets go', async () => {
  const { chart, sent } = await show(derivationOf(one, 'gradient'), Stems);
  const target = inside(chart, '.chart');
  const { width } = target.getBoundingClientRect();
  const x = (width / 100) * 24.5;
  await userEvent.hover(target, { position: { x, y: 30 } });
  await userEvent.click(target, { position: { x, y: 30 } });
  await userEvent.unhover(target);
  expect(sent()).toEqual([
    ['bw-point', { name: 'dW', at: { image: 24 } }],
    ['bw-pin', { name: 'dW', at: { image: 24 } }],
    ['bw-point', null],
  ]);
});

test('it is one stop of Tab, arrows move along the terms, Enter keeps, Esc lets go', async () => {
  const { chart, sent } = await show({ ...derivationOf(one, 'gradient'), marked: 42 }, Stems);
  await userEvent.tab();
  const target = inside(chart, '.chart');
  expect(chart.shadowRoot!.activeElement).toBe(target);
  expect(target.getAttribute('aria-valuetext')).toMatch(/^image 43: −?\d/);
  await userEvent.keyboard('{ArrowRight}');
  chart.marked = 43;
  await userEvent.keyboard('{ArrowLeft}{Enter}{Escape}');
  await userEvent.tab();
  expect(sent()).toEqual([
    ['bw-point', { name: 'dW', at: { image: 43 } }],
    ['bw-point', { name: 'dW', at: { image: 42 } }],
    ['bw-pin', { name: 'dW', at: { image: 43 } }],
    ['bw-pin', null],
  ]);
});

test('a few terms have their positions below them, with the bias named', async () => {
  const { chart } = await show(derivationOf(two, 'logits'), Stems);
  const names = [...chart.shadowRoot!.querySelectorAll('text')].map(textOf);
  expect(names).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'bias']);
  expect(textOf(inside(chart, 'text.marked'))).toBe('3');
  await expectAccessible(chart);
});

test('terms that are all above zero have a range from zero', async () => {
  const { chart } = await show(derivationOf(one, 'softmax'), Stems);
  expect(textOf(inside(chart, '.caption'))).toMatch(/^the 10 terms, by digit · .* 0 … 1\.0$/);
});

test('a score is votes for, against and the bias, with an image of its 784 votes', async () => {
  const derivation = derivationOf(one, 'logits');
  const { chart, terms } = await show(derivation, Votes);
  const votes = derivation.terms.slice(0, -1);
  const heatmap = instanceIn(chart, Heatmap);
  expect(Array.from(heatmap.value!.data)).toEqual(votes.map(({ value }) => Math.fround(value)));
  const most = Math.max(...votes.map(({ value }) => Math.abs(value)));
  expect(heatmap.extent).toBeGreaterThanOrEqual(most);
  expect(heatmap.extent).toBeLessThan(most + 0.01);
  expect(textOf(inside(chart, '.said'))).toMatch(/^784 votes by pixel, x ⊙ W ?5/);
  const bars = inside(inside(terms, 'bw-waterfall'), '.chart');
  expect(bars.getAttribute('aria-label')).toMatch(
    /^for \d+\.\d+, against −\d+\.\d+, bias −?\d.*, z 5 \d+\.\d+$/,
  );
  await expectAccessible(terms);
});

test('the image of the votes answers mouse and keys as every image of pixels does', async () => {
  const { chart, sent } = await show({ ...derivationOf(one, 'logits'), marked: 407 }, Votes);
  const target = inside(chart, '.image');
  await userEvent.click(target, { position: { x: 2 * 7 + 1, y: 2 * 3 + 1 } });
  expect(sent()).toEqual([
    ['bw-point', { name: 'z', at: { pixel: 91 } }],
    ['bw-pin', { name: 'z', at: { pixel: 91 } }],
  ]);
  target.focus();
  await userEvent.keyboard('{ArrowDown}{ArrowLeft}');
  expect(sent()).toEqual([
    ['bw-point', { name: 'z', at: { pixel: 435 } }],
    ['bw-point', { name: 'z', at: { pixel: 406 } }],
  ]);
});

test('the ring of the votes stands on the pixel pointed at', async () => {
  const { chart } = await show({ ...derivationOf(one, 'logits'), marked: 91 }, Votes);
  const image = inside(chart, '.image').getBoundingClientRect();
  const ring = inside(chart, '.ring').getBoundingClientRect();
  expect(ring.left + ring.width / 2 - image.left).toBeCloseTo(15);
  expect(ring.top + ring.height / 2 - image.top).toBeCloseTo(7);
});

test('a difference is two bars and their sum', async () => {
  const { chart } = await show(derivationOf(one, 'error', { class: 6 }), WaterfallChart);
  expect(chart.shadowRoot!.querySelectorAll('rect')).toHaveLength(3);
  expect(inside(chart, '.chart').getAttribute('aria-label')).toMatch(
    /^p 6 0\.\d+, minus y 6 −1, delta 6 −0\.\d+$/,
  );
  await expectAccessible(chart);
});

test('one number alone, or none, has no chart', async () => {
  const single = await mount(
    'bw-terms',
    { derivation: derivationOf(one, 'batch') },
    { width: 560 },
  );
  expect(inside(single.element, '.room').childElementCount).toBe(0);
  const none = await mount('bw-terms', {}, { width: 560 });
  expect(inside(none.element, '.room').childElementCount).toBe(0);
});

test.each([358, 560])('at %d px no chart is wider than its place', async (width) => {
  for (const [step, stage] of [
    [one, 'gradient'],
    [one, 'logits'],
    [one, 'update'],
    [two, 'logits'],
  ] as const) {
    const { element } = await mount(
      'bw-terms',
      { derivation: derivationOf(step, stage) },
      { width },
    );
    expect(element.scrollWidth).toBeLessThanOrEqual(width);
  }
});
