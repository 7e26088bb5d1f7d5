/** Gives a view of one value what it shows: plain numbers, or what a run has. */

import type { Focus, FocusChange } from '../src/core/axis';
import type { Kind } from '../src/core/kind';
import { sizeOf, type Value } from '../src/core/value';
import { Bound, type BoundHost } from './bound';
import type { PointDetail } from './events';
import { factsOf, type Facts, type Shows } from './facts';

/** A view of one value, which also takes plain numbers. */
export type ViewHost = BoundHost & {
  name: string;
  at: Focus;
  value?: Value | undefined;
  data?: ArrayLike<number> | undefined;
  shape?: readonly number[] | undefined;
};

/** For a view of one value. Plain numbers go before a run, and what its owner gave as `value` before both. */
export class BoundValue extends Bound {
  private plain: Value | undefined;

  constructor(
    private readonly view: ViewHost,
    shows: Shows,
    /** The kind of plain numbers. */
    private readonly kind: () => Kind,
  ) {
    super(view, (scene) =>
      scene.facts(shows, {
        name: this.isOwn('name') || view.hasAttribute('name') ? view.name : null,
        kind: view.getAttribute('kind'),
      }),
    );
  }

  protected override facts(): Facts | null {
    const { view } = this;
    if (view.data === undefined) return this.isOwn('value') ? null : super.facts();
    this.plain = valueFrom(view.data, view.shape, this.plain);
    return factsOf(this.plain, this.kind(), view.at);
  }

  protected override acted(event: Event): void {
    const { view } = this;
    if (view.data === undefined) {
      if (!this.isOwn('value')) super.acted(event);
      return;
    }
    if (event.type !== 'bw-point' && event.type !== 'bw-pin') return;
    const { detail } = event as CustomEvent<PointDetail | null>;
    if (detail) view.at = { ...view.at, ...(detail.at as Partial<Focus> & FocusChange) };
  }
}

/** @throws {RangeError} when the numbers do not fill the shape */
function valueFrom(
  numbers: ArrayLike<number>,
  shape: readonly number[] = [numbers.length],
  known?: Value,
): Value {
  const data = numbers instanceof Float32Array ? numbers : Float32Array.from(numbers);
  if (sizeOf(shape) !== data.length) {
    throw new RangeError(`${data.length} numbers do not fill the shape [${shape.join(', ')}].`);
  }
  if (known?.data === data && known.shape.join() === shape.join()) return known;
  return { shape, data };
}
