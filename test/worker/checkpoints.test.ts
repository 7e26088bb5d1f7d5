import { describe, expect, it } from 'vitest';
import { Checkpoints } from '../../src/worker/checkpoints';
import { Costs } from '../../src/worker/costs';

const parametersOf = (step: number) => ({
  b: { shape: [1], data: Float32Array.of(step) },
});

function after(steps: number): Checkpoints {
  const checkpoints = new Checkpoints();
  for (let step = 0; step <= steps; step++) {
    if (checkpoints.wants(step)) checkpoints.put(step, parametersOf(step));
  }
  return checkpoints;
}

describe('Checkpoints', () => {
  it('stay at most 128, and no step of 20,000 is more than 255 steps from one', () => {
    const checkpoints = after(20_000);
    expect(checkpoints.count).toBeLessThanOrEqual(128);
    for (let step = 0; step <= 20_000; step++) {
      const { step: at, parameters } = checkpoints.nearest(step);
      expect(step - at).toBeGreaterThanOrEqual(0);
      if (step - at > 255) throw new Error(`step ${step} is ${step - at} steps from a checkpoint`);
      expect(parameters['b']!.data[0]).toBe(at);
    }
  });

  it('keep every step of a run as short as the standard one', () => {
    const checkpoints = after(100);
    for (let step = 0; step <= 100; step++) expect(checkpoints.nearest(step).step).toBe(step);
  });

  it('forget what comes after a cut, and are filled again', () => {
    const checkpoints = after(1000);
    checkpoints.cut(500);
    expect(checkpoints.nearest(1000).step).toBeLessThanOrEqual(500);
    expect(checkpoints.nearest(1000).step).toBeGreaterThan(480);
    for (let step = 500; step <= 1000; step++) {
      if (checkpoints.wants(step)) checkpoints.put(step, parametersOf(-step));
    }
    expect(checkpoints.nearest(999).parameters['b']!.data[0]).toBeLessThan(-980);
  });

  it('keep besides where one stood last, until a cut before it', () => {
    const checkpoints = after(20_000);
    for (const step of [7001, 9003, 9005]) checkpoints.mark(step, parametersOf(step));
    expect(checkpoints.nearest(9004)).toEqual({ step: 9003, parameters: parametersOf(9003) });
    expect(checkpoints.nearest(9005).step).toBe(9005);
    expect(checkpoints.nearest(9000).step).toBe(8960);
    for (let step = 1; step <= 4; step++) checkpoints.mark(9005 + step, parametersOf(step));
    expect(checkpoints.nearest(9005).step).toBe(8960);
    checkpoints.cut(9006);
    expect(checkpoints.nearest(9010).step).toBe(9006);
  });

  it('have nothing to go back to when they are empty', () => {
    const checkpoints = new Checkpoints();
    expect(() => checkpoints.nearest(5)).toThrow(RangeError);
  });
});

describe('Costs', () => {
  it('grow as they are put in, and come out from any step on', () => {
    const costs = new Costs();
    for (let step = 0; step < 5000; step++) costs.put(step, step, step % 7);
    expect(costs.count).toBe(5000);
    expect(costs.slice(4998)).toEqual(Float32Array.of(4998, 4999));
    expect(costs.slice(10, 12)).toEqual(Float32Array.of(10, 11));
    expect(costs.hits(4998)).toEqual(Uint16Array.of(0, 1));
    expect(costs.hits(10, 12)).toEqual(Uint16Array.of(3, 4));
  });

  it('are put in without a gap, and replaced where they are known', () => {
    const costs = new Costs();
    costs.put(0, 1, 1);
    costs.put(0, 2, 5);
    expect(() => {
      costs.put(2, 1, 1);
    }).toThrow(RangeError);
    expect(costs.slice(0)).toEqual(Float32Array.of(2));
    expect(costs.hits(0)).toEqual(Uint16Array.of(5));
  });

  it('forget from a step on, and cannot be changed from outside', () => {
    const costs = new Costs();
    for (let step = 0; step < 5; step++) costs.put(step, step, step % 7);
    costs.cut(3);
    costs.slice(0).fill(9);
    expect(costs.slice(0)).toEqual(Float32Array.of(0, 1, 2));
    costs.cut(7);
    expect(costs.count).toBe(3);
  });
});
