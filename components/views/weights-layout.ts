/** Where the images of weights stand. Lengths in CSS pixels. */

import { wholePixels } from '../device-pixels';

/** What is asked for. */
export interface WantedImages {
  readonly count: number;
  /** Images in a row. */
  readonly columns: number;
  /** Cells along an edge of an image. */
  readonly edge: number;
  /** Width of a cell. */
  readonly cell: number;
  /** Between two images. */
  readonly gap: number;
}

export interface ImageLayout {
  readonly count: number;
  readonly edge: number;
  /** Images in a row: as many of those asked for as there is room for. */
  readonly across: number;
  readonly rows: number;
  /** Edge of an image, made of whole device pixels. */
  readonly image: number;
  /** From one image to the next, as the style sheet places them. */
  readonly pitch: number;
  /** Width that all would have with cells as wide as asked for. */
  readonly width: number;
  /** Device pixels in a CSS pixel. */
  readonly ratio: number;
}

/**
 * @param room - width that there is
 * @param ratio - device pixels in a CSS pixel
 */
export function layOut(wanted: WantedImages, room: number, ratio: number): ImageLayout {
  const { count, columns, edge, cell, gap } = wanted;
  const image = edge * wholePixels(cell, ratio);
  const across = Math.min(columns, Math.max(1, Math.floor((room + gap + 1) / (image + gap))));
  const width = columns * edge * cell + (columns - 1) * gap;
  // Where all are in a row, the gaps take up what cells lose to whole device pixels.
  const spread = across === columns && columns > 1;
  const pitch = spread ? (Math.min(width, room) - image) / (columns - 1) : image + gap;
  return { count, edge, across, rows: Math.ceil(count / across), image, pitch, width, ratio };
}
