/** A drawing: strokes of a pen on a square, and the image that they come to. */

/** A place on the square: 0 to 1 from left to right and from top to bottom. */
export interface PenPoint {
  readonly x: number;
  readonly y: number;
}

/** Where a pen went from when it was put down until it was lifted: at least one point. */
export type Stroke = readonly PenPoint[];

export interface Drawing {
  readonly strokes: readonly Stroke[];
  /** As the network is given it, 0 to 255 // [784] */
  readonly pixels: Uint8Array;
}
