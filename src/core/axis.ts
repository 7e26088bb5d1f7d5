/** Named dimensions. Values that share an axis are brushed together: pointing at pixel 407 of W
 * lights pixel 407 of x and of the gradient, because all three have the axis `pixel`. */

/** `image` counts the images of the batch; the other sizes belong to the recipe. */
export type Axis = 'image' | 'pixel' | 'hidden' | 'class';

/** One position on each axis. What a value shows of it is its own axes' part. */
export type Focus = Readonly<Record<Axis, number>>;

/** Part of a focus: what a pointer on one view says. */
export type FocusChange = Readonly<Partial<Record<Axis, number>>>;

/** One number on the page: a value's name and the position on each of its axes. */
export interface ElementRef {
  readonly name: string;
  readonly at: FocusChange;
}

/** The index of `focus` into a value with these axes. */
export function indexOn(axes: readonly Axis[], focus: FocusChange): number[] {
  return axes.map((axis) => {
    const position = focus[axis];
    if (position === undefined) throw new RangeError(`no position on axis ${axis}`);
    return position;
  });
}
