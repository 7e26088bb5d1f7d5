import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../components/panels/tape';
import type { Tape } from '../../../components/panels/tape';
import { sampleTape, symbols } from '../../../stories/panels/sample-tape';
import { expectAccessible, mount } from './mount';

const show = (stage = 0, tape = sampleTape): Promise<Tape> =>
  mount(html`<bw-tape .tape=${tape} .symbols=${symbols} .stage=${stage}></bw-tape>`);

const list = (name: RegExp) => page.getByRole('list', { name }).getByRole('button');
const recorded = (n: number) => list(/^recorded/).nth(n - 1);
const replayed = (n: number) => list(/replayed/).nth(n - 1);

const lit = (element: Tape): (string | undefined)[] => [
  ...new Set(
    [...element.renderRoot.querySelectorAll<HTMLElement>('.lit')].map(
      ({ dataset }) => dataset['tensor'],
    ),
  ),
];

test('every operation says what goes in and comes out, forward and backward', async () => {
  await show();
  expect(page.getByRole('button').elements()).toHaveLength(8);
  await expect
    .element(recorded(1))
    .toHaveAccessibleName(/1 BatchMatMul\s*x 100 × 784\s*W 784 × 10\s*→\s*t₂ 100 × 10/);
  await expect
    .element(replayed(4))
    .toHaveAccessibleName(/4 BatchMatMul\s*∇t₂ 100 × 10\s*→\s*∇W 784 × 10/);
  await expectAccessible();
});

test('a replay stands beside what was recorded: the way back leads from the bottom to the top', async () => {
  const element = await show();
  const top = (side: string, index: number): number =>
    element.renderRoot
      .querySelector(`[data-side=${side}][data-index='${index}']`)!
      .getBoundingClientRect().top;
  for (const [index, { partner }] of sampleTape.backward.entries()) {
    expect(top('backward', index)).toBe(top('forward', partner));
  }
  expect(top('backward', 0)).toBeGreaterThan(top('backward', 3));
});

test('pointing at an operation lights its tensors wherever they are, and its partner', async () => {
  const element = await show();
  await recorded(2).hover();
  expect(lit(element).toSorted()).toEqual(['2', '3', '4']);
  await expect.element(replayed(3)).toHaveClass(/partner/);
  await replayed(4).hover();
  expect(lit(element).toSorted()).toEqual(['12', '14']);
  await expect.element(recorded(1)).toHaveClass(/partner/);
  await expect.element(replayed(3)).not.toHaveClass(/partner/);
});

test('it says what ran inside an operation and what the tape keeps, and moves nothing for that', async () => {
  const element = await show();
  const { height } = element.getBoundingClientRect();
  await recorded(3).hover();
  await expect.element(page.getByText(/It ran 10 kernels: Max, Sub,/)).toBeVisible();
  await expect.element(page.getByText(/keeps y \(100 × 10\) and t₇ \(100 × 10\)/)).toBeVisible();
  expect(element.getBoundingClientRect().height).toBe(height);
});

test('the operations of the active stage stand out by more than their colour', async () => {
  const element = await show(6);
  const weights = [...element.renderRoot.querySelectorAll('.backward .n')].map(
    (number) => getComputedStyle(number).fontWeight,
  );
  expect(weights).toEqual(['400', '400', '700', '700']);
  await expect.element(replayed(3)).toHaveAttribute('aria-current', 'step');
  await expect.element(recorded(1)).not.toHaveAttribute('aria-current');
});

test('pressing an operation asks for its stage', async () => {
  const element = await show();
  const stages: number[] = [];
  element.addEventListener('bw-go', ({ detail }) => stages.push(detail.stage));
  await replayed(2).click();
  await recorded(4).click();
  expect(stages).toEqual([5, 3]);
});

const focused = (element: Tape): string => {
  const { dataset } = element.shadowRoot!.activeElement as HTMLElement;
  return `${dataset['side']!} ${Number(dataset['index']) + 1}`;
};

test('it is one stop of Tab; arrows move along the tape and over to the partner', async () => {
  const element = await show();
  (recorded(1).element() as HTMLElement).focus();
  expect(focused(element)).toBe('forward 1');
  await userEvent.keyboard('{ArrowUp}');
  expect(focused(element)).toBe('forward 1');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(focused(element)).toBe('forward 3');
  await userEvent.keyboard('{ArrowRight}');
  expect(focused(element)).toBe('backward 2');
  await expect.element(page.getByText(/^Replayed 2: from ∇ℓ/)).toBeVisible();
  await userEvent.keyboard('{ArrowUp}');
  expect(focused(element)).toBe('backward 3');
  await userEvent.keyboard('{Home}');
  expect(focused(element)).toBe('backward 4');
  await userEvent.keyboard('{ArrowLeft}{End}');
  expect(focused(element)).toBe('forward 4');
  expect(
    page
      .getByRole('button')
      .elements()
      .filter((each) => (each as HTMLElement).tabIndex === 0),
  ).toHaveLength(1);
});

test('the keys that it uses go no further, and all others do', async () => {
  await show();
  const heard: string[] = [];
  const listen = ({ key }: KeyboardEvent): number => heard.push(key);
  document.body.addEventListener('keydown', listen);
  (recorded(1).element() as HTMLElement).focus();
  heard.length = 0;
  await userEvent.keyboard('{ArrowDown}{ArrowRight}x');
  document.body.removeEventListener('keydown', listen);
  expect(heard).toEqual(['x']);
});

test('the way back begins where the way there ends', async () => {
  await show();
  await expect.element(page.getByText('L = 1.672. The way back begins with ∇L = 1')).toBeVisible();
});

test('while there is no tape it says why', async () => {
  const element = await mount<Tape>(html`<bw-tape></bw-tape>`);
  await expect.element(page.getByText('The tape of this batch is not there yet.')).toBeVisible();
  element.reason = 'The tape is read when playing pauses.';
  await expect.element(page.getByText('The tape is read when playing pauses.')).toBeVisible();
  await expectAccessible();
});
