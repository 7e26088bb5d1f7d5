/** Finds room for words beside curves: over or under their own, off the others. */

/** Top and bottom of something between two x positions, in pixels; null where there is nothing. */
export type Extent = (from: number, to: number) => readonly [top: number, bottom: number] | null;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Room {
  /** Size of the words. */
  readonly width: number;
  readonly height: number;
  /** Left edges to try, best first. */
  readonly lefts: readonly number[];
  /** The curve the words belong to. */
  readonly own: Extent;
  readonly others: readonly Extent[];
  readonly boxes: readonly Box[];
  /** Words stay between these. */
  readonly top: number;
  readonly bottom: number;
}

const GAP = 2;

/** The first place that fits, over the curve rather than under it; null when there is none. */
export function placeLabel(room: Room): Box | null {
  const { width, height, top, bottom } = room;
  for (const x of room.lefts) {
    const own = room.own(x, x + width);
    if (!own) continue;
    for (const y of [own[0] - GAP - height, own[1] + GAP]) {
      if (y < top || y + height > bottom) continue;
      const box = { x, y, width, height };
      if (room.boxes.some((other) => overlap(box, other))) continue;
      const crossed = room.others.some((extent) => {
        const other = extent(x, x + width);
        return other !== null && y < other[1] + GAP && y + height > other[0] - GAP;
      });
      if (!crossed) return box;
    }
  }
  return null;
}

/** Tops for two stacked words that want to be at `first` and `second`, kept apart and inside. */
export function stack(
  first: number,
  second: number,
  height: number,
  top: number,
  bottom: number,
): [number, number] {
  const flip = second < first;
  const [upper, lower] = flip ? [second, first] : [first, second];
  const low = Math.min(bottom - height, Math.max(lower, Math.max(upper, top) + height));
  const high = Math.max(top, Math.min(upper, low - height));
  return flip ? [low, high] : [high, low];
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
