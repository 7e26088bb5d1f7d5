import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../../components/views/formula';
import type { FormulaStrip } from '../../../components/views/formula';
import '../../../components/views/terms';
import { figure } from '../../../components/math/figure';
import { kerasTwoLayer } from '../../../src/recipes/keras-two-layer';
import { softmaxRegression } from '../../../src/recipes/softmax-regression';
import { derivationOf, sampleStep } from '../../../stories/views/sample-step';
import { drawn, expectAccessible, inside, mount, textOf, type Mounted } from '../mount';

const one = sampleStep(softmaxRegression);
const two = sampleStep(kerasTwoLayer);
const stages = [one, two].flatMap((step) =>
  step.recipe.stages.map(({ id }) => [step.recipe.id, id, derivationOf(step, id)] as const),
);

afterEach(() => {
  document.documentElement.lang = 'en';
});

function strip(width: number, properties: Partial<FormulaStrip>): Promise<Mounted<FormulaStrip>> {
  return mount('bw-formula', properties, { width });
}

/** Resolves once what looks at the page after a frame has looked. */
function laidOut(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

const linesOf = (element: Element): Element[] => [...element.shadowRoot!.querySelectorAll('.line')];

test.each(stages)('at every stage each line ends in its result (%s, %s)', async (_, _id, given) => {
  const { element } = await strip(1236, { derivation: given });
  const lines = linesOf(element);
  expect(lines).toHaveLength(given.lines.length);
  for (const [i, line] of lines.entries()) {
    const bold = [...line.querySelectorAll('mn.strong')].at(-1)!;
    expect(bold.textContent).toBe(figure(given.lines[i]!.result));
  }
});

test('a line is named by its words, and its label stands before it', async () => {
  const { element } = await strip(1236, { derivation: derivationOf(one, 'gradient') });
  const [first, second] = linesOf(element);
  expect(textOf(first!.querySelector('.label')!)).toBe('gradient');
  expect(textOf(second!.querySelector('.label')!)).toBe('and then');
  expect(first!.querySelector('[role=img]')!.getAttribute('aria-label')).toMatch(
    /^the gradient of W 407, 5 equals one hundredth of the sum over n of x n 407 times delta n 5/,
  );
  await expectAccessible(element);
});

test('it speaks the language of the page', async () => {
  document.documentElement.lang = 'es';
  const { element } = await strip(1236, { derivation: derivationOf(one, 'gradient') });
  expect(textOf(linesOf(element)[1]!.querySelector('.label')!)).toBe('y entonces');
});

test.each(stages)(
  'it is as high as at every other stage where it is wide (%s, %s)',
  async (_, _id, given) => {
    for (const lang of ['en', 'es']) {
      document.documentElement.lang = lang;
      const { element } = await strip(1236, {});
      const height = element.getBoundingClientRect().height;
      const filled = await strip(1236, { derivation: given });
      expect(filled.element.getBoundingClientRect().height).toBe(height);
    }
  },
);

test.each([320, 358, 852])('at %d px it wraps and nothing is wider than it', async (width) => {
  for (const [, , derivation] of stages) {
    const { element } = await strip(width, { derivation });
    const lines = inside(element, '.lines');
    expect(lines.scrollWidth).toBeLessThanOrEqual(lines.clientWidth);
    expect(element.scrollWidth).toBeLessThanOrEqual(width);
    await laidOut();
    expect(lines.hasAttribute('tabindex')).toBe(false);
  }
});

test('where one piece is too wide, the lines scroll inside it and can be reached by the keyboard', async () => {
  const { element } = await strip(120, { derivation: derivationOf(one, 'gradient') });
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
  const lines = inside(element, '.lines');
  await expect.poll(() => lines.tabIndex).toBe(0);
  await userEvent.tab();
  expect(element.shadowRoot!.activeElement).toBe(lines);
  expect(lines.scrollWidth).toBeGreaterThan(lines.clientWidth);
  await expectAccessible(element);
});

test('the lit segment of the rule stands where it is told', async () => {
  const { element, set } = await strip(1236, { from: 320, to: 560 });
  const tick = inside(element, '.tick');
  const left = element.getBoundingClientRect().left;
  expect(tick.getBoundingClientRect().left - left).toBe(320);
  expect(tick.getBoundingClientRect().width).toBe(240);
  await set({ from: 1100, to: 1400 });
  expect(tick.getBoundingClientRect().right - left).toBe(1236);
});

test('with nothing pointed at it says what to do', async () => {
  const { element } = await strip(1236, {});
  expect(textOf(inside(element, '.nothing'))).toMatch(/^Point at a number/);
  await expectAccessible(element);
});

test('the reason why a run stopped stands before the lines', async () => {
  const derivation = derivationOf(one, 'error');
  const { element } = await strip(1236, { derivation, fault: 'z is not finite.' });
  const lines = linesOf(element);
  expect(textOf(lines[0]!)).toBe('stopped z is not finite.');
  expect(lines).toHaveLength(2);
  await expectAccessible(element);
});

test('beside the lines there is room for the chart, below them where it is narrow', async () => {
  document.documentElement.lang = 'es';
  for (const [width, below] of [
    [1236, false],
    [852, false],
    [358, true],
  ] as const) {
    const { element } = await strip(width, { derivation: derivationOf(one, 'gradient') });
    const chart = document.createElement('bw-terms');
    chart.derivation = derivationOf(one, 'gradient');
    element.append(chart);
    await drawn(chart);
    const lines = inside(element, '.lines').getBoundingClientRect();
    const box = chart.getBoundingClientRect();
    expect(box.top >= lines.bottom).toBe(below);
    expect(box.right).toBeLessThanOrEqual(element.getBoundingClientRect().right);
    expect(inside(chart, 'bw-stems').scrollWidth).toBeLessThanOrEqual(Math.ceil(box.width));
  }
});
