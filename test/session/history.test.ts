import { describe, expect, it } from 'vitest';
import { History } from '../../src/session/history';

/** Puts costs in, each with as many hits. */
const put = (history: History, first: number, costs: Float32Array): void =>
  history.put(first, costs, Uint16Array.from(costs));

/** The costs, if the hits kept beside them are the same. */
const known = ({ costs, hits, ran }: History): number[] => {
  expect([...hits.slice(0, ran)]).toEqual([...costs.slice(0, ran)]);
  return [...costs.slice(0, ran)];
};

describe('a history', () => {
  it('takes costs as they come, in any number, and those it knows once more', () => {
    const history = new History();
    put(history, 0, Float32Array.of(3, 2));
    put(history, 2, Float32Array.of(1));
    put(history, 1, Float32Array.of(2, 1));
    expect(known(history)).toEqual([3, 2, 1]);
    const many = Float32Array.from({ length: 5000 }, (_, i) => i);
    put(history, 3, many);
    expect(known(history)).toEqual([3, 2, 1, ...many]);
  });

  it('takes no costs behind a gap', () => {
    const history = new History();
    put(history, 0, Float32Array.of(3));
    put(history, 2, Float32Array.of(1));
    expect(known(history)).toEqual([3]);
  });

  it('forgets the end, and leaves the curve of before to those who hold it', () => {
    const history = new History();
    put(history, 0, Float32Array.of(3, 2, 1));
    const before = history.costs;
    history.cut(1);
    expect(known(history)).toEqual([3]);
    put(history, 1, Float32Array.of(7, 7));
    expect(known(history)).toEqual([3, 7, 7]);
    expect([...before.slice(0, 3)]).toEqual([3, 2, 1]);
    const { costs } = history;
    history.cut(Infinity);
    history.cut(3);
    expect(history.costs).toBe(costs);
  });

  it('keeps the first fault, until its step is forgotten', () => {
    const history = new History();
    const fault = { step: 4, stage: 3, name: 'cost' };
    const earlier = { step: 4, stage: 1, name: 'z' };
    history.putFault(fault);
    history.putFault({ step: 5, stage: 0, name: 'x' });
    expect(history.fault).toBe(fault);
    history.putFault(earlier);
    expect(history.fault).toBe(earlier);
    history.cut(5);
    expect(history.fault).toBe(earlier);
    history.cut(4);
    expect(history.fault).toBe(null);
  });
});
