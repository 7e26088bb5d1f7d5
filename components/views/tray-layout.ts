/** Where the thumbnails of a batch stand: as large as fit in the room that 100 of them need. */

/** Lengths in CSS pixels, whole device pixels each. */
export interface TrayLayout {
  readonly count: number;
  readonly columns: number;
  /** Side of a thumbnail. */
  readonly thumb: number;
  /** From one thumbnail to the next, across and down. */
  readonly across: number;
  readonly down: number;
  /** Of all rows. */
  readonly height: number;
  /** Height that is kept, however many images there are; more than that scrolls. */
  readonly room: number;
}

/** A digit is still told apart at this size; below it the tray scrolls instead. */
const SMALLEST = 14;
/** Twice the size of the image itself. */
const LARGEST = 56;
/** Width left to a scroll bar. */
const SCROLLBAR = 12;
/** Images that the room is made for. */
const USUAL = 100;

/** @param ratio - device pixels in a CSS pixel */
export function layOut(width: number, count: number, columns: number, ratio: number): TrayLayout {
  const snap = (length: number): number => Math.floor(length * ratio + 1e-6) / ratio;
  const grid = (width: number, columns: number): Omit<TrayLayout, 'room'> => {
    const pitch = width / columns;
    const gap = Math.max(2, Math.round(pitch / 9));
    const thumb = snap(Math.max(1, Math.min(LARGEST, (width + gap) / columns - gap)));
    const even = columns > 1 ? snap((width - thumb) / (columns - 1)) : thumb;
    const down = thumb + snap(Math.max(5, thumb / 4));
    const height = Math.ceil(count / columns) * down;
    return { count, columns, thumb, across: Math.min(even, thumb * 1.25), down, height };
  };
  const usual = grid(width, columns);
  const room = Math.ceil(USUAL / columns) * usual.down;
  for (let c = 1; c <= 2 * columns; c++) {
    const tried = grid(width, c);
    if (tried.thumb < Math.min(SMALLEST, usual.thumb)) break;
    if (tried.height <= room) return { ...tried, room };
  }
  return { ...grid(width - SCROLLBAR, columns), room };
}

/** Upper left corner of thumbnail `image`. */
export function placeOf(layout: TrayLayout, image: number): { x: number; y: number } {
  return {
    x: (image % layout.columns) * layout.across,
    y: Math.floor(image / layout.columns) * layout.down,
  };
}

/** The image at a point, gaps included, or null outside all of them. */
export function imageNear(layout: TrayLayout, x: number, y: number): number | null {
  const slack = (layout.across - layout.thumb) / 2;
  const column = Math.floor((x + slack) / layout.across);
  if (column < 0 || column >= layout.columns || y < 0) return null;
  const image = Math.floor(y / layout.down) * layout.columns + column;
  return image < layout.count ? image : null;
}
