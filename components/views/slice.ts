/** The numbers of a value along one of its axes, at the focus on all others. */

import type { Axis, Focus } from '../../src/core/axis';
import type { Value } from '../../src/core/value';

/** Null when the value has no such axis or the focus lies outside it (a smaller batch). */
export function along(
  value: Value,
  axes: readonly Axis[],
  axis: Axis,
  focus: Focus,
): Float32Array | null {
  const place = axes.indexOf(axis);
  if (place < 0) return null;
  let start = 0;
  let stride = 1;
  let step = 1;
  for (let i = axes.length - 1; i >= 0; i--) {
    const extent = value.shape[i]!;
    if (i === place) step = stride;
    else if (focus[axes[i]!] >= extent) return null;
    else start += focus[axes[i]!] * stride;
    stride *= extent;
  }
  const count = value.shape[place]!;
  if (step === 1) return value.data.subarray(start, start + count);
  return Float32Array.from({ length: count }, (_, i) => value.data[start + i * step]!);
}
