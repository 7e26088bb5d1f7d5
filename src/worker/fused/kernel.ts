/** A whole training step as one kernel of tfjs's wasm backend. */

import { registerKernel, type TensorInfo } from '@tensorflow/tfjs-core';
import { shapeOf, valuesOf, type Recipe } from '../../core/recipe';
import type { Tensors } from '../../core/stage';
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

/** Whether so many numbers from an address on are all finite. */
export type AreFinite = (address: number, count: number) => number;

/** Bytes of a float32. */
const FLOAT = 4;

export interface Attributes {
  readonly learningRate: number;
  /** What is to be a tensor, of `writes`. */
  readonly names: readonly string[];
}

/** Where a step's values lie in the room for so many images, each behind the one before. */
interface Layout {
  readonly count: number;
  readonly shapes: readonly number[][];
  /** In bytes, from where the room begins. */
  readonly places: readonly number[];
  readonly bytes: number;
}

export class StepKernel {
  readonly name: string;
  /** What a step writes, in order. */
  readonly writes: readonly string[];
  private readonly parameters: readonly string[];
  /** What comes before any gradient. */
  private readonly forward: ReadonlySet<string>;
  private readonly room: Room;
  /** That of the batch before, whose size is mostly that of the next. */
  private layout: Layout | null = null;

  /** @param inks address of the pixel's value for each grey value // [256] */
  constructor(
    readonly of: Recipe,
    private readonly step: Step,
    private readonly finite: AreFinite,
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

  /** Whether it makes of these what the stages make. A weight that is not finite counts for nothing where its
   * pixel is blank, while zero times that weight is no number. */
  fits(parameters: Tensors): boolean {
    return this.parameters.every((name) => {
      const tensor = parameters[name]!;
      return this.finite(this.memory.addressOf(tensor), tensor.size) === 1;
    });
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
    const { memory, writes } = this;
    const images = inputs['images']!;
    const count = images.shape[0]!;
    const { shapes, places, bytes } = this.layoutFor(count);
    const outputs = names.map((name) => memory.tensor(shapes[writes.indexOf(name)]!));
    // What is not asked for is written all the same, where nobody looks: a step has no other way to go.
    const room = this.room.of(bytes);
    const addresses = places.map((place) => room + place);
    names.forEach((name, n) => {
      addresses[writes.indexOf(name)] = memory.addressOf(outputs[n]!);
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
    return outputs;
  }

  private layoutFor(count: number): Layout {
    if (this.layout?.count === count) return this.layout;
    const specs = valuesOf(this.of);
    const shapes = this.writes.map((name) => shapeOf(this.of, specs[name]!.axes, count));
    let bytes = 0;
    const places = shapes.map((shape) => (bytes += sizeOf(shape) * FLOAT) - sizeOf(shape) * FLOAT);
    return (this.layout = { count, shapes, places, bytes });
  }
}
