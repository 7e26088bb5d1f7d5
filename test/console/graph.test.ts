import { expect, test } from 'vitest';
import { consoleOf } from '../../src/console';
import { linesOf } from '../../src/console/printed';
import { reportLine } from '../../src/console/reports';
import { es } from '../../src/locales/whole/es';
import { en } from '../../src/locales/whole/en';
import { choices, figuresOf, outcome } from './figures';

const { print } = consoleOf({ id: 'softmax-regression' });

const measures = new Map([
  [1, { costAfter: 1.6328301429748535, accuracy: 0.4142 }],
  [51, { costAfter: 0.3544, accuracy: 0.9 }],
  [100, { costAfter: 0.00001234, accuracy: 1 }],
]);

test('a line is as the course prints it, in either language', () => {
  const first = measures.get(1);
  expect(reportLine(0, first, en.console.printed)).toBe(
    'Epoch: 0    - Cost: 1.63     Accuracy: 0.414',
  );
  expect(reportLine(0, first, es.console.printed)).toBe(
    'Epoca: 0    - Costo: 1.63     Certeza: 0.414',
  );
});

test('costs are rounded and padded as Python does it', () => {
  const line = (costAfter: number): string =>
    reportLine(12345, { costAfter, accuracy: 0.9 }, en.console.printed);
  expect(line(0.1235)).toBe('Epoch: 12345 - Cost: 0.123    Accuracy: 0.9  ');
  expect(line(2)).toBe('Epoch: 12345 - Cost: 2.0      Accuracy: 0.9  ');
  expect(line(1234.5)).toBe('Epoch: 12345 - Cost: 1.23e+03 Accuracy: 0.9  ');
});

test('a whole run prints every fiftieth batch and the last, the result and one image', () => {
  const figures = figuresOf('softmax-regression', {}, { measures, result: outcome });
  expect(linesOf(print(figures, choices))).toEqual([
    'Epoch: 0    - Cost: 1.63     Accuracy: 0.414',
    'Epoch: 50   - Cost: 0.354    Accuracy: 0.9  ',
    'Epoch: 99   - Cost: 1.23e-05 Accuracy: 1.0  ',
    'FINAL RESULT: 0.894',
    'Result for one image: 1 [0. 0. 1.]',
  ]);
  const spanish = print(figures, { ...choices, words: es.console.printed });
  expect(linesOf(spanish, 3)).toEqual([
    'RESULTADO FINAL: 0.894',
    'Resultado de una imagen: 1 [0. 0. 1.]',
  ]);
});

test('a line appears with its own update, not before', () => {
  const count = (updates: number): number =>
    print(figuresOf('softmax-regression', {}, { updates }), choices).count;
  expect([0, 1, 50, 51, 99, 100].map(count)).toEqual([0, 1, 1, 2, 2, 5]);
});

test('the last batch is reported once when it is a fiftieth', () => {
  const figures = figuresOf('softmax-regression', { batches: 51 }, { measures });
  expect(linesOf(print(figures, choices)).slice(0, 2)).toEqual([
    'Epoch: 0    - Cost: 1.63     Accuracy: 0.414',
    'Epoch: 50   - Cost: 0.354    Accuracy: 0.9  ',
  ]);
});

test('what has not been measured is left open, in its place', () => {
  const figures = figuresOf('softmax-regression', { batches: 1 });
  expect(linesOf(print(figures, choices))).toEqual([
    'Epoch: 0    - Cost: …        Accuracy: …    ',
    'FINAL RESULT: …',
    'Result for one image: …',
  ]);
});
