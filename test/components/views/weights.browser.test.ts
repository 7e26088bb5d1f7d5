import { beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Weights } from '../../../components/views/weights';
import '../../../components/views/weights';
import type { Focus } from '../../../src/core/axis';
import type { Value } from '../../../src/core/value';
import { extentOf, sampleModel } from '../../../stories/views/sample-model';
import { expectAccessible, inside, mount, textOf, type Mounted } from '../mount';

const { W, b, nextW, nextB } = sampleModel();
const at: Focus = { image: 0, pixel: 407, hidden: 0, class: 5 };

const show = (properties: Partial<Weights> = {}): Promise<Mounted<Weights>> =>
  mount(
    'bw-weights',
    {
      value: W,
      at,
      extent: extentOf(W, b),
      bias: { name: 'b', symbol: 'b', value: b },
      ...properties,
    },
    { width: 700 },
  );

// A frame that fits its window is not scaled, so that the pointer lands where it is sent.
beforeAll(() => page.viewport(1000, 600));

const grid = (element: Weights): HTMLElement => inside(element, '.grid');
const frames = (element: Weights): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('.frame'),
];
const numbers = (element: Weights): string[] =>
  [...element.shadowRoot!.querySelectorAll('.number')].map(textOf);

/** The middle of a cell of one image, relative to the grid. */
function cellOf(element: Weights, unit: number, pixel: number): { x: number; y: number } {
  const [box, frame] = [grid(element), frames(element)[unit]!].map((part) =>
    part.getBoundingClientRect(),
  );
  return {
    x: frame!.left - box!.left + (pixel % 28) * 3 + 1,
    y: frame!.top - box!.top + Math.floor(pixel / 28) * 3 + 1,
  };
}

test('ten images of 84 pixels stand five in a row, 452 wide in all', async () => {
  const { element } = await show();
  expect(element.getBoundingClientRect().width).toBe(452);
  expect(frames(element)).toHaveLength(10);
  for (const frame of frames(element)) {
    expect(frame.getBoundingClientRect()).toMatchObject({ width: 84, height: 84 });
  }
  expect(new Set(frames(element).map((frame) => frame.getBoundingClientRect().top)).size).toBe(2);
});

const rows = (element: Weights, which: string): HTMLCanvasElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLCanvasElement>(which),
];

test.each([700, 420, 320])(
  'in a room of %i pixels a canvas holds the images of a row, each where its frame is',
  async (width) => {
    const ends: Value = { shape: W.shape, data: W.data.map((_, i) => (i % 10 < 5 ? 1 : -1)) };
    const { element } = await mount('bw-weights', { value: ends, at, extent: 1 }, { width });
    const canvases = rows(element, '.row:not(.old)');
    const tops = frames(element).map((frame) => frame.getBoundingClientRect().top);
    expect(canvases).toHaveLength(new Set(tops).size);
    const pictures = canvases.map((canvas) =>
      canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height),
    );
    frames(element).forEach((frame, unit) => {
      const box = frame.getBoundingClientRect();
      const row = canvases.findIndex((canvas) => canvas.getBoundingClientRect().top === box.top);
      const x = Math.round(box.left - canvases[row]!.getBoundingClientRect().left);
      const { data, width } = pictures[row]!;
      const colourAt = (x: number, y: number): Uint8ClampedArray =>
        data.slice(4 * (y * width + x), 4 * (y * width + x) + 4);
      const [first, last] = [colourAt(x, 0), colourAt(x + 83, 83)];
      expect(first).toEqual(last);
      expect(first[3]).toBe(255);
      expect(first[0]! > first[2]!).toBe(unit < 5);
    });
  },
);

test('numbers that change cross-fade only when they arrive, and leave nothing behind', async () => {
  const { element, set } = await show();
  const fading = (): Animation[] => rows(element, '.old').flatMap((row) => row.getAnimations());
  await set({ value: nextW });
  expect(fading()).toHaveLength(0);
  element.arriving = true;
  element.value = W;
  await element.updateComplete;
  expect(fading()).toHaveLength(2);
  expect(rows(element, '.old').map(({ width }) => width)).toEqual([452, 452]);
  fading().forEach((animation) => animation.finish());
  await expect.poll(() => rows(element, '.old').map(({ width }) => width)).toEqual([0, 0]);
});

test('where there is less room, fewer stand in a row, and the pointer finds them', async () => {
  const { element, sent } = await mount('bw-weights', { value: W, at }, { width: 320 });
  expect(element.getBoundingClientRect().width).toBe(320);
  const tops = frames(element).map((frame) => frame.getBoundingClientRect().top);
  expect(new Set(tops).size).toBe(4);
  sent();
  await userEvent.click(grid(element), { position: cellOf(element, 4, 100) });
  expect(sent().at(-1)).toEqual(['bw-pin', { name: 'W', at: { pixel: 100, class: 4 } }]);
});

test('above each image stands its own number at the ringed pixel', async () => {
  const { element } = await show();
  const wanted = [...W.data.slice(4070, 4080)].map((weight) => Math.abs(weight).toFixed(3));
  expect(numbers(element).map((text) => text.replace(/^[+−]/, ''))).toEqual(wanted);
  expect(textOf(inside(element, '.unit.focus .caption'))).toMatch(/^5/);
});

test('all rings surround the same cell', async () => {
  const { element, set } = await show();
  await set({ at: { ...at, pixel: 29 } });
  frames(element).forEach((frame) => {
    const [outer, ring] = [frame, frame.querySelector('.ring')!].map((part) =>
      part.getBoundingClientRect(),
    );
    expect([ring!.left - outer!.left, ring!.top - outer!.top]).toEqual([0, 0]);
    expect(ring!.width).toBe(9);
  });
});

test('the pointer tells pixel and class, once for each cell, and when it leaves', async () => {
  const { element, sent } = await show();
  const start = cellOf(element, 7, 100);
  await userEvent.hover(grid(element), { position: start });
  await userEvent.hover(grid(element), { position: { x: start.x + 1, y: start.y } });
  expect(sent()).toEqual([['bw-point', { name: 'W', at: { pixel: 100, class: 7 } }]]);
  await userEvent.unhover(grid(element));
  expect(sent()).toEqual([['bw-point', null]]);
});

test('a click pins what is under it', async () => {
  const { element, sent } = await show();
  await userEvent.click(grid(element), { position: cellOf(element, 2, 783) });
  expect(sent().at(-1)).toEqual(['bw-pin', { name: 'W', at: { pixel: 783, class: 2 } }]);
});

test('a caption stands for its class at the pixel of the focus', async () => {
  const { element, sent } = await show();
  const { x, y } = cellOf(element, 3, 0);
  await userEvent.click(grid(element), { position: { x, y: y - 10 } });
  expect(sent().at(-1)).toEqual(['bw-pin', { name: 'W', at: { pixel: 407, class: 3 } }]);
});

test.each([
  ['{ArrowRight}', { pixel: 408, class: 5 }],
  ['{ArrowUp}', { pixel: 379, class: 5 }],
  ['{PageDown}', { pixel: 407, class: 6 }],
  ['{PageUp}', { pixel: 407, class: 4 }],
])('%s leads on from the focus', async (key, wanted) => {
  const { element, sent } = await show();
  grid(element).focus();
  sent();
  await userEvent.keyboard(key);
  expect(sent()).toEqual([['bw-point', { name: 'W', at: wanted }]]);
});

test('Enter pins, Esc unpins, and no key that was used goes on to the page', async () => {
  const { element, sent } = await show();
  const passed: string[] = [];
  const listen = ({ key }: KeyboardEvent): void => void passed.push(key);
  document.addEventListener('keydown', listen);
  grid(element).focus();
  sent();
  await userEvent.keyboard('{Enter}{Escape}{ArrowLeft}d');
  document.removeEventListener('keydown', listen);
  expect(sent()).toEqual([
    ['bw-pin', { name: 'W', at: { pixel: 407, class: 5 } }],
    ['bw-pin', null],
    ['bw-point', { name: 'W', at: { pixel: 406, class: 5 } }],
  ]);
  expect(passed).toEqual(['d']);
});

test('the images are one stop of the tab key, which says place and number', async () => {
  const { element } = await show();
  expect(element.shadowRoot!.querySelectorAll('[tabindex]')).toHaveLength(1);
  expect(grid(element).getAttribute('aria-valuetext')).toMatch(
    /^digit 5, row 14, column 15: −?0\.\d{6,}$/,
  );
});

test('weights that are not computed yet take the same room and show no number', async () => {
  const { element, set } = await show();
  const before = element.getBoundingClientRect();
  await set({ value: undefined, bias: { name: 'b', symbol: 'b' } });
  expect(element.getBoundingClientRect()).toEqual(before);
  expect(numbers(element)).toEqual(new Array(10).fill(''));
  expect(getComputedStyle(frames(element)[0]!).outlineStyle).toBe('dashed');
});

test('before and after are a choice for weights and bias, and move nothing', async () => {
  const { element, set } = await show();
  const sides: string[] = [];
  element.addEventListener('bw-side', ({ detail }) => sides.push(detail));
  // Room for the heading of the panel around it, in whose corner the choice stands.
  element.style.marginTop = '60px';
  const size = element.getBoundingClientRect();
  const before = numbers(element);
  await set({ next: nextW, bias: { name: 'b', symbol: 'b', value: b, next: nextB } });
  expect(element.getBoundingClientRect()).toEqual(size);
  const after = numbers(element);
  expect(after).not.toEqual(before);
  expect(inside(element, 'bw-bias')).toHaveProperty('value', nextB);

  const choice = inside(element, 'bw-sides').shadowRoot!;
  const [first, second] = [...choice.querySelectorAll('button')];
  expect(second!.getAttribute('aria-pressed')).toBe('true');
  await userEvent.click(first!);
  await element.updateComplete;
  expect(numbers(element)).toEqual(before);
  expect(first!.getAttribute('aria-pressed')).toBe('true');
  expect(inside(element, 'bw-bias')).toHaveProperty('value', b);
  expect(sides).toEqual(['before']);
});

test('of hidden units it says units', async () => {
  const { element, sent } = await show({ axes: ['pixel', 'hidden'], at: { ...at, hidden: 3 } });
  expect(grid(element).getAttribute('aria-valuetext')).toMatch(/^unit 3, /);
  await userEvent.click(grid(element), { position: cellOf(element, 1, 5) });
  expect(sent().at(-1)).toEqual(['bw-pin', { name: 'W', at: { pixel: 5, hidden: 1 } }]);
});

test('a weight that is not a number is printed as such', async () => {
  const { element } = await show({ value: { ...W, data: W.data.map(() => NaN) } });
  expect(numbers(element)).toEqual(new Array(10).fill('NaN'));
});

test('a focus outside the axes lights nothing', async () => {
  const { element } = await show({ at: { ...at, pixel: -1, class: -1 } });
  expect(element.shadowRoot!.querySelectorAll('.ring, .focus')).toHaveLength(0);
});

test('axe finds nothing wrong with it', async () => {
  const { element, set } = await show({ next: nextW });
  await expectAccessible(element);
  await set({ value: undefined, next: undefined });
  await expectAccessible(element);
});
