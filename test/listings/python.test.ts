/** The listings in Python: those in NumPy are run and give our engine's losses, the others compile. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Settings } from '../../src/core/settings';
import { readMnist } from '../../src/data/mnist-files';
import { sources } from '../../src/listings';
import { hasPython, NO_NUMPY, python } from '../setup/python';
import { done, shown, type Done } from './executed';

const numpy = hasPython();
const folder = mkdtempSync(join(tmpdir(), 'listings-'));

afterAll(() => rmSync(folder, { recursive: true }));

/** Makes the file that the listings read, out of the bytes of all training images and their labels. */
const MAKE_FILE = `
import sys, numpy as np
given = np.frombuffer(sys.stdin.buffer.read(), np.uint8)
images, labels = given[: 60000 * 784].reshape(60000, 28, 28), given[60000 * 784 :]
np.savez("${folder}/mnist.npz", x_train=images, y_train=labels)
`;

/** Runs a listing as it is, except that what it draws at random are our engine's starting weights. */
const RUN = `
import json, os, sys, numpy as np
given = json.load(sys.stdin)
drawn = {tuple(w["shape"]): np.array(w["data"]).reshape(w["shape"]) for w in given["start"]}
class Ours:
    def uniform(self, low, high, size):
        assert np.abs(drawn[size]).max() <= high == -low
        return drawn[size]
np.random.default_rng = lambda seed: Ours()
os.chdir("${folder}")
exec(compile(given["code"], "listing.py", "exec"), {"__name__": "__main__"})
`;

/** The cost and the share read right that the listing prints for each step. */
function printed(code: string, { start }: Done): (readonly [number, number])[] {
  const weights = Object.values(start).map(({ shape, data }) => ({ shape, data: [...data] }));
  const output = python(RUN, JSON.stringify({ code, start: weights })).toString();
  return output
    .trim()
    .split('\n')
    .map((line, n) => {
      const [step, cost, share] = line.trim().split(/ +/).map(Number);
      expect(step).toBe(n);
      return [cost!, share!];
    });
}

/** Those in batches of 999 go beyond the last training image. */
const runs: readonly (readonly [string, Partial<Settings>, number])[] = [
  ['softmax-regression', {}, 100],
  ['softmax-regression', { learningRate: 0.2, batchSize: 999 }, 57],
  ['gradient-tape', {}, 10],
  ['gradient-tape', { learningRate: 0.2, batchSize: 37 }, 60],
  ['keras-two-layer', {}, 200],
  ['keras-two-layer', { learningRate: 0.1, batchSize: 999 }, 63],
  ['keras-two-layer', { learningRate: 0.1, images: 55_000 }, 50],
];

describe.skipIf(!numpy)(`the listings in NumPy${numpy ? '' : ` (skipped: ${NO_NUMPY})`}`, () => {
  beforeAll(() => {
    const { train, validation } = readMnist();
    const parts = [validation.pixels, train.pixels, validation.labels, train.labels];
    python(MAKE_FILE, Buffer.concat(parts));
  });

  it.each(runs)('give our engine’s losses: %s with %o, %i steps', async (id, chosen, batches) => {
    const settings = { ...chosen, batches };
    const ours = await done(id, settings, batches);
    const theirs = printed(shown(id, 'numpy', settings), ours);
    expect(theirs).toHaveLength(batches);
    for (const [n, [cost, share]] of theirs.entries()) {
      const step = ours.steps[n]!;
      expect(Math.abs(cost - step.cost), `step ${n}`).toBeLessThanOrEqual(1e-4);
      // Printed with three digits.
      expect(Math.abs(share - step.right), `step ${n}`).toBeLessThan(6e-4);
    }
  });
});

const scripts = Object.entries(sources).flatMap(([id, list]) =>
  list.flatMap(({ name, language }) => (language === 'python' ? [[id, name] as const] : [])),
);

it.skipIf(!hasPython('py_compile')).each(scripts)('%s compiles as %s shows it', (id, name) => {
  const compile = 'import sys; compile(sys.stdin.read(), "listing.py", "exec")';
  expect(() => python(compile, shown(id, name))).not.toThrow();
});
