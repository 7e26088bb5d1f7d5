/** What can be said of a map of numbers in a few sentences: its range, and where the large ones are. */

import type { TensorViewWords } from '../../src/locales/tensor-views/words';
import { significant } from '../number';
import type { Cells } from './cells';

export type NumberMap = Pick<Cells, 'across' | 'down' | 'read'>;

/** One of its numbers. */
export interface Spot {
  readonly value: number;
  readonly x: number;
  readonly y: number;
}

export interface Summary {
  /** Null where no number is finite. */
  readonly least: Spot | null;
  readonly most: Spot | null;
  readonly notFinite: number;
  /** The ninths of the map, from 0 at the top left to 8, that hold half of what is above zero, the fullest first: as
   * few as it takes. */
  readonly above: readonly number[];
  /** The same of what is below zero. */
  readonly below: readonly number[];
}

export function summaryOf({ across, down, read }: NumberMap): Summary {
  let least: Spot | null = null;
  let most: Spot | null = null;
  let notFinite = 0;
  const above = new Array<number>(9).fill(0);
  const below = new Array<number>(9).fill(0);
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      const value = read(x, y);
      if (!Number.isFinite(value)) {
        notFinite++;
        continue;
      }
      if (!least || value < least.value) least = { value, x, y };
      if (!most || value > most.value) most = { value, x, y };
      const ninth = 3 * Math.floor((3 * y) / down) + Math.floor((3 * x) / across);
      if (value > 0) above[ninth]! += value;
      else below[ninth]! -= value;
    }
  }
  return { least, most, notFinite, above: fullest(above), below: fullest(below) };
}

function fullest(sums: readonly number[]): number[] {
  const whole = sums.reduce((sum, part) => sum + part, 0);
  const order = sums.map((_, ninth) => ninth).sort((a, b) => sums[b]! - sums[a]! || a - b);
  const found: number[] = [];
  for (let held = 0; held < whole / 2;) {
    const next = order[found.length]!;
    held += sums[next]!;
    found.push(next);
  }
  return found;
}

const lists = new Map<string, Intl.ListFormat>();

function listOf(lang: string): Intl.ListFormat {
  let list = lists.get(lang);
  if (!list) lists.set(lang, (list = new Intl.ListFormat(lang, { type: 'conjunction' })));
  return list;
}

/** As many ninths as this no longer say where something is. */
const EVERYWHERE = 4;

/**
 * The summary in words.
 *
 * @param place says where a number stands
 * @param lang for the list of places
 * @param isImage whether neighbours in the map are neighbours in an image
 */
export function told(
  map: NumberMap,
  place: (x: number, y: number) => string,
  words: TensorViewWords,
  lang: string,
  isImage = true,
): string {
  const { least, most, notFinite, above, below } = summaryOf(map);
  const { summary } = words;
  const written = ({ value }: Spot): string => significant(value, 3);
  const parts: string[] = [];
  if (least && most) {
    parts.push(
      least.value === most.value
        ? summary.same(written(least))
        : summary.range(
            written(least),
            place(least.x, least.y),
            written(most),
            place(most.x, most.y),
          ),
    );
  }
  if (notFinite > 0) parts.push(summary.notFinite(notFinite));
  if (isImage && least?.value !== most?.value) {
    const list = listOf(lang);
    const where = (ninths: readonly number[]): string =>
      ninths.length >= EVERYWHERE
        ? summary.everywhere
        : list.format(ninths.map((ninth) => summary.ninths[ninth]!));
    if (above.length > 0) parts.push(summary.above(where(above)));
    if (below.length > 0) parts.push(summary.below(where(below)));
  }
  parts.push(summary.table);
  return parts.join(' ');
}
