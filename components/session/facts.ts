/** What a run knows of one of its values, for the view that shows it. */

import { quantityOf, type Kind } from '../../src/core/kind';
import type { Value } from '../../src/core/value';
import { isShare, type Facts, type Shows, type Wanted } from '../facts';
import type { Shown } from './shown';

/** Facts of the value called `name`, or else of the first that the view can show, of this kind where one is given. */
export function factsIn(scene: Shown, shows: Shows, { name, kind }: Wanted): Facts | null {
  const { recipe, at, labels, readings } = scene;
  // What the data gives is shown as the first stage makes it.
  const found =
    name ??
    Object.entries(scene.specs).find(
      ([name, spec]) =>
        shows(spec) && (kind === null || spec.kind === kind) && !Object.hasOwn(recipe.givens, name),
    )?.[0];
  const spec = found === undefined ? undefined : scene.specs[found];
  if (found === undefined || !spec) return null;
  const quantity = quantityOf(spec.kind);
  const shape = spec.axes.map((axis) => recipe.sizes[axis] ?? labels?.length ?? 0);
  const judged = spec.kind === 'probabilities' || quantity === 'targets';
  return {
    name: found,
    // A loss is drawn over the probabilities.
    symbol: quantity === 'loss' ? scene.specs[recipe.probabilities]!.symbol : spec.symbol,
    kind: spec.kind,
    value: scene.value(found),
    next: nextOf(scene, found),
    bias: biasOf(scene, found),
    probabilities: scene.value(recipe.probabilities),
    axes: spec.axes,
    at,
    shape,
    units: shape.at(-1) ?? 1,
    extent: rangeIn(scene, found, spec.kind),
    label: judged ? labels?.[at.image] : undefined,
    labels,
    readings,
  };
}

function rangeIn(scene: Shown, name: string, kind: Kind): number {
  const quantity = quantityOf(kind);
  if (quantity === 'weights' || quantity === 'bias') return scene.extent(together(scene, name));
  return isShare(kind) ? 1 : scene.rowExtent(name);
}

/** The values of the panel that shows this one: weights and their bias have one range. */
function together({ recipe }: Shown, name: string): readonly string[] {
  const panels = recipe.columns.flatMap(({ above, below }) => (below ? [above, below] : [above]));
  return panels.find(({ values }) => values.includes(name))?.values ?? [name];
}

function nextOf(scene: Shown, name: string): Value | undefined {
  const next = scene.recipe.parameters[name]?.next;
  return next === undefined ? undefined : scene.value(next);
}

function biasOf(scene: Shown, name: string): Facts | undefined {
  if (quantityOf(scene.specs[name]!.kind) !== 'weights') return undefined;
  const bias = together(scene, name).find(
    (other) => quantityOf(scene.specs[other]!.kind) === 'bias',
  );
  if (bias === undefined) return undefined;
  const { symbol } = scene.specs[bias]!;
  return { name: bias, symbol, value: scene.value(bias), next: nextOf(scene, bias) };
}
