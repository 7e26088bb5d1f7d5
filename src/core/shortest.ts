/** Writes a float32 number as briefly as reads back to the same one. */

/** Below this a float32 has fewer than its usual digits. */
const SMALLEST_NORMAL = 2 ** -126;

/** The shortest decimal number that is nearest to this float32 and to no other. */
export function shortest(value: number): string {
  // Python reads -0 as the whole number 0 and loses its sign.
  if (Object.is(value, -0)) return '-0.0';
  if (!Number.isFinite(value)) return String(value);
  // Six digits always survive a float32, and fewer are six with zeros at the end.
  for (let digits = Math.abs(value) < SMALLEST_NORMAL ? 1 : 6; digits < 9; digits++) {
    const rounded = Number(value.toPrecision(digits));
    if (Math.fround(rounded) === value) return String(rounded);
  }
  return String(Number(value.toPrecision(9)));
}
