/** A whole training step as one kernel of tfjs's wasm backend. */

import { registerKernel, type TensorInfo } from '@tensorflow/tfjs-core';
import { shapeOf, valuesOf, type Recipe } from '../../core/recipe';
import { sizeOf } from '../../core/value';
import { Room, type Memory } from './memory';

/** A step of our module: see `assembly/index.ts`. */
export type Step = (
  images: number,
  count: number,
  inks: number,
  forward: boolean,
  rate: number,
  ...tensors: number[]
) => void;

/** Bytes of a float32. */
const FLOAT = 4;

export interface Attributes {
  readonly learningRate: number;
  /** What is to be a tensor, of `writes`. */
  readonly names: readonly string[];
}

export class StepKernel {
  readonly name: string;
  /** What a step writes, in order. */
  readonly writes: readonly string[];
  private readonly parameters: readonly string[];
  /** What comes before any gradient. */
  private readonly forward: ReadonlySet<string>;
  private readonly room: Room;

  /** @param inks address of the pixel's value for each grey value // [256] */
  constructor(
    readonly of: Recipe,
    private readonly step: Step,
    private readonly memory: Memory,
    private readonly inks: number,
  ) {
    this.name = `Batchwise/${of.id}`;
    this.room = new Room(memory);
    this.parameters = Object.keys(of.parameters);
    // The batch itself stays with tfjs: a step takes lists in place of x, and labels in place of y.
    const stages = of.stages.slice(1);
    this.writes = stages.flatMap(({ writes }) => Object.keys(writes));
    const forward = stages.filter(({ phase }) => phase === 'forward');
    this.forward = new Set(forward.flatMap(({ writes }) => Object.keys(writes)));
  }

  /** Makes it known to tfjs, by its name. Its inputs are the parameters and `images`, each image's list and
   * label // int32 [batch, 3]; its outputs those of `writes` that are named. */
  register(): void {
    registerKernel({
      kernelName: this.name,
      backendName: 'wasm',
      kernelFunc: ({ inputs, attrs }) =>
        this.run(inputs as Readonly<Record<string, TensorInfo>>, attrs as unknown as Attributes),
    });
  }

  private run(
    inputs: Readonly<Record<string, TensorInfo>>,
    { learningRate, names }: Attributes,
  ): TensorInfo[] {
    const { memory, of: recipe, writes } = this;
    const images = inputs['images']!;
    const count = images.shape[0]!;
    const specs = valuesOf(recipe);
    const shapes = writes.map((name) => shapeOf(recipe, specs[name]!.axes, count));
    const outputs = new Map(
      names.map((name) => [name, memory.tensor(shapes[writes.indexOf(name)]!)]),
    );
    // What is not asked for is written all the same, where nobody looks: a step has no other way to go.
    const sizes = shapes.map((shape) => sizeOf(shape) * FLOAT);
    let free = this.room.of(sizes.reduce((sum, size) => sum + size));
    const addresses = writes.map((name, n) => {
      const output = outputs.get(name);
      if (output) return memory.addressOf(output);
      const address = free;
      free += sizes[n]!;
      return address;
    });
    this.step(
      memory.addressOf(images),
      count,
      this.inks,
      names.every((name) => this.forward.has(name)),
      learningRate,
      ...this.parameters.map((name) => memory.addressOf(inputs[name]!)),
      ...addresses,
    );
    return [...outputs.values()];
  }
}
