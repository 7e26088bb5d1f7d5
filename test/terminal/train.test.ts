import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readNpz } from '../../src/data/npz';
import reference from '../fidelity/softmax-regression.json';

interface Answer {
  readonly recipe: string;
  readonly settings: Record<string, unknown>;
  readonly rows: readonly Record<string, number>[];
  readonly test_accuracy: number;
  readonly test_loss: number;
  readonly test_image_5: { predicted: number; label: number; probabilities: number[] };
}

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'batchwise-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('the classic run in JSON agrees with the reference, and its weights can be gone on with', () => {
  const saved = train('softmax-regression', '--json', '--save', at('out.npz'));
  expect(saved.stderr).toBe('');
  const answer = JSON.parse(saved.stdout) as Answer;
  expect(answer.recipe).toBe('softmax-regression');
  expect(answer.settings).toEqual({
    steps: 100,
    learning_rate: 0.5,
    batch_size: 100,
    order: 'file',
    seed: 1,
    start: 0,
    images: 55_000,
  });
  expect(answer.rows.map(({ step }) => step)).toEqual([0, 50, 99]);
  for (const row of answer.rows) {
    const known = reference.rows.find(({ step }) => step === row['step'])!;
    expectNear(row['loss_before_update']!, known.loss_before_update);
    expectNear(row['loss_after_update']!, known.loss_after_update);
    expect(Math.abs(row['validation_accuracy']! - known.validation_accuracy)).toBeLessThan(0.001);
  }
  expect(Math.abs(answer.test_accuracy - reference.test_accuracy)).toBeLessThan(0.001);
  expect(answer.test_loss).toBeGreaterThan(0.3);
  expect(answer.test_image_5).toMatchObject({ predicted: 1, label: 1 });
  answer.test_image_5.probabilities.forEach((probability, digit) => {
    expectNear(probability, reference.test_image_5.probabilities[digit]!);
  });

  const { W, b } = readNpz(readFileSync(at('out.npz')));
  expect([W?.shape, b?.shape]).toEqual([[784, 10], [10]]);
  for (const [i, j, value] of reference.W0_entries) expectNear(W!.data[i! * 10 + j!]!, value!);
  reference.b_last.forEach((value, j) => expectNear(b!.data[j]!, value));

  // From these weights at the first image: not what zeros would give.
  const onward = train(
    ...['softmax-regression', '--steps', '1', '--start', '10000', '--weights', at('out.npz')],
  );
  expect(onward.stdout).toMatch(/^Epoch: 0 {4}- Cost: 0\.\d+ +Accuracy: 0\.[89]/);
});

test('the lines are the program’s, and nothing else is printed where no terminal is', () => {
  const { stdout, stderr, status } = train('softmax-regression');
  expect(stdout).toBe(
    [
      'Epoch: 0    - Cost: 1.63     Accuracy: 0.414',
      'Epoch: 50   - Cost: 0.354    Accuracy: 0.876',
      'Epoch: 99   - Cost: 0.28     Accuracy: 0.895',
      'FINAL RESULT: 0.894',
      'Result for one image: 1 [0. 1. 0. 0. 0. 0. 0. 0. 0. 0.]',
      '',
    ].join('\n'),
  );
  expect([stderr, status]).toEqual(['', 0]);
});

test('the Keras program says its model, its epochs, and one image in Spanish and in ink', () => {
  const { stdout, stderr, status } = train(
    ...['keras-two-layer', '--steps', '3', '--batch-size', '500', '--lang', 'es', '--image', '7'],
  );
  const lines = stdout.split('\n');
  expect(lines.slice(0, 3)).toEqual([
    'Model: "sequential"',
    `┏${['━'.repeat(33), '━'.repeat(24), '━'.repeat(15)].join('┳')}┓`,
    '┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃',
  ]);
  expect(lines[11]).toMatch(/^ {2}3\/120 ─{20} - accuracy: 0\.\d{4} - loss: \d\.\d{4}$/);
  expect(lines[12]).toMatch(/^313\/313 ━{20} - accuracy: 0\.\d{4} - loss: \d\.\d{4}$/);
  expect(lines[13]).toMatch(/^% de acierto: \d+\.\d\d$/);
  expect(lines[16]).toMatch(/^Imagen de prueba 7: \d \(etiqueta 9\)$/);
  expect(lines).toHaveLength(17 + 28 + 1);
  expect(lines.filter((line) => line.includes('█')).length).toBeGreaterThan(10);
  expect([stderr, status]).toEqual(['', 0]);
});

test('the Layers API says what our own stages say, and its weights are those of two layers', () => {
  const words = ['keras-two-layer', '--epochs', '1', '--batch-size', '500', '--json'];
  const ours = train(...words);
  const theirs = train(...words, '--engine', 'layers', '--save', at('layers.npz'));
  expect([theirs.stderr, theirs.status]).toEqual(['', 0]);
  const [answer, other] = [JSON.parse(ours.stdout), JSON.parse(theirs.stdout)] as Answer[];
  expect(answer!.settings).toMatchObject({ steps: 120, images: 60_000 });
  expect(answer!.rows.map(({ step }) => step)).toEqual([0, 50, 100, 119]);
  expect(other!.rows.map(({ step }) => step)).toEqual([0, 50, 100, 119]);
  for (const [n, row] of answer!.rows.entries()) {
    for (const [name, value] of Object.entries(row)) {
      expect(Math.abs(other!.rows[n]![name]! - value)).toBeLessThan(1e-3);
    }
  }
  expect(Math.abs(other!.test_loss - answer!.test_loss)).toBeLessThan(1e-5);
  expect(answer).toMatchObject({ validation_seen_in_training: true });
  const weights = readNpz(readFileSync(at('layers.npz')));
  expect(Object.entries(weights).map(([name, { shape }]) => `${name} ${shape.join('x')}`)).toEqual([
    ...['W1 784x10', 'b1 10', 'W2 10x10', 'b2 10'],
  ]);
  const onward = train(
    ...['keras-two-layer', '--steps', '1', '--weights', at('layers.npz'), '--verbose', '0'],
  );
  expect(onward.stdout.split('\n')).toHaveLength(11 + 3 + 28 + 1);
});

test.each([
  [['linear'], 'There is no recipe "linear"'],
  [['softmax-regression', '--start', '55000'], '--start must be a whole number from 0 to 54999'],
  [['softmax-regression', '--image', '10000'], '--image must be a whole number from 0 to 9999'],
  [['softmax-regression', '--json', '--weights', 'no.npz'], 'There is no file no.npz.'],
])('%j is refused with one sentence, exit code 2 and nothing on standard output', (words, why) => {
  const { stdout, stderr, status } = train(...words);
  expect(stderr).toContain(why);
  expect(stderr).toMatch(/^[^\n]+\.\n$/);
  expect([stdout, status]).toEqual(['', 2]);
});

test('numbers that overflow end the training with one sentence and exit code 1', () => {
  const { stdout, stderr, status } = train(
    ...['softmax-regression', '--json', '--steps', '20', '--learning-rate', '1e38'],
  );
  expect(stderr).toMatch(/^In batch \d+, counted from 0, \S+ is not finite any more .*\.\n$/);
  expect([stdout, status]).toEqual(['', 1]);
});

test.skipIf(process.platform === 'win32')('who stops reading is left in peace', () => {
  const line = `${command.map((word) => `'${word}'`).join(' ')} softmax-regression | head -n 1`;
  const { stdout, stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8' });
  expect(stdout).toBe('Epoch: 0    - Cost: 1.63     Accuracy: 0.414\n');
  expect(stderr).toBe('');
});

const command = [process.execPath, '--import', 'tsx', 'src/terminal/train.ts'];

/** The command of `npm run -s train`, without npm, which takes a second of its own. */
function train(...words: string[]): SpawnSyncReturns<string> {
  return spawnSync(command[0]!, [...command.slice(1), ...words], { encoding: 'utf8' });
}

/** Within a thousandth. */
function expectNear(ours: number, theirs: number): void {
  expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(1e-3 * Math.abs(theirs));
}
