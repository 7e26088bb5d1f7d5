/** What the strip says, stage by stage, for one pixel, image and class of a real batch. */

import { describe, expect, it } from 'vitest';
import { recipeOf } from '../../src/recipes';
import { engineOf } from '../worker/mnist';
import { written } from './written';

const focus = { image: 42, pixel: 407, class: 5, hidden: 3 };

/** The lines of the derivation as `label: symbols | numbers`, by the value's name. */
async function stripOf(id: string, step: number, batchSize?: number) {
  const recipe = recipeOf(id);
  // The split of the reference runs, whatever the recipe's own default.
  const engine = engineOf(id, { images: 55_000, ...(batchSize !== undefined && { batchSize }) });
  const { values } = await engine.trace(step);
  return (name: string, at: Partial<typeof focus> = {}): string[] => {
    const stage = recipe.stages.find(({ writes }) => name in writes)!;
    const context = { values, settings: recipe.defaults };
    const { lines } = stage.derive(context, name, { ...focus, ...at });
    return lines.map(
      ({ label, symbols, numbers }) => `${label}: ${written(symbols)} | ${written(numbers)}`,
    );
  };
}

describe('The strip of softmax regression, batch 37', async () => {
  const strip = await stripOf('softmax-regression', 36);

  it('makes ink of a grey value', () => {
    expect(strip('x', { pixel: 406 })).toEqual(['pixel: x[406] = pixel[406]/255 | 154/255']);
  });

  it('makes a row with a single 1 of the label', () => {
    expect(strip('y')).toEqual(['label: y[5] = onehot(5) | 1']);
    expect(strip('y', { class: 8 })).toEqual(['label: y[8] = onehot(5) | 0']);
  });

  it('sums the votes of all pixels, those before and after the one pointed at in one number each', () => {
    expect(strip('z')).toEqual([
      'logit: z[5] = (Σi x[i] W[i,5] + b[5]) | ' +
        '((… {before 407} + *0.996* × *-0.0464* {pixel 407} + … {after 376}) + 0.142)',
      'inAll: z[5] | ((3.03 {votesFor} − 0.91 {votesAgainst}) + 0.142 {bias})',
    ]);
  });

  it('has nothing before the first pixel and nothing after the last', () => {
    expect(strip('z', { pixel: 0 })[0]).toContain('((*0* × *0* {pixel 0} + … {after 783})');
    expect(strip('z', { pixel: 783 })[0]).toContain('((… {before 783} + *0* × *0* {pixel 783})');
  });

  it('takes exponentials relative to the largest score, which it names', () => {
    expect(strip('p')).toEqual([
      'denominator: S = Σk exp((z[k] − m)) | (exp((*2.26* − *3.38*)) {class 5} + ' +
        'exp((3.38 − 3.38)) {class 8} + … {more 8})',
      'probability: p[5] = exp((z[5] − m))/S | 0.326/1.8',
      'where: m = z[8] | 3.38',
    ]);
  });

  it('gives the loss as it is defined, as it is computed, and its mean', () => {
    expect(strip('loss')).toEqual([
      'loss: ℓ = −log(p[5]) | −log(0.181)',
      'stably: ((log(Σk exp((z[k] − m))) + m) − z[5]) | ((log(1.8) + 3.38) − 2.26)',
      'batchMean: L = 1/100 Σn ℓ[n] | 1/100 × (*1.71* {image 43} + 7.68 {image 94} + … {more 98})',
    ]);
    expect(strip('cost')).toEqual(strip('loss'));
  });

  it('reads the answer at the class that was read, and counts the images read right', () => {
    expect(strip('hit')).toEqual([
      'gap: (p[5] − y[5]) | (0.181 − 1)',
      'reading: y[8] | 0',
      'shareRight: 1/100 Σn hit[n] | 1/100 × (*0* {image 43} + 1 {image 2} + … {more 98})',
    ]);
  });

  it('subtracts the answer from the probability', () => {
    expect(strip('delta')).toEqual(['error: δ[5] = (p[5] − y[5]) | (0.181 − 1)']);
  });

  it('averages ink times error over the images, and says what the update will make of it', () => {
    expect(strip('dW')).toEqual([
      'gradient: ∇W[407,5] = 1/100 Σn x[n,407] δ[n,5] | ' +
        '1/100 × (*0.996* × *-0.819* {image 43} + 0.996 × -0.89 {image 25} + … {more 98})',
      'andThen: W[407,5] ← (W[407,5] − 0.5 ∇W[407,5]) | (-0.0464 − 0.5 × -0.0316)',
    ]);
    expect(strip('db')).toEqual([
      'gradient: ∇b[5] = 1/100 Σn δ[n,5] | 1/100 × (*-0.819* {image 43} + -0.891 {image 77} + … {more 98})',
      'andThen: b[5] ← (b[5] − 0.5 ∇b[5]) | (0.142 − 0.5 × -0.0353)',
    ]);
  });

  it('shows the largest other term, also where the one pointed at is the largest', () => {
    expect(strip('db', { image: 76 })[0]).toContain('(*-0.891* {image 77} + -0.89 {image 25} + …');
  });

  it('takes a step against the gradient', () => {
    expect(strip('next.W')).toEqual([
      'update: W[407,5] ← (W[407,5] − 0.5 ∇W[407,5]) | (-0.0464 − 0.5 × -0.0316)',
    ]);
  });
});

describe('The strip of the two-layer network, batch 37', async () => {
  const strip = await stripOf('keras-two-layer', 36);
  const at = { image: 12 };

  it('squashes a unit’s sum', () => {
    expect(strip('a', at)).toEqual([
      'activation: a[3] = sigmoid(s[3]) | sigmoid(0.459)',
      'where: s[3] = (Σi x[i] W₁[i,3] + b₁[3]) | ' +
        '((… {before 407} + *0.992* × *0.0874* {pixel 407} + … {after 376}) + 0.00365)',
    ]);
  });

  it('sums the votes of the hidden units', () => {
    expect(strip('z', at)[0]).toBe(
      'logit: z[5] = (Σj a[j] W₂[j,5] + b₂[5]) | ' +
        '((*0.613* × *0.328* {hidden 3} + 0.64 × -0.473 {hidden 6} + … {more 8}) + 0.00329)',
    );
  });

  it('hands the error down through the weights above', () => {
    expect(strip('delta1', at)).toEqual([
      'error: δ₁[3] = Σk δ₂[k] W₂[3,k] a[3] (1 − a[3]) | 0.51 × 0.613 × (1 − 0.613)',
      'where: Σk δ₂[k] W₂[3,k] | (*0.0693* × *0.328* {class 5} + -0.848 × -0.48 {class 9} + … {more 8})',
    ]);
  });

  it('says under a hidden weight’s gradient where the unit’s error came from', () => {
    expect(strip('dW1', at)).toEqual([
      'gradient: ∇W₁[407,3] = 1/32 Σn x[n,407] δ₁[n,3] | ' +
        '1/32 × (*0.992* × *0.121* {image 13} + 0.996 × 0.124 {image 23} + … {more 30})',
      'where: δ₁[3] = Σk δ₂[k] W₂[3,k] a[3] (1 − a[3]) | 0.51 × 0.613 × (1 − 0.613)',
      'andThen: W₁[407,3] ← (W₁[407,3] − 0.01 ∇W₁[407,3]) | (0.0874 − 0.01 × -0.0091)',
    ]);
  });
});

describe('The strip of a small batch', async () => {
  const strip = await stripOf('softmax-regression', 0, 3);

  it('writes out every term', () => {
    expect(strip('db', { image: 1, class: 7 })[0]).toBe(
      'gradient: ∇b[7] = 1/3 Σn δ[n,7] | 1/3 × (-0.9 {image 1} + *0.1* {image 2} + 0.1 {image 3})',
    );
  });
});
