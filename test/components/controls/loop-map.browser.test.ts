import { beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../components/controls/loop-map';
import type { LoopMap } from '../../../components/controls/loop-map';
import { expectAccessible, mount, textOf, type Mounted } from '../mount';

const TITLES = ['Batch', 'Logits', 'Softmax', 'Loss', 'Compare', 'Error', 'Gradient', 'Update'];
const PHASES = [
  ...Array<'forward'>(4).fill('forward'),
  ...Array<'backward'>(3).fill('backward'),
  'update',
] as const;

const show = (properties: Partial<LoopMap> = {}): Promise<Mounted<LoopMap>> =>
  mount('bw-loop-map', { titles: TITLES, phases: PHASES, stage: 6, ...properties }, { width: 200 });

const dots = (element: LoopMap): HTMLButtonElement[] => [
  ...element.shadowRoot!.querySelectorAll('button'),
];

beforeAll(() => page.viewport(1000, 600));

test('the forward row leads right, the backward row left, and the update is under the start', async () => {
  const { element } = await show();
  const at = dots(element).map((dot) => dot.getBoundingClientRect());
  const lefts = at.map(({ left }) => Math.round(left - at[0]!.left));
  expect(lefts).toEqual([0, 36, 72, 108, 108, 72, 36, 0]);
  expect(at.slice(0, 4).every(({ top }) => top === at[0]!.top)).toBe(true);
  expect(at.slice(4).every(({ top }) => top === at[0]!.top + 24)).toBe(true);
});

test('the active stage has its number, the ones after it are hollow', async () => {
  const { element } = await show();
  expect(dots(element).map(textOf)).toEqual(['', '', '', '', '', '', '7', '']);
  expect(dots(element).map((dot) => dot.className)).toEqual([
    ...Array<string>(6).fill('done'),
    'now',
    'later',
  ]);
  expect(dots(element)[6]!.ariaCurrent).toBe('step');
});

test('a click on a dot asks for its stage, counted from 0', async () => {
  const { sent } = await show();
  await page.getByRole('button', { name: '2 Logits' }).click();
  expect(sent()).toEqual([['bw-go', { stage: 1 }]]);
});

test('it is one stop for Tab: arrows move between dots, Enter goes', async () => {
  const { element, sent, set } = await show();
  await userEvent.tab();
  expect(element.shadowRoot!.activeElement).toBe(dots(element)[6]);
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(element.shadowRoot!.activeElement).toBe(dots(element)[4]);
  await userEvent.keyboard('{Home}{ArrowRight}{Enter}');
  expect(sent()).toEqual([['bw-go', { stage: 1 }]]);
  await set({ stage: 1 });
  expect(element.shadowRoot!.activeElement).toBe(dots(element)[1]);
  await userEvent.tab();
  expect(document.activeElement).not.toBe(element);
});

test('loops with rows of different lengths span the same width', async () => {
  const phases = [
    'forward',
    'forward',
    'forward',
    'forward',
    'forward',
    'backward',
    'update',
  ] as const;
  const { element } = await show({ phases, stage: 0 });
  const at = dots(element).map(({ offsetLeft }) => offsetLeft);
  expect(at[6]).toBe(at[0]);
  expect(at[5]).toBe(at[4]);
});

test('it is accessible', async () => {
  await expectAccessible((await show()).element);
});
