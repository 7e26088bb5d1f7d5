import { describe, expect, test } from 'vitest';
import { readArguments, UsageError } from '../../src/terminal/arguments';
import { softmaxRegression } from '../../src/recipes/softmax-regression';

const read = (line: string): ReturnType<typeof readArguments> => readArguments(line.split(' '));

test('a recipe alone runs with its own settings', () => {
  expect(read('softmax-regression')).toEqual({
    recipe: softmaxRegression,
    settings: softmaxRegression.defaults,
    json: false,
    image: 5,
    lang: 'en',
    verbose: 1,
    engine: 'explicit',
    backend: 'fused',
  });
});

test('epochs are counted in the batches that they have', () => {
  const batches = (line: string) => read(line)!.settings.batches;
  expect(batches('keras-two-layer')).toBe(18_750);
  expect(batches('keras-two-layer --images 55000')).toBe(17_190);
  expect(batches('keras-two-layer --epochs 3 --batch-size 1000')).toBe(180);
  expect(batches('keras-two-layer --images 55000 --epochs 1')).toBe(1719);
  expect(batches('keras-two-layer --batch-size 64 --steps 5')).toBe(5);
  expect(batches('softmax-regression --epochs 2')).toBe(1100);
});

test('what computes can be chosen', () => {
  expect(read('softmax-regression --backend cpu')).toMatchObject({ backend: 'cpu' });
});

test('the engine and what Keras prints can be chosen', () => {
  expect(read('keras-two-layer --engine layers --verbose 2 --images 55000')).toMatchObject({
    settings: { images: 55_000 },
    engine: 'layers',
    verbose: 2,
  });
});

test('every option is taken over, behind a space or an equals sign', () => {
  const line =
    'softmax-regression --steps 7 --learning-rate=.25 --batch-size 1 --order file --seed 4294967295 ' +
    '--start 54999 --weights in.npz --save=out.npz --json --image 0 --lang es';
  expect(read(line)).toMatchObject({
    settings: {
      batches: 7,
      learningRate: 0.25,
      batchSize: 1,
      order: 'file',
      seed: 2 ** 32 - 1,
      start: 54999,
    },
    weights: 'in.npz',
    save: 'out.npz',
    json: true,
    image: 0,
    lang: 'es',
  });
});

test('help is asked for, whatever else is', () => {
  expect(read('--help')).toBeNull();
  expect(read('nonsense --help')).toBeNull();
});

describe('refused in one sentence', () => {
  const cases: [string, string][] = [
    ['--json', 'Name the recipe to train: softmax-regression, gradient-tape or keras-two-layer.'],
    [
      'linear',
      'There is no recipe "linear", only softmax-regression, gradient-tape or keras-two-layer.',
    ],
    ['softmax-regression 100', '"100" is one name too many: train one recipe.'],
    ['softmax-regression --rate 3', 'There is no option --rate; --help lists those there are.'],
    ['softmax-regression --epochs 0', '--epochs must be a whole number from 1 to 181, not "0".'],
    ['keras-two-layer --epochs 2.5', '--epochs must be a whole number from 1 to 53, not "2.5".'],
    ['keras-two-layer --epochs 1 --steps 2', '--steps and --epochs say the same: give one.'],
    ['keras-two-layer --images 50000', '--images must be 55000 or 60000, not "50000".'],
    ['softmax-regression --images 60000', '--images must be 55000, not "60000".'],
    ['keras-two-layer --verbose 3', '--verbose must be 0, 1 or 2, not "3".'],
    ['softmax-regression --backend gpu', '--backend must be fused, wasm or cpu, not "gpu".'],
    ['keras-two-layer --engine magic', '--engine must be explicit or layers, not "magic".'],
    [
      'softmax-regression --engine layers',
      '--engine layers builds keras-two-layer and not softmax-regression.',
    ],
    ['softmax-regression -n 3', 'There is no option -n; --help lists those there are.'],
    ['softmax-regression --image -1', '--image must be a whole number from 0, not "-1".'],
    ['softmax-regression --lang fr', '--lang must be en or es, not "fr".'],
    ['softmax-regression --steps', '--steps needs a value behind it.'],
    ['softmax-regression --steps=', '--steps needs a value behind it.'],
    ['softmax-regression --seed 1 --seed 2', '--seed is given twice.'],
    ['softmax-regression --json=yes', '--json takes no value.'],
    ['softmax-regression --steps 0', '--steps must be a whole number from 1 to 100000, not "0".'],
    [
      'softmax-regression --steps 1.5',
      '--steps must be a whole number from 1 to 100000, not "1.5".',
    ],
    [
      'softmax-regression --batch-size ten',
      '--batch-size must be a whole number from 1 to 1000, not "ten".',
    ],
    [
      'softmax-regression --batch-size 0x10',
      '--batch-size must be a whole number from 1 to 1000, not "0x10".',
    ],
    [
      'softmax-regression --learning-rate -0.5',
      '--learning-rate must be a number from 1e-9 to 3.4028235e+38, not "-0.5".',
    ],
    [
      'softmax-regression --learning-rate NaN',
      '--learning-rate must be a number from 1e-9 to 3.4028235e+38, not "NaN".',
    ],
    ['softmax-regression --order random', '--order must be file or shuffled, not "random".'],
    [
      'softmax-regression --order shuffled --start 5',
      '--start counts in file order and means nothing with --order shuffled.',
    ],
  ];
  test.each(cases)('%s', (line, sentence) => {
    expect(() => read(line)).toThrow(new UsageError(sentence));
  });
});
