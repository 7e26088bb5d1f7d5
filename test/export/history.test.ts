import { csvParse } from 'd3';
import { expect, test } from 'vitest';
import { columns, historyCsv } from '../../src/export/history';
import { runOf } from '../worker/mnist';
import { courseOf } from './courses';

test('the table has a line for the start and one for each batch, with what was measured', async () => {
  const run = runOf('softmax-regression', { batches: 6, batchSize: 50 }, [
    { step: 3, set: { learningRate: 0.125, batchSize: 20 } },
    { step: 5, set: { order: 'shuffled', seed: 9 } },
  ]);
  const { course } = await courseOf(run, [0, 1, 6]);
  const text = historyCsv(course);
  expect(text.endsWith('\n')).toBe(true);
  const rows = csvParse(text);
  expect(rows.columns).toEqual(columns);
  expect(rows.map((row) => row['batch'])).toEqual(['0', '1', '2', '3', '4', '5', '6']);
  expect(rows.map((row) => row['step'])).toEqual(['', '0', '1', '2', '3', '4', '5']);
  expect(rows.map((row) => row['batch_images'])).toEqual(['', '50', '50', '50', '20', '20', '20']);
  expect(rows.map((row) => row['learning_rate'])).toEqual([
    ...['0.5', '0.5', '0.5', '0.5'],
    ...['0.125', '0.125', '0.125'],
  ]);
  expect(rows.map((row) => row['order'])).toEqual([...Array<string>(6).fill('file'), 'shuffled']);
  expect(rows.at(-1)!['seed']).toBe('9');
  rows.slice(1).forEach((row, step) => {
    expect(Math.fround(Number(row['cost_before']))).toBe(course.costs[step]);
    expect(Number(row['batch_right'])).toBe(course.hits[step]);
  });
  expect(rows.map((row) => row['cost_after'] !== '')).toEqual([
    ...[false, true, false, false],
    ...[false, false, true],
  ]);
  expect(Number(rows[6]!['cost_after'])).toBeCloseTo(course.measures.get(6)!.costAfter!, 6);
  expect(rows.map((row) => row['validation_accuracy_after'])).toEqual([
    ...[String(course.measures.get(0)!.accuracy), String(course.measures.get(1)!.accuracy)],
    ...['', '', '', ''],
    String(course.measures.get(6)!.accuracy),
  ]);
});

test('the last batch of an epoch tells that it is short', async () => {
  const run = runOf('keras-two-layer', { batchSize: 900, batches: 68, learningRate: 0.5 });
  const { course } = await courseOf(run);
  const images = csvParse(historyCsv(course)).map((row) => Number(row['batch_images']));
  expect(images.slice(64)).toEqual([900, 900, 600, 900]);
});

test('a run of which nothing is known is a heading', async () => {
  const { course } = await courseOf(runOf('softmax-regression', { batches: 1 }));
  expect(historyCsv({ ...course, ran: 0 })).toBe(`${columns.join(',')}\n`);
});
