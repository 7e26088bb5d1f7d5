/** The tensors on a tape, numbered as they appear, and which of them the program has a name for. */

import type { Tensor } from '@tensorflow/tfjs-core';
import type { Tensors } from '../core/stage';
import type { TapeTensor } from '../core/tape';

interface Node {
  readonly inputs: Readonly<Record<string, Tensor>>;
  readonly outputs: readonly Tensor[];
}

export class TapeTensors {
  readonly all: TapeTensor[] = [];
  /** Number of each tensor, by tfjs's id. */
  private readonly numbers = new Map<number, number>();
  private readonly names = new Map<number, string>();

  /** @param values the step's values by name, those computed so far */
  constructor(private readonly values: Tensors) {
    for (const [name, { id }] of Object.entries(values)) this.names.set(id, name);
  }

  /** Takes down a tensor and gives its number. @param of the tensor whose gradient it is */
  put(tensor: Tensor, of?: Tensor): number {
    const known = this.numbers.get(tensor.id);
    if (known !== undefined) return known;
    const id = this.all.length;
    this.numbers.set(tensor.id, id);
    this.all.push({
      id,
      name: of ? null : this.nameOf(tensor),
      of: of ? this.put(of) : null,
      shape: [...tensor.shape],
      dtype: tensor.dtype,
      value: tensor.size === 1 && !tensor.isDisposed ? tensor.dataSync()[0]! : null,
    });
    return id;
  }

  /** The number of the tensor that this is a copy of. */
  copied(copy: Tensor, tape: readonly Node[]): number {
    const node = tape.find(({ outputs }) => outputs.some(({ id }) => id === copy.id));
    const origin = node && Object.values(node.inputs)[0]!;
    // One from inside an operation is gone by now, and its copy all there is.
    return this.put(origin && !origin.isDisposed ? origin : copy);
  }

  /** Where the same value was computed before: the tape runs the forward pass anew. The last tensor of
   * several alike has the name, for a value is done only then. */
  private nameOf(tensor: Tensor): string | null {
    const given = this.names.get(tensor.id);
    if (given !== undefined) return given;
    const found = Object.entries(this.values).find(
      ([, value]) => !this.numbers.has(value.id) && same(value, tensor),
    );
    if (!found) return null;
    const [name] = found;
    const earlier = this.all.findIndex((known) => known.name === name);
    if (earlier >= 0) this.all[earlier] = { ...this.all[earlier]!, name: null };
    return name;
  }
}

function same(a: Tensor, b: Tensor): boolean {
  if (a.dtype !== b.dtype || a.shape.join() !== b.shape.join()) return false;
  const [left, right] = [a.dataSync(), b.dataSync()];
  return left.every((value, i) => Object.is(value, right[i]));
}
