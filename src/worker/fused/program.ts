/** Runs a recipe's steps by one kernel, and leaves to the stages what that does not make. */

import { engine, type Tensor } from '@tensorflow/tfjs-core';
import { valuesOf, type Recipe } from '../../core/recipe';
import type { Settings } from '../../core/settings';
import type { Tensors } from '../../core/stage';
import type { EngineOps } from '../backend';
import type { Pictures } from '../pictures';
import { Program } from '../program';
import type { StepKernel } from './kernel';
import type { Lists } from './lists';

interface Shared {
  readonly fused: string[];
  readonly rest: readonly string[];
}

export class FusedProgram extends Program {
  private readonly writes: ReadonlySet<string>;
  /** By the names that were asked for together. */
  private readonly sharedOf = new Map<string, Shared>();

  constructor(
    ops: EngineOps,
    recipe: Recipe,
    private readonly kernel: StepKernel,
    private readonly lists: Lists,
  ) {
    super(ops, recipe, hitsOf(recipe));
    this.writes = new Set(kernel.writes);
  }

  protected override run(
    names: readonly string[],
    parameters: Tensors,
    settings: Settings,
    pictures: Pictures,
  ): Tensors {
    const { fused, rest } = this.shared(names);
    const lists = fused.length > 0 && this.kernel.fits(parameters) ? this.lists.of(pictures) : null;
    if (!lists) return super.run(names, parameters, settings, pictures);
    const images = this.ops.tensor(lists, [lists.length / 3, 3], 'int32'); // [batch, 3]
    const { learningRate } = settings;
    const made = engine().runKernel<Tensor[]>(
      this.kernel.name,
      { ...parameters, images },
      { learningRate, names: fused },
    );
    const values: Record<string, Tensor> = {
      ...(rest.length > 0 ? super.run(rest, parameters, settings, pictures) : parameters),
    };
    fused.forEach((name, n) => (values[name] = made[n]!));
    return values;
  }

  /** The kernel makes them anyhow. @param hits // [batch] */
  protected override hitsIn(hits: ArrayLike<number>): number {
    let sum = 0;
    for (let image = 0; image < hits.length; image++) sum += hits[image]!;
    return sum;
  }

  /** What the kernel makes of these values, and what it does not. */
  private shared(names: readonly string[]): Shared {
    const key = names.join();
    const known = this.sharedOf.get(key);
    if (known) return known;
    const fused = [...new Set(names.filter((name) => this.writes.has(name)))];
    const rest = names.filter((name) => !this.writes.has(name));
    this.sharedOf.set(key, { fused, rest });
    return { fused, rest };
  }
}

/** The name of what tells for each image whether it was read right. */
function hitsOf(recipe: Recipe): string {
  return Object.entries(valuesOf(recipe)).find(([, { kind }]) => kind === 'hits')![0];
}
