/** How numbers are written: a decimal point and U+2212 for minus in every language, as in the code. */

import { format as d3format } from 'd3';
import { shortest } from '../src/core/shortest';

const formats = new Map<string, (value: number) => string>();

function formatted(specifier: string, value: number): string {
  let format = formats.get(specifier);
  if (!format) formats.set(specifier, (format = d3format(specifier)));
  return format(value);
}

/** `digits` decimals, never a negative zero; NaN and infinities by name. `signed` writes + too. */
export function decimal(value: number, digits: number, signed = false): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+∞' : '−∞';
  if (Math.abs(value) >= 1e6) return formatted(signed ? '+.3~e' : '.3~e', value);
  const rounded = Number(value.toFixed(digits));
  return formatted(
    signed && rounded !== 0 ? `+.${digits}f` : `.${digits}f`,
    rounded === 0 ? 0 : rounded,
  );
}

/** About `digits` significant digits, for numbers of any size: 0.0316, 3.028, 1.2e−9. */
export function significant(value: number, digits: number): string {
  if (value === 0 || !Number.isFinite(value)) return decimal(value, digits === 1 ? 0 : 1);
  const size = Math.floor(Math.log10(Math.abs(value)));
  if (size < -5 || size >= 6) return formatted(`.${digits - 1}~e`, value).replace('e-', 'e−');
  return decimal(value, Math.max(0, digits - 1 - size));
}

/** All digits that a float32 has, as many as tell it from all others: 0.031257812, 1.2e−9. */
export function exact(value: number): string {
  if (!Number.isFinite(value)) return decimal(value, 0);
  const text = shortest(value);
  const small = value !== 0 && Math.abs(value) < 1e-4;
  return (small ? Number(text).toExponential() : text).replaceAll('-', '−');
}

/** A share as a percentage with one decimal: 86.1%. */
export function percent(share: number, digits = 1): string {
  return `${decimal(share * 100, digits)}%`;
}
