/** Writes a value as text that gives the same float32 numbers when it is read again. */

import { shortest } from './shortest';
import type { Value } from './value';

/** Python: `W = np.array([...], dtype=np.float32)`. The name must be an identifier. */
export function toNumPy(value: Value, name: string): string {
  const open = `${name} = np.array(`;
  const written = (x: number): string =>
    Number.isFinite(x) ? shortest(x) : x > 0 ? 'np.inf' : x < 0 ? '-np.inf' : 'np.nan';
  const rows = nested(value, written, `,\n${' '.repeat(open.length + 1)}`);
  return `${open}${rows}, dtype=np.float32)`;
}

/** Nested arrays. What JSON has no number for is a string: "NaN", "Infinity", "-Infinity". */
export function toJson(value: Value): string {
  return nested(value, (x) => (Number.isFinite(x) ? shortest(x) : `"${x}"`), ',\n ');
}

/** One line for each position on the first axis, the rest of the axes across; no heading. */
export function toCsv(value: Value): string {
  const rows = value.shape[0] ?? 1;
  const columns = rows === 0 ? 0 : value.data.length / rows;
  const lines: string[] = [];
  for (let row = 0; row < rows; row++) {
    const numbers = value.data.subarray(row * columns, (row + 1) * columns);
    lines.push(Array.from(numbers, shortest).join(','));
  }
  return lines.join('\n');
}

/** Brackets by axis; `between` stands between the rows of all axes but the last. */
function nested(value: Value, written: (x: number) => string, between: string): string {
  const { shape, data } = value;
  const write = (axis: number, offset: number, size: number): string => {
    if (axis === shape.length) return written(data[offset]!);
    const extent = shape[axis]!;
    const part = extent === 0 ? 0 : size / extent;
    const parts = Array.from({ length: extent }, (_, i) =>
      write(axis + 1, offset + i * part, part),
    );
    return `[${parts.join(axis < shape.length - 1 ? between : ', ')}]`;
  };
  return write(0, 0, data.length);
}
