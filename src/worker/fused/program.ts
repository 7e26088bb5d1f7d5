/** Runs a recipe's steps by one kernel, and leaves to the stages what that does not make. */

import { engine, type Tensor } from '@tensorflow/tfjs-core';
import type { Recipe } from '../../core/recipe';
import type { Settings } from '../../core/settings';
import type { Tensors } from '../../core/stage';
import type { EngineOps } from '../backend';
import type { Pictures } from '../pictures';
import { Program } from '../program';
import type { StepKernel } from './kernel';
import type { Lists } from './lists';

export class FusedProgram extends Program {
  private readonly writes: ReadonlySet<string>;

  constructor(
    ops: EngineOps,
    recipe: Recipe,
    private readonly kernel: StepKernel,
    private readonly lists: Lists,
  ) {
    super(ops, recipe);
    this.writes = new Set(kernel.writes);
  }

  protected override run(
    names: readonly string[],
    parameters: Tensors,
    settings: Settings,
    pictures: Pictures,
  ): Tensors {
    const fused = [...new Set(names.filter((name) => this.writes.has(name)))];
    const lists = fused.length > 0 ? this.lists.of(pictures) : null;
    if (!lists) return super.run(names, parameters, settings, pictures);
    const images = this.ops.tensor(lists, [lists.length / 3, 3], 'int32'); // [batch, 3]
    const { learningRate } = settings;
    const made = engine().runKernel<Tensor[]>(
      this.kernel.name,
      { ...parameters, images },
      { learningRate, names: fused },
    );
    const rest = names.filter((name) => !this.writes.has(name));
    return {
      ...(rest.length > 0 ? super.run(rest, parameters, settings, pictures) : parameters),
      ...Object.fromEntries(fused.map((name, n) => [name, made[n]!])),
    };
  }
}
