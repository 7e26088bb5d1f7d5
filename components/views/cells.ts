/** Draws numbers as coloured cells into pixels: one pixel a cell, or whole device pixels with gaps and hatching. */

import { pack, type Palette } from './palette';

export interface Cells {
  readonly across: number;
  readonly down: number;
  /** The number in column `x` of row `y`. */
  read(x: number, y: number): number;
  /** Colours run from −extent to +extent. */
  readonly extent: number;
}

/** One pixel a cell, for a canvas that is enlarged without smoothing. `pixels` is [down × across]. */
export function drawDots(pixels: Uint32Array, cells: Cells, palette: Palette): void {
  for (let y = 0, at = 0; y < cells.down; y++) {
    for (let x = 0; x < cells.across; x++) {
      pixels[at++] = palette.packed(cells.read(x, y), cells.extent);
    }
  }
}

/** Whole pixels of a canvas of this width and height, the last `gap` of each cell left as paper.
 * Numbers that are not finite are hatched, and negative ones too where the palette asks for it. */
export function drawBlocks(
  pixels: Uint32Array,
  width: number,
  height: number,
  gap: number,
  cells: Cells,
  palette: Palette,
): void {
  const paper = pack(palette.paper);
  const ink = pack(palette.ink);
  const lefts = edges(cells.across, width);
  const tops = edges(cells.down, height);
  pixels.fill(paper);
  for (let row = 0; row < cells.down; row++) {
    for (let column = 0; column < cells.across; column++) {
      const value = cells.read(column, row);
      const fault = !Number.isFinite(value);
      const hatched = fault || (palette.hatched && value < 0);
      const colour = fault ? paper : palette.packed(value, cells.extent);
      for (let y = tops[row]!; y < tops[row + 1]! - gap; y++) {
        for (let x = lefts[column]!; x < lefts[column + 1]! - gap; x++) {
          pixels[y * width + x] = hatched && (x + y) % 3 === 0 ? (fault ? ink : paper) : colour;
        }
      }
    }
  }
}

/** Where `count` cells begin and the last one ends, in whole pixels of `length`. */
function edges(count: number, length: number): number[] {
  return Array.from({ length: count + 1 }, (_, cell) => Math.round((cell * length) / count));
}
