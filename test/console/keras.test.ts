import { expect, test } from 'vitest';
import { consoleOf } from '../../src/console';
import type { Figures, Verbosity } from '../../src/console/figures';
import { linesOf } from '../../src/console/printed';
import { progressLine } from '../../src/console/progress';
import { summary } from '../../src/console/summary';
import { es } from '../../src/locales/whole/es';
import { recipeOf } from '../../src/recipes';
import { choices, figuresOf, outcome } from './figures';

const { print } = consoleOf({ id: 'keras-two-layer' });

/** Epochs of ten images in three batches, the last of which is short. */
const settings = { batchSize: 4, images: 55_000, batches: 6 } as const;

const HEAD = 11;

const after = (updates: number, verbose: Verbosity, known: Partial<Figures> = {}): string[] =>
  linesOf(
    print(figuresOf('keras-two-layer', settings, { updates, wrong: 1, ...known }), {
      ...choices,
      verbose,
    }),
    HEAD,
  );

test('the summary is what Keras lays out in a terminal of 80 columns', () => {
  expect(summary(recipeOf('keras-two-layer')).join('\n')).toBe(
    `Model: "sequential"
┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
│ dense (Dense)                   │ (None, 10)             │         7,850 │
├─────────────────────────────────┼────────────────────────┼───────────────┤
│ dense_1 (Dense)                 │ (None, 10)             │           110 │
└─────────────────────────────────┴────────────────────────┴───────────────┘
 Total params: 7,960 (31.09 KB)
 Trainable params: 7,960 (31.09 KB)
 Non-trainable params: 0 (0.00 B)`,
  );
});

test('a bar keeps its length, and very small numbers have a power of ten', () => {
  const metrics = { accuracy: 0.85341, loss: 0.00043219 };
  expect(progressLine({ done: 172, batches: 1719, metrics }, 1)).toBe(
    ' 172/1719 ━━────────────────── - accuracy: 0.8534 - loss: 4.3219e-04',
  );
  expect(progressLine({ done: 1719, batches: 1719, metrics }, 2)).toBe(
    '1719/1719 - accuracy: 0.8534 - loss: 4.3219e-04',
  );
});

test('an epoch has a bar that moves, with the means over the images so far', () => {
  expect(after(0, 1)).toEqual(['Epoch 1/2']);
  expect(after(1, 1)).toEqual([
    'Epoch 1/2',
    '1/3 ━━━━━━────────────── - accuracy: 0.7500 - loss: 1.0000',
  ]);
  // (4 * 1 + 4 * 1/2) / 8
  expect(after(2, 1).at(-1)).toBe('2/3 ━━━━━━━━━━━━━─────── - accuracy: 0.7500 - loss: 0.7500');
});

test('the short last batch of an epoch counts as the few images that it has', () => {
  const hits = Uint16Array.of(3, 3, 2);
  // (4 * 1 + 4 * 1/2 + 2 * 1/3) / 10
  expect(after(3, 1, { hits })).toEqual([
    'Epoch 1/2',
    '3/3 ━━━━━━━━━━━━━━━━━━━━ - accuracy: 0.8000 - loss: 0.6667',
    'Epoch 2/2',
  ]);
});

test('only a bar that still moves is open', () => {
  const open = (updates: number, verbose: Verbosity): boolean =>
    print(figuresOf('keras-two-layer', settings, { updates }), { ...choices, verbose }).open;
  expect([0, 1, 2, 3, 4, 6].map((updates) => open(updates, 1))).toEqual([
    false,
    true,
    true,
    false,
    true,
    false,
  ]);
  expect(open(2, 2)).toBe(false);
});

test('with verbose 2 an epoch has one line, once it is over', () => {
  expect(after(2, 2)).toEqual(['Epoch 1/2']);
  expect(after(4, 2, { hits: Uint16Array.of(3, 3, 2, 3) })).toEqual([
    'Epoch 1/2',
    '3/3 - accuracy: 0.8000 - loss: 0.6667',
    'Epoch 2/2',
  ]);
});

test('with verbose 0 the program says the model and the end, and nothing in between', () => {
  expect(after(5, 0)).toEqual([]);
  expect(after(6, 0, { result: outcome })).toEqual([
    '% correct: 89.43',
    '[0.0000 0.9500 0.0500]',
    'Test image 1: 1 (label 2)',
  ]);
});

test('the end evaluates and predicts', () => {
  expect(after(6, 1, { result: outcome }).slice(-5)).toEqual([
    '1/1 ━━━━━━━━━━━━━━━━━━━━ - accuracy: 0.8943 - loss: 0.3812',
    '% correct: 89.43',
    '1/1 ━━━━━━━━━━━━━━━━━━━━',
    '[0.0000 0.9500 0.0500]',
    'Test image 1: 1 (label 2)',
  ]);
  const figures = figuresOf('keras-two-layer', settings, { result: outcome });
  const spanish = linesOf(print(figures, { ...choices, words: es.console.printed }));
  expect([spanish.at(-4), spanish.at(-1)]).toEqual([
    '% de acierto: 89.43',
    'Imagen de prueba 1: 1 (etiqueta 2)',
  ]);
});

test('a run that ends within an epoch says how far that came', () => {
  const figures = figuresOf('keras-two-layer', { ...settings, batches: 2 }, { wrong: 1 });
  const printed = linesOf(print(figures, { ...choices, verbose: 2 }), HEAD);
  // Of a single epoch Keras prints no number.
  expect(printed[0]).toBe('2/3 - accuracy: 0.7500 - loss: 0.7500');
});
