import { describe, expect, test } from 'vitest';
import { speak } from '../../../components/math/speech';
import {
  axisOf,
  biasOf,
  factorsOf,
  operandsOf,
  totalOf,
  votesOf,
} from '../../../components/views/sum';
import { waterfallOf } from '../../../components/views/waterfall-layout';
import { en } from '../../../src/locales/en';
import { kerasTwoLayer } from '../../../src/recipes/keras-two-layer';
import { softmaxRegression } from '../../../src/recipes/softmax-regression';
import { derivationOf, sampleStep } from '../../../stories/views/sample-step';

const one = sampleStep(softmaxRegression);
const two = sampleStep(kerasTwoLayer);

test.each([
  ['gradient', one, 'image'],
  ['logits', one, 'pixel'],
  ['softmax', one, 'class'],
  ['loss', one, 'image'],
  ['logits', two, 'hidden'],
  ['hidden', two, 'pixel'],
  ['error', one, null],
  ['update', one, null],
  ['batch', one, null],
] as const)('the terms of the %s lie on one axis, or on none', (stage, step, axis) => {
  expect(axisOf(derivationOf(step, stage).terms)).toBe(axis);
});

test('votes for, against and the bias are all of a logit', () => {
  const { terms, value } = derivationOf(one, 'logits');
  expect(biasOf(terms)).toBe(terms[784]);
  const votes = votesOf(terms);
  expect(votes.for).toBeGreaterThan(0);
  expect(votes.against).toBeLessThan(0);
  expect(votes.for + votes.against + votes.bias).toBeCloseTo(value, 5);
});

describe('the parts of a difference', () => {
  test('are its sides in symbols', () => {
    const said = (stage: string): string[] =>
      operandsOf(derivationOf(one, stage)).map((formula) => speak(formula, en));
    expect(said('error')).toEqual(['p 5', 'minus y 5']);
    expect(said('update')).toEqual(['W 407, 5', 'minus 0.5 times the gradient of W 407, 5']);
  });

  test('make what stands on the left', () => {
    expect(speak(totalOf(derivationOf(one, 'error')), en)).toBe('delta 5');
    expect(speak(totalOf(derivationOf(one, 'logits')), en)).toBe('z 5');
  });
});

test('the factors of a vote lose the index that runs', () => {
  const factors = factorsOf(derivationOf(two, 'hidden').term);
  expect(factors.map((factor) => speak(factor, en))).toEqual(['x', 'W 1, 3']);
});

test('each bar begins where the one above it ended, and the last ends at the sum', () => {
  const { bars, total, zero } = waterfallOf([3, -2, 0.5], 100);
  expect(bars.map(({ negative }) => negative)).toEqual([false, true, false]);
  expect(bars[0]!.from).toBeCloseTo(zero);
  expect(bars[1]!.to).toBeCloseTo(bars[0]!.end);
  expect(bars[2]!.from).toBeCloseTo(bars[1]!.end);
  expect([total.from, total.to]).toEqual([zero, bars[2]!.end]);
});

test('a sum of nothing has bars of no length', () => {
  const { bars } = waterfallOf([0, 0, 0], 100);
  expect(bars.map(({ from, to }) => to - from)).toEqual([0, 0, 0]);
});
