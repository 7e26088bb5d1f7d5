/** The course of a small run, computed: a line fitted to noisy points by gradient descent. */

import { randomLcg, randomNormal } from 'd3';
import type { Measured } from '../../components/controls/curve';

export interface SampleRun {
  readonly costs: Float32Array;
  readonly accuracies: readonly Measured[];
}

const SIZE = 32;

/** Logistic regression on two clouds of points: `steps` batches, accuracy every `every` of them. */
export function sampleRun(steps: number, learningRate = 0.3, every = 50): SampleRun {
  const source = randomLcg(0.37);
  const normal = randomNormal.source(source)(0, 1);
  const points = Array.from({ length: 640 }, (_, i) => {
    const label = i % 2;
    return { label, x: normal() + (label ? 1 : -1), y: normal() + (label ? 0.5 : -0.5) };
  });
  let [u, v, bias] = [-3, 2, 1];
  const chance = ({ x, y }: { x: number; y: number }): number =>
    1 / (1 + Math.exp(-(u * x + v * y + bias)));
  const accuracyNow = (updates: number): Measured => ({
    updates,
    accuracy: points.filter((point) => chance(point) > 0.5 === (point.label === 1)).length / 640,
  });
  const costs = new Float32Array(steps);
  const accuracies = [accuracyNow(0)];
  for (let step = 0; step < steps; step++) {
    let [du, dv, db, cost] = [0, 0, 0, 0];
    for (let i = 0; i < SIZE; i++) {
      const point = points[(step * SIZE + i) % points.length]!;
      const p = chance(point);
      cost -= Math.log(point.label ? p : 1 - p);
      du += (p - point.label) * point.x;
      dv += (p - point.label) * point.y;
      db += p - point.label;
    }
    costs[step] = cost / SIZE;
    u -= (learningRate * du) / SIZE;
    v -= (learningRate * dv) / SIZE;
    bias -= (learningRate * db) / SIZE;
    if ((step + 1) % every === 0) accuracies.push(accuracyNow(step + 1));
  }
  return { costs, accuracies };
}
