/** Rows of ten float32, which lie in memory one right behind the other and in three vectors while computed
 * with: four numbers, four, and two with two zeros behind them. */

/** Bytes of a row. */
export const ROW: usize = 40;

export function first(row: usize): v128 {
  return v128.load(row);
}

export function second(row: usize): v128 {
  return v128.load(row, 16);
}

export function third(row: usize): v128 {
  return v128.load64_zero(row, 32);
}

/** Leaves what lies behind the row as it is. */
export function put(row: usize, a: v128, b: v128, c: v128): void {
  v128.store(row, a);
  v128.store(row, b, 16);
  v128.store64_lane(row, c, 0, 32);
}

/** row += factor · (a, b, c) */
export function addTo(row: usize, factor: v128, a: v128, b: v128, c: v128): void {
  put(
    row,
    f32x4.add(first(row), f32x4.mul(factor, a)),
    f32x4.add(second(row), f32x4.mul(factor, b)),
    f32x4.add(third(row), f32x4.mul(factor, c)),
  );
}

/** The sum of four lanes, in an order that never changes. */
export function sumOf(lanes: v128): f32 {
  return (
    f32x4.extract_lane(lanes, 0) +
    f32x4.extract_lane(lanes, 1) +
    (f32x4.extract_lane(lanes, 2) + f32x4.extract_lane(lanes, 3))
  );
}

/** The largest of four lanes; NaN if one is. */
export function largestOf(lanes: v128): f32 {
  return max(
    max(f32x4.extract_lane(lanes, 0), f32x4.extract_lane(lanes, 1)),
    max(f32x4.extract_lane(lanes, 2), f32x4.extract_lane(lanes, 3)),
  );
}
