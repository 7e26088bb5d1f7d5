/** How one number of a formula is printed: at least three decimals and three significant digits. */

import { decimal, significant } from '../number';

/** Numbers that are short as they stand (0, 100, 0.5) are printed whole: so an exact zero can be told
 * from a small number. The minus is U+2212. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return significant(value, 3);
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (isShort(value) && size < 1e6 && size >= 1e-6) return String(value).replace('-', '−');
  return size >= 1 && size < 1e6 ? decimal(value, 3) : significant(value, 3);
}

function isShort(value: number): boolean {
  return Number.isInteger(value) || value === Number(value.toPrecision(3));
}
