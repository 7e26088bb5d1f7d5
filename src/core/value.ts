/** A tensor read back from the worker: plain numbers with a shape, row-major. */

/** `data.length` is the product of `shape`; the last axis varies fastest. */
export interface Value {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** Values by name. A name that is missing has not been computed (or not been asked for). */
export type Values = Readonly<Record<string, Value>>;

export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, extent) => product * extent, 1);
}

/** Position of `index` in the flat data. @throws RangeError when it lies outside the shape. */
export function offsetOf(shape: readonly number[], index: readonly number[]): number {
  if (index.length !== shape.length) {
    throw new RangeError(`index [${index.join(', ')}] does not fit shape [${shape.join(', ')}]`);
  }
  return shape.reduce((offset, extent, axis) => {
    const position = index[axis]!;
    if (!Number.isInteger(position) || position < 0 || position >= extent) {
      throw new RangeError(`index [${index.join(', ')}] is outside shape [${shape.join(', ')}]`);
    }
    return offset * extent + position;
  }, 0);
}

/** The index whose position in the flat data is `offset`. */
export function indexAt(shape: readonly number[], offset: number): number[] {
  const index: number[] = [];
  let rest = offset;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const extent = shape[axis]!;
    index.unshift(rest % extent);
    rest = Math.floor(rest / extent);
  }
  return index;
}

/** One number of a value. @throws RangeError when the index lies outside the shape. */
export function elementOf(value: Value, index: readonly number[]): number {
  return value.data[offsetOf(value.shape, index)]!;
}

/** The named value. @throws Error when it is not there: a stage asked for what it does not read. */
export function valueOf(values: Values, name: string): Value {
  const value = values[name];
  if (!value) throw new Error(`value ${name} has not been computed`);
  return value;
}

/** Whether all of these numbers are finite. By a sum, since whole batches are asked about with every frame: zero
 * times a number that is not finite is no number, and a sum with one is none. */
export function allFinite(numbers: Float32Array): boolean {
  let sum = 0;
  for (let i = 0; i < numbers.length; i++) sum += numbers[i]! * 0;
  return sum === 0;
}
