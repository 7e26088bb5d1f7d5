/** How many decimals numbers of a given range need. */

import { decimal, significant } from '../number';

/** Decimals for numbers of up to ±extent: `least` for those above 0.01, more below, at most 8. */
export function decimalsFor(extent: number, least: number): number {
  if (!(extent > 0) || !Number.isFinite(extent)) return least;
  return Math.min(8, Math.max(least, Math.ceil(-Math.log10(extent)) + least - 2));
}

/** A number of a view: fixed decimals, or three digits where those would need too much room. */
export function compact(value: number, decimals: number, signed = false): string {
  if (!Number.isFinite(value) || Math.abs(value) < 100) return decimal(value, decimals, signed);
  const text = significant(value, 3);
  return signed && value > 0 ? `+${text}` : text;
}

/** The end of an axis: at most two decimals, without trailing zeros. */
export function end(value: number, signed = false): string {
  const size = Math.abs(value);
  if (size === 0 || !Number.isFinite(size)) return decimal(value, 0);
  const text =
    size < 100 && size >= 0.01
      ? String(Number(size.toFixed(2)))
      : significant(size, 2).replace(/(\.\d*[1-9])0+$/, '$1');
  return (value < 0 ? '−' : signed ? '+' : '') + text;
}
