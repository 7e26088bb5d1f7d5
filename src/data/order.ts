/** Says which training image comes at which place of the run: in file order, or shuffled by a seed. */

import { randomLcg, shuffler } from 'd3';

/** How the images of a split follow one another. */
export interface ImageOrder {
  readonly order: 'file' | 'shuffled';
  /** Integer from 0 to 2^32 - 1; matters for `shuffled` only. */
  readonly seed: number;
  /** Index of the first image used, from 0; matters for `file` only. */
  readonly start: number;
  /** Number of images in the split. */
  readonly size: number;
}

/**
 * Index, within the split, of the image at one position of a run.
 *
 * File order goes on at the first image past the last: (start + position) mod size. Shuffled order uses a new
 * permutation each epoch: permutation(seed, floor(position / size))[position mod size].
 * @param position number of images used before this one, an integer from 0
 * @throws {RangeError} if an argument is not an integer in its range.
 */
export function imageAt(order: ImageOrder, position: number): number {
  if (order.order === 'shuffled') return epochAt(order, position)[position % order.size] ?? 0;
  checkPlace(order, position);
  check('start', order.start, 0, Number.MAX_SAFE_INTEGER);
  return ((order.start % order.size) + (position % order.size)) % order.size;
}

/**
 * Indices of the images of a batch // [count]. A pure function of its arguments; a batch may span epochs.
 * @param position number of images used before the batch, an integer from 0
 * @throws {RangeError} if an argument is not an integer in its range.
 */
export function batchAt(order: ImageOrder, position: number, count: number): Int32Array {
  check('count', count, 0, 2 ** 31 - 1);
  const indices = new Int32Array(count);
  for (let i = 0; i < count;) {
    const from = position + i;
    const permuted = order.order === 'shuffled' ? epochAt(order, from) : null;
    // What follows, up to the end of the file or of the epoch, needs no more looking up.
    let at = permuted ? from % order.size : imageAt(order, from);
    for (; i < count && at < order.size; i++, at++) indices[i] = permuted ? permuted[at]! : at;
  }
  return indices;
}

/** The shuffled images of the epoch that a position lies in // [size] */
function epochAt(order: ImageOrder, position: number): Int32Array {
  checkPlace(order, position);
  return permutation(order.seed, Math.floor(position / order.size), order.size);
}

function checkPlace({ size }: ImageOrder, position: number): void {
  check('size', size, 1, Number.MAX_SAFE_INTEGER);
  check('position', position, 0, Number.MAX_SAFE_INTEGER);
}

/**
 * The integers 0 .. size-1 in the order of one epoch // [size].
 *
 * They are shuffled by Fisher and Yates' method (D3's `shuffler`) with a linear congruential generator (D3's
 * `randomLcg`) that begins at `mix(seed, epoch)`. In Python, with all arithmetic on unsigned 32-bit integers:
 *
 *     state = mix(seed, epoch)
 *     p = list(range(size))
 *     for m in range(size, 0, -1):
 *         state = (0x19660D * state + 0x3C6EF35F) % 2**32
 *         i = state * m >> 32
 *         p[m - 1], p[i] = p[i], p[m - 1]
 */
function permutation(seed: number, epoch: number, size: number): Int32Array {
  check('seed', seed, 0, 2 ** 32 - 1);
  const found = recent.find((p) => p.seed === seed && p.epoch === epoch && p.size === size);
  if (found) return found.indices;
  const indices = Int32Array.from({ length: size }, (_, i) => i); // [size]
  shuffler(randomLcg(mix(seed, epoch)))(indices);
  recent = [{ seed, epoch, size, indices }, ...recent].slice(0, KEPT);
  return indices;
}

/**
 * A start for the generator that differs for every epoch of a seed and looks unrelated to its neighbours:
 *
 *     def fmix(h):                      # the finaliser of MurmurHash3, by Austin Appleby
 *         h ^= h >> 16; h = h * 0x85EBCA6B % 2**32
 *         h ^= h >> 13; h = h * 0xC2B2AE35 % 2**32
 *         return h ^ h >> 16
 *     def mix(seed, epoch):
 *         return fmix((fmix(seed) + 0x9E3779B9 * (epoch + 1)) % 2**32)
 *
 * @returns an integer from 0 to 2^32 - 1
 */
export function mix(seed: number, epoch: number): number {
  return fmix((fmix(seed) + Math.imul(0x9e3779b9, epoch + 1)) >>> 0);
}

function fmix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A batch can span two epochs, so two are kept; keeping them changes nothing but the time taken. */
const KEPT = 2;
let recent: readonly { seed: number; epoch: number; size: number; indices: Int32Array }[] = [];

function check(name: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new RangeError(`The ${name} must be a whole number from ${least} to ${most}.`);
  }
}
