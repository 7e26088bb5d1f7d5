import { describe, expect, test } from 'vitest';
import { figure } from '../../../components/math/figure';
import { lineFormula } from '../../../components/math/line';
import { speak } from '../../../components/math/speech';
import { evaluate, type Formula } from '../../../src/core/formula';
import { en } from '../../../src/locales/en';
import { kerasTwoLayer } from '../../../src/recipes/keras-two-layer';
import { softmaxRegression } from '../../../src/recipes/softmax-regression';
import { sampleStep } from '../../../stories/views/sample-step';

const steps = [sampleStep(softmaxRegression), sampleStep(kerasTwoLayer)];

const derivations = steps.flatMap((step) =>
  step.recipe.stages.flatMap(({ id, writes }) =>
    Object.keys(writes).map(
      (name) => [`${step.recipe.id}: ${name} at ${id}`, step.derive(name, {})] as const,
    ),
  ),
);

/** The number that is printed. */
const printed = (value: number): number => Number(figure(value).replaceAll('−', '-'));

/** Half of the last digit that is printed of a number. */
function rounding(value: number): number {
  const [digits, exponent] = figure(value).split('e');
  const decimals = digits!.split('.')[1]?.length ?? 0;
  return 0.5 * 10 ** (Number((exponent ?? '0').replace('−', '-')) - decimals);
}

const hasRest = (formula: Formula): boolean => JSON.stringify(formula).includes('"rest"');

describe.each(derivations)('the lines of %s', (_, { lines }) => {
  test('end in the result that their numbers make, to the digits printed', () => {
    expect(lines.length).toBeGreaterThan(0);
    for (const { numbers, result } of lines) {
      expect(Math.abs(evaluate(numbers) - result)).toBeLessThan(
        1e-6 * Math.max(1, Math.abs(result)),
      );
      expect(Math.abs(printed(result) - result)).toBeLessThanOrEqual(rounding(result) * 1.001);
    }
  });

  test('still do when somebody works them out from the digits printed', () => {
    for (const { numbers, result } of lines.filter((line) => !hasRest(line.numbers))) {
      const asPrinted = evaluate(mapped(numbers, printed));
      // Rounded to three digits at least, factors and summands may each be off by half a per cent.
      const scale = Math.max(...sizesIn(numbers), Math.abs(result));
      expect(Math.abs(asPrinted - result)).toBeLessThanOrEqual(0.02 * scale);
    }
  });

  test('can be said', () => {
    for (const line of lines) {
      const said = speak(lineFormula(line), en);
      expect(said).not.toMatch(/undefined|NaN|[=×−]/);
      expect(said).toContain(speak({ is: 'number', value: line.result, strong: true }, en));
    }
  });
});

/** The formula with every number replaced. */
function mapped(formula: Formula, change: (value: number) => number): Formula {
  return JSON.parse(JSON.stringify(formula), (key, value: unknown) =>
    key === 'value' && typeof value === 'number' ? change(value) : value,
  ) as Formula;
}

function sizesIn(formula: Formula): number[] {
  const sizes: number[] = [];
  mapped(formula, (value) => {
    sizes.push(Math.abs(value));
    return value;
  });
  return sizes;
}
