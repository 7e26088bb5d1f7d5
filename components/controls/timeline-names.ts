/** Writes "loss" and "accuracy" onto their curves, and leaves the words where they are while they fit. */

import { accuracyExtent, lossExtent, type Measured } from './curve';
import { placeLabel, type Box, type Extent } from './label';
import type { Layout } from './timeline-layout';

/** Where in a curve's length its name is tried: right of the middle, where curves have grown apart. */
const PLACES = [0.7, 0.85, 0.95, 0.5, 0.3, 0.1];

/** Height of a name without the space between lines. */
const HEIGHT = 11;

export interface Curves {
  readonly costs: Float32Array;
  readonly ran: number;
  readonly accuracies: readonly Measured[];
}

export interface Names {
  readonly loss: Box | null;
  readonly accuracy: Box | null;
}

export class NamePlaces {
  private before: Names = { loss: null, accuracy: null };

  /** Boxes for names of these widths, off the curves and what is taken; null where a name has no room. */
  place(
    layout: Layout,
    curves: Curves,
    widths: { readonly loss: number; readonly accuracy: number },
    taken: readonly Box[],
  ): Names {
    const { x } = layout;
    const { costs, ran, accuracies } = curves;
    const loss = lossExtent(costs, ran, x, layout.loss);
    const accuracy = accuracyExtent(accuracies, x, layout.accuracy);
    const find = (
      width: number,
      span: readonly [number, number],
      kept: readonly (Box | null)[],
      own: Extent,
      other: Extent,
      boxes: readonly Box[],
    ): Box | null => {
      const lefts = [
        ...kept.flatMap((box) => (box ? [box.x] : [])),
        ...PLACES.map((share) => Math.round(span[0] + share * (span[1] - span[0] - width))),
      ].filter((left) => left >= span[0] && left + width <= span[1]);
      return placeLabel({
        width,
        height: HEIGHT,
        lefts,
        own,
        others: [other],
        boxes,
        top: 0,
        bottom: layout.base - 1,
      });
    };
    const lossSpan = [x(1), x(ran)] as const;
    const lossBox = find(widths.loss, lossSpan, [this.before.loss], loss, accuracy, taken);
    const accuracyBox = find(
      widths.accuracy,
      [x(accuracies[0]?.updates ?? 0), x(accuracies.at(-1)?.updates ?? 0)],
      [this.before.accuracy, lossBox],
      accuracy,
      loss,
      lossBox ? [...taken, lossBox] : taken,
    );
    this.before = { loss: lossBox, accuracy: accuracyBox };
    return this.before;
  }
}
