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
    ['softmax-regression --epochs 3', 'There is no option --epochs; --help lists those there are.'],
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
