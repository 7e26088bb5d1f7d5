/** Where the stems of a chart of terms stand: whole CSS pixels, one path for each sign. */

import { max, min, path, scaleLinear } from 'd3';

/** Widest stem. */
const WIDEST = 14;
/** Shorter stems are drawn as a dot: there is a term, and it is next to nothing. */
const SHORTEST = 0.5;

export interface Stems {
  readonly negative: string;
  readonly positive: string;
  /** Dots for terms that are nothing, and full-height stems for those that are not finite. */
  readonly dots: string;
  /** y of zero. */
  readonly zero: number;
  /** The chart runs from `least` to `most`: symmetric, or from zero when no term is negative. */
  readonly least: number;
  readonly most: number;
}

/** Left edge and width of the place of term `index` of `count`, in px. */
export function placeOf(index: number, count: number, width: number): { x: number; width: number } {
  const [left, right] = [(index * width) / count, ((index + 1) * width) / count];
  const gap = right - left >= 2 ? 1 : 0;
  const whole = Math.max(1, Math.round(right) - Math.round(left) - gap);
  const stem = Math.min(whole, WIDEST);
  return { x: Math.round(left) + Math.floor((whole - stem) / 2), width: stem };
}

/** The term at `x` px, the nearest when x lies outside. */
export function indexAtX(x: number, count: number, width: number): number {
  return Math.min(count - 1, Math.max(0, Math.floor((x / width) * count)));
}

export function stemsOf(values: readonly number[], width: number, height: number): Stems {
  const finite = values.filter(Number.isFinite);
  const least = min(finite) ?? 0;
  const size = Math.max(Math.abs(least), Math.abs(max(finite) ?? 0));
  // On half a pixel, so that the line of zero is sharp.
  const zero = (least < 0 ? Math.floor(height / 2) : height - 3) + 0.5;
  const y = scaleLinear([0, size || 1], [zero, 3]);
  const [negative, positive, dots] = [path(), path(), path()];
  values.forEach((value, index) => {
    const place = placeOf(index, values.length, width);
    if (!Number.isFinite(value)) {
      dots.rect(place.x, 0, place.width, height);
    } else if (Math.abs(y(value) - zero) < SHORTEST) {
      dots.rect(place.x + Math.floor((place.width - 1) / 2), zero - 1.5, 1, 3);
    } else {
      const end = y(value);
      (value < 0 ? negative : positive).rect(
        place.x,
        Math.min(zero, end),
        place.width,
        Math.abs(end - zero),
      );
    }
  });
  return {
    negative: negative.toString(),
    positive: positive.toString(),
    dots: dots.toString(),
    zero,
    least: least < 0 ? -size : 0,
    most: size,
  };
}
