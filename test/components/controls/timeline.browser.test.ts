import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../components/controls/timeline';
import type { Timeline } from '../../../components/controls/timeline';
import { expectAccessible, inside, mount, textOf, type Mounted } from '../mount';

/** In a box of 1000 pixels the plot runs from 48 to 940; batch n of 100 stands here. */
const at = (batch: number): number => 48 + (batch * (940 - 48)) / 100;

const costs = Float32Array.from({ length: 100 }, (_, i) => 0.4 + 1.9 / (i + 1));

const show = (properties: Partial<Timeline> = {}): Promise<Mounted<Timeline>> =>
  mount(
    'bw-timeline',
    {
      costs,
      ran: 37,
      total: 100,
      step: 36,
      accuracies: [
        { updates: 0, accuracy: 0.098 },
        { updates: 37, accuracy: 0.861 },
      ],
      ...properties,
    },
    { width: 1000 },
  );

const plot = (element: Timeline): HTMLElement => inside(element, '.plot');
const words = (element: Timeline): string[] =>
  [...element.shadowRoot!.querySelectorAll('text')]
    .filter((text) => !text.closest('.axis'))
    .map(textOf)
    .filter(Boolean);
const path = (element: Timeline, selector: string): string =>
  inside(element, selector).getAttribute('d')!;
const step = (sent: [string, unknown][]): unknown[] => sent.map(([, detail]) => detail);

let heard: string[] = [];
const listen = (event: KeyboardEvent): void => void heard.push(event.key);
beforeAll(() => page.viewport(1040, 400));
beforeEach(() => {
  heard = [];
  document.addEventListener('keydown', listen);
});
afterEach(() => document.removeEventListener('keydown', listen));

test('it draws the loss of every batch that has been run, and where none has', async () => {
  const { element } = await show();
  expect(path(element, '.dots:not(.ahead)').match(/M/g)).toHaveLength(37);
  expect(path(element, '.run')).toBe(`M48 58.5H${at(37)}`);
  expect(path(element, '.future')).toBe(`M${at(37)} 58.5H940`);
  expect(words(element)).toContain('not run yet');
});

test('accuracy is drawn only where it was measured', async () => {
  const { element, set } = await show();
  const measured = [...element.shadowRoot!.querySelectorAll('.measured')];
  expect(measured.map((point) => Number(point.getAttribute('cx')))).toEqual([at(0), at(37)]);
  expect(words(element)).toContain('86.1%');
  await set({ updates: 36 });
  expect(words(element)).not.toContain('86.1%');
});

test('the flag tells the batch and its loss, and waits for what is not known', async () => {
  const { element, set } = await show();
  expect(words(element)).toEqual(expect.arrayContaining(['batch 37', '86.1%', '0.451']));
  await set({ step: 60, waiting: true });
  expect(words(element)).toContain('batch 61');
  expect(words(element)).toContain('accuracy waits for its data');
  expect(plot(element).getAttribute('aria-valuetext')).toBe('batch 61 of 100, not run yet');
});

test('a click goes to the batch under it, run or not run', async () => {
  const { element, sent } = await show();
  await userEvent.click(plot(element), { position: { x: at(12), y: 40 } });
  await userEvent.click(plot(element), { position: { x: at(80), y: 20 } });
  expect(step(sent()).filter((detail) => (detail as { done: boolean }).done)).toEqual([
    { step: 11, done: true },
    { step: 79, done: true },
  ]);
});

test('clicks beside the ends go to the first and the last batch', async () => {
  const { element, sent } = await show();
  await userEvent.click(plot(element), { position: { x: 20, y: 40 } });
  await userEvent.click(plot(element), { position: { x: 985, y: 40 } });
  expect(step(sent()).filter((detail) => (detail as { done: boolean }).done)).toEqual([
    { step: 0, done: true },
    { step: 99, done: true },
  ]);
});

test('a drag sends each batch that it comes to, and says when it is over', async () => {
  const { element, sent } = await show();
  await userEvent.dragAndDrop(plot(element), plot(element), {
    sourcePosition: { x: at(30), y: 40 },
    targetPosition: { x: at(70), y: 40 },
  });
  const details = step(sent()) as { step: number; done: boolean }[];
  expect(details[0]).toEqual({ step: 29, done: false });
  expect(details.at(-1)).toEqual({ step: 69, done: true });
  expect(details.slice(0, -1).every(({ done }) => !done)).toBe(true);
  expect(details.at(-2)).toEqual({ step: 69, done: false });
});

test('one finger drags it, without scrolling the page, until the browser takes it away', async () => {
  const { element, sent } = await show();
  const target = plot(element);
  const { left, top } = target.getBoundingClientRect();
  // There is no real finger to be kept.
  target.setPointerCapture = () => undefined;
  const touch = (type: string, batch: number, pointerId = 1): void => {
    const place = { clientX: left + at(batch), clientY: top + 40 };
    const finger = { pointerType: 'touch', pointerId, isPrimary: pointerId === 1 };
    target.dispatchEvent(new PointerEvent(type, { ...place, ...finger, bubbles: true }));
  };
  touch('pointerdown', 20);
  touch('pointerdown', 90, 2);
  touch('pointermove', 25);
  touch('pointermove', 80, 2);
  touch('pointercancel', 0);
  expect(step(sent())).toEqual([
    { step: 19, done: false },
    { step: 24, done: false },
    { step: 24, done: true },
  ]);
  expect(getComputedStyle(target).touchAction).toBe('none');
});

test('by keyboard it is a slider', async () => {
  const { element, sent, set } = await show();
  await userEvent.tab();
  expect(element.shadowRoot!.activeElement).toBe(plot(element));
  const press = async (key: string): Promise<unknown> => {
    await userEvent.keyboard(key);
    const [detail] = step(sent()) as { step: number; done: boolean }[];
    if (detail) await set({ step: detail.step });
    return detail?.step;
  };
  expect(await press('{ArrowRight}')).toBe(37);
  expect(await press('{ArrowLeft}')).toBe(36);
  expect(await press('{PageUp}')).toBe(46);
  expect(await press('{PageDown}')).toBe(36);
  expect(await press('{Home}')).toBe(0);
  expect(await press('{ArrowLeft}')).toBeUndefined();
  expect(await press('{End}')).toBe(99);
  expect(plot(element).ariaValueNow).toBe('100');
  expect(plot(element).ariaValueMax).toBe('100');
});

test('keys count on from the batch asked for while the run is still on its way', async () => {
  const { element, sent } = await show();
  plot(element).focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{PageUp}');
  expect(step(sent())).toEqual([37, 38, 48].map((to) => ({ step: to, done: true })));
});

test('its own keys stay with it, all others reach the page', async () => {
  const { element } = await show();
  plot(element).focus();
  await userEvent.keyboard('{ArrowRight}{Home}t{Shift>}{ArrowRight}{/Shift}');
  expect(heard).toEqual(['t', 'Shift', 'ArrowRight']);
});

test('back in the past, what was run ahead stays drawn and the playhead stands between', async () => {
  const { element } = await show({ ran: 80, step: 20 });
  expect(path(element, '.dots:not(.ahead)').match(/M/g)).toHaveLength(21);
  expect(path(element, '.dots.ahead').match(/M/g)).toHaveLength(60);
  expect(path(element, '.stem')).toContain(`M${at(21)} `);
  expect(words(element)).toContain('batch 21 · loss 0.490');
});

test('a long run is drawn with at most two points a pixel, and hides nothing', async () => {
  const long = new Float32Array(20_000).fill(0.5);
  long[12_345] = 2.4;
  const { element } = await show({ costs: long, ran: 20_000, total: 20_000, step: 19_999 });
  const points = path(element, '.loss:not(.ahead)').match(/[ML]/g)!;
  expect(points.length).toBeLessThanOrEqual(2 * (940 - 48) + 2);
  // 2.4 is the top of the axis.
  expect(path(element, '.loss:not(.ahead)')).toMatch(/,15(?=[LMZ]|$)/);
});

test('a loss that is not finite breaks the curve and is named at the flag', async () => {
  const broken = costs.slice();
  broken[36] = NaN;
  const { element } = await show({ costs: broken });
  expect(words(element).join()).toContain('NaN');
  expect(path(element, '.loss:not(.ahead)')).not.toContain('NaN');
});

test('a change of settings is marked where it takes effect, in words', async () => {
  const { element } = await show({ changes: [{ step: 11, set: { learningRate: 0.1 } }] });
  const mark = inside(element, '.change');
  expect(Number(/[\d.]+/.exec(mark.getAttribute('transform')!)![0])).toBeCloseTo(at(12));
  expect(textOf(mark)).toBe('from batch 12: learning rate 0.1');
});

test('it draws once a frame, however often the run moves', async () => {
  const { element } = await show();
  let drawings = 0;
  const observer = new MutationObserver(() => drawings++);
  observer.observe(plot(element), { attributes: true, attributeFilter: ['aria-valuenow'] });
  for (let i = 0; i < 30; i++) {
    element.step = i;
    await Promise.resolve();
    await Promise.resolve();
  }
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  observer.disconnect();
  expect(plot(element).ariaValueNow).toBe('30');
  expect(drawings).toBeLessThanOrEqual(2);
});

test('words stay inside and off each other on a phone, in Spanish, at every batch', async () => {
  const { element } = await mount(
    'bw-timeline',
    { costs, ran: 100, total: 100, step: 0, lang: 'es' },
    { width: 390 },
  );
  const box = element.getBoundingClientRect();
  for (let batch = 0; batch < 100; batch += 9) {
    element.step = batch;
    await element.updateComplete;
    const rects = [...element.shadowRoot!.querySelectorAll('text')]
      .filter((text) => !text.closest('.axis') && textOf(text))
      .map((text) => text.getBoundingClientRect());
    expect(rects.length).toBeGreaterThan(0);
    rects.forEach((a, i) => {
      expect(a.left).toBeGreaterThanOrEqual(box.left);
      expect(a.right).toBeLessThanOrEqual(box.right);
      for (const b of rects.slice(i + 1)) {
        const apart =
          a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 3 || b.bottom <= a.top + 3;
        expect(apart, `batch ${batch + 1}`).toBe(true);
      }
    });
  }
});

test('it is accessible', async () => {
  await expectAccessible((await show()).element);
});
