import { describe, expect, it } from 'vitest';
import * as formula from '../../src/core/formula';

const { add, call, captioned, divide, evaluate, negate, number, power, rest, strong, subtract } =
  formula;
const { symbol, times, product, sum, transpose, equals, becomes, list } = formula;

describe('evaluate', () => {
  it('does the arithmetic that the formula says', () => {
    const third = divide(number(1), number(3));
    expect(
      evaluate(times(third, add(number(1), strong(2), rest(3, 98, { key: 'more', n: 98 })))),
    ).toBeCloseTo(2, 12);
    expect(evaluate(subtract(number(2), subtract(number(3), number(4))))).toBe(3);
    expect(evaluate(negate(power(number(2), number(10))))).toBe(-1024);
    expect(evaluate(captioned(number(0.142), { key: 'bias' }))).toBe(0.142);
    expect(evaluate(product(number(2), number(3)))).toBe(6);
  });

  it('knows the functions that make numbers of numbers', () => {
    expect(evaluate(call('exp', number(1)))).toBe(Math.E);
    expect(evaluate(call('log', number(10)))).toBe(Math.LN10);
    expect(evaluate(call('sigmoid', number(0)))).toBe(0.5);
  });

  it('refuses what is no number of its own', () => {
    for (const open of [
      symbol('W', 407, 5),
      sum('n', number(1)),
      transpose(number(1)),
      equals(number(1), number(1)),
      becomes(number(1), number(1)),
      list(number(1)),
      call('softmax', number(1)),
      call('onehot', number(1)),
    ]) {
      expect(() => evaluate(open)).toThrow();
    }
  });
});
