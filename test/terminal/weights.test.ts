import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readNpz, writeNpz, type NpyArray } from '../../src/data/npz';
import { softmaxRegression } from '../../src/recipes/softmax-regression';
import { UsageError } from '../../src/terminal/arguments';
import { checkWritable, readWeights, writeWeights } from '../../src/terminal/weights';

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'batchwise-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const filled = (shape: number[], number = 0.5): NpyArray => ({
  shape,
  data: new Float32Array(shape.reduce((a, b) => a * b, 1)).fill(number),
});
const good = { W: filled([784, 10]), b: filled([10]) };
const read = (): unknown => readWeights(at('in.npz'), softmaxRegression);

test('weights that are written are read back', () => {
  writeWeights(at('in.npz'), good);
  expect(read()).toEqual(good);
  expect(readNpz(readFileSync(at('in.npz')))).toEqual(good);
});

describe('weights are refused', () => {
  const hole = { shape: [10], data: good.b.data.map((x, i) => (i === 9 ? NaN : x)) };
  test.each([
    ['turned round', { ...good, W: filled([10, 784]) }, 'W must have the shape [784, 10]'],
    ['in the wrong number', { ...good, b: filled([11]) }, 'b must have the shape [10]'],
    ['without the bias', { W: good.W }, 'The weights lack b.'],
    ['with one too many', { ...good, c: filled([1]) }, 'softmax-regression has no parameter c.'],
    ['that are not finite', { ...good, b: hole }, 'b holds NaN, which is not a finite number.'],
    ['that are infinite', { ...good, b: filled([10], -Infinity) }, 'b holds -Infinity'],
  ])('%s', (_, arrays, why) => {
    writeFileSync(at('in.npz'), writeNpz(arrays));
    expectRefused(read, `${at('in.npz')} cannot be used: ${why}`);
  });

  test('in a file that is no archive', () => {
    writeFileSync(at('in.npz'), 'W = 0');
    expectRefused(read, 'This is not a ZIP archive.');
  });

  test('in a file that is far too large, without reading it', () => {
    writeFileSync(at('in.npz'), new Uint8Array(64 * 2 ** 20 + 1));
    expectRefused(read, 'it is too large for a file of weights.');
  });

  test('in a folder, or nowhere', () => {
    expectRefused(() => readWeights(folder, softmaxRegression), 'it is a folder');
    expectRefused(() => readWeights(at('no.npz'), softmaxRegression), 'There is no file');
  });
});

describe('where the result cannot be written', () => {
  test('a folder that is not there is noticed beforehand', () => {
    expectRefused(() => checkWritable(at('no/out.npz')), 'there is no such place.');
  });

  test('a folder in its place is noticed beforehand', () => {
    mkdirSync(at('out.npz'));
    expectRefused(() => checkWritable(at('out.npz')), 'is a folder and not a file.');
    expectRefused(() => writeWeights(at('out.npz'), good), 'it is a folder.');
  });

  test('a new file and an old one are fine', () => {
    writeFileSync(at('old.npz'), '');
    checkWritable(at('old.npz'));
    checkWritable(at('new.npz'));
    checkWritable('new.npz');
  });
});

function expectRefused(act: () => unknown, why: string): void {
  expect(act).toThrow(UsageError);
  expect(act).toThrow(why);
  expect(act).toThrow(/^[^\n]+\.$/);
}
