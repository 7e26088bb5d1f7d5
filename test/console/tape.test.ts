import { expect, test } from 'vitest';
import { consoleOf } from '../../src/console';
import { linesOf } from '../../src/console/printed';
import { es } from '../../src/locales/whole/es';
import { choices, figuresOf, outcome } from './figures';

const { print } = consoleOf({ id: 'gradient-tape' });

test('it begins with the shapes, before any batch', () => {
  const figures = figuresOf('gradient-tape', { batchSize: 7 }, { updates: 0 });
  expect(linesOf(print(figures, choices))).toEqual([
    'x: (7, 784)',
    'W: (784, 10)',
    'b: (10,)',
    'y: (7, 10)',
    'labels: (7,)',
  ]);
  const spanish = print(figures, { ...choices, words: es.console.printed });
  expect(linesOf(spanish, 4)).toEqual(['etiquetas: (7,)']);
});

test('every batch has its line, as the first program would print it', () => {
  const measures = new Map([
    [1, { costAfter: 1.6328301429748535, accuracy: 0.4142 }],
    [2, { costAfter: 1.2, accuracy: 0.5 }],
    [3, { costAfter: 1.1, accuracy: 0.55 }],
  ]);
  const settings = { batches: 3 };
  const figures = figuresOf('gradient-tape', settings, { measures, result: outcome });
  const first = figuresOf('softmax-regression', settings, { measures, result: outcome });
  const printed = linesOf(print(figures, choices), 5);
  expect(printed.slice(0, 3)).toEqual([
    'Epoch: 0    - Cost: 1.63     Accuracy: 0.414',
    'Epoch: 1    - Cost: 1.2      Accuracy: 0.5  ',
    'Epoch: 2    - Cost: 1.1      Accuracy: 0.55 ',
  ]);
  const theirs = linesOf(consoleOf(first.recipe).print(first, choices));
  expect(printed).toEqual(expect.arrayContaining(theirs));
});
