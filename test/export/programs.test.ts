import { beforeAll, describe, expect, test } from 'vitest';
import type { Run } from '../../src/core/run';
import { notebookOf } from '../../src/export/notebook';
import { programOf, type Cell } from '../../src/export/program';
import { TOLERANCE } from '../../src/export/python-check';
import { scriptOf } from '../../src/export/script';
import { softmaxRegression } from '../../src/recipes/softmax-regression';
import { wholeLocales } from '../../src/locales/whole';
import { runOf } from '../worker/mnist';
import { courseOf, type Ran } from './courses';
import { hasPython, NO_NUMPY } from '../setup/python';
import { mnistFolder, runPython } from './python';

const skipped = !hasPython();
const why = skipped ? ` (skipped: ${NO_NUMPY})` : '';

/** Some weights that no recipe has by itself. */
const own = {
  W: { shape: [784, 10], data: Float32Array.from({ length: 7840 }, (_, i) => Math.sin(i) / 50) },
  b: { shape: [10], data: Float32Array.from({ length: 10 }, (_, i) => Math.cos(i) / 10) },
};

const runs: Readonly<Record<string, Run>> = {
  'softmax regression in file order, with changes on the way': runOf(
    'softmax-regression',
    { batches: 40, start: 54_000 },
    [
      { step: 9, set: { learningRate: 0.1 } },
      { step: 12, set: { batchSize: 37 } },
      { step: 20, set: { order: 'shuffled', seed: 7 } },
      { step: 31, set: { learningRate: 0.7, batchSize: 250, batches: 45 } },
      { step: 38, set: { order: 'file', start: 123 } },
    ],
  ),
  'two layers, shuffled, over the short end of an epoch': runOf('keras-two-layer', {
    learningRate: 0.5,
    batchSize: 900,
    batches: 80,
    order: 'shuffled',
    seed: 4_294_967_295,
  }),
  'own starting weights, over the end of the images': runOf(
    'softmax-regression',
    { batches: 60, batchSize: 1000, seed: 3, order: 'shuffled' },
    [],
    own,
  ),
};

const program = ({ course }: Ran, as: 'notebook' | 'script', lang = 'en'): readonly Cell[] => {
  const { exports, recipes } = wholeLocales[lang]!;
  return programOf(course, {
    as,
    title: recipes[course.recipe.id]!,
    link: 'https://batchwise.example/?recipe=softmax-regression',
    words: exports.notebook,
  });
};

/** What Jupyter would run, cell by cell, in one module. */
const codeOf = (notebook: string): string => {
  const { cells } = JSON.parse(notebook) as {
    cells: readonly { readonly cell_type: string; readonly source: readonly string[] }[];
  };
  return cells
    .filter(({ cell_type }) => cell_type === 'code')
    .map(({ source }) => source.join(''))
    .join('\n\n');
};

describe.each(Object.entries(runs))('the program of %s', (_, run) => {
  let ran: Ran;
  let lengths: number[];

  beforeAll(async () => {
    ran = await courseOf(run);
    lengths = [ran.course.ran, ran.course.costs.length];
  });

  const expectSame = (printed: string): void => {
    const worst = /^Same losses\. .*: (\S+) (\S+)$/m.exec(printed);
    expect(worst, printed).not.toBeNull();
    expect(Number(worst![1])).toBeLessThanOrEqual(TOLERANCE);
    expect(Number(worst![2])).toBe(TOLERANCE);
    // The last batch of the run is among those compared.
    expect(printed).toMatch(new RegExp(`^ *${lengths[0]} `, 'm'));
    const accuracy = Number(/^accuracy: (\S+)$/m.exec(printed)![1]);
    // One image may lie on the border between two readings.
    expect(Math.abs(accuracy - ran.accuracy)).toBeLessThanOrEqual(0.0002);
  };

  test.skipIf(skipped)(`finds our losses as a script${why}`, () => {
    expect(lengths[0]).toBe(lengths[1]);
    expectSame(runPython(scriptOf(program(ran, 'script')), mnistFolder));
  });

  test.skipIf(skipped)(`finds our losses as a notebook${why}`, () => {
    expectSame(runPython(codeOf(notebookOf(program(ran, 'notebook')))));
  });
});

describe('the check at the end of a program', () => {
  test.skipIf(skipped)(`fails when one loss is another${why}`, async () => {
    const ran = await courseOf(runOf('softmax-regression', { batches: 3 }));
    const costs = Float32Array.from(ran.course.costs);
    costs[2]! += 0.001;
    const wrong = { ...ran, course: { ...ran.course, costs } };
    expect(() => runPython(scriptOf(program(wrong, 'script')))).toThrow(/losses differ/);
    const right = runPython(scriptOf(program(ran, 'script', 'es')));
    expect(right).toMatch(/^Las mismas pérdidas/m);
  });

  test.skipIf(skipped)(`tells that a run makes rounding grow, when it does${why}`, async () => {
    const ran = await courseOf(runOf('softmax-regression', { batches: 60, learningRate: 50 }));
    const printed = runPython(scriptOf(program(ran, 'script')));
    expect(printed).toMatch(/^This run makes rounding grow: the losses part at batch \d+$/m);
    const costs = Float32Array.from(ran.course.costs);
    costs[0]! += 0.001;
    const wrong = { ...ran, course: { ...ran.course, costs } };
    expect(() => runPython(scriptOf(program(wrong, 'script')))).toThrow(/losses differ/);
  });

  test('looks at no loss that is unknown or not finite', () => {
    const run = runOf('softmax-regression', { batches: 50 });
    const unknown = { run, epoch: Infinity, hits: [], measures: new Map() };
    const text = (costs: readonly number[], ran: number): string => {
      const course = { ...unknown, recipe: softmaxRegression, costs, ran };
      return scriptOf(program({ course, weights: {}, accuracy: 0 }, 'script'));
    };
    expect(text([], 0)).toContain('No batch had been run');
    expect(text([], 0)).not.toContain('TOLERANCE');
    expect(text([2.5, NaN, 1.25], 2)).toMatch(/known = \{\n {4}0: 2\.5,\n\}/);
  });
});
