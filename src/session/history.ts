/** What is known of the steps run so far: their costs, how many images they read right, and where numbers
 * stopped being finite. */

import { isAfter } from '../core/cursor';
import type { NumberFault } from './state';

export class History {
  private store = new Float32Array(256);
  private rights = new Uint16Array(256);
  private length = 0;
  private broken: NumberFault | null = null;

  /** Backing array; the first `ran` numbers hold. It is another one once steps were forgotten. */
  get costs(): Float32Array {
    return this.store;
  }

  /** Images of each step that were read right, in the same way. */
  get hits(): Uint16Array {
    return this.rights;
  }

  get ran(): number {
    return this.length;
  }

  /** The first number that is not finite: the run goes no further than there. */
  get fault(): NumberFault | null {
    return this.broken;
  }

  /** Takes costs and hits of the steps from `first` on. Steps before `first` must be there already. */
  put(first: number, costs: Float32Array, hits: Uint16Array): void {
    if (first > this.length) return;
    const end = first + costs.length;
    if (end > this.store.length) {
      const room = Math.max(end, this.store.length * 2);
      this.store = larger(this.store, new Float32Array(room));
      this.rights = larger(this.rights, new Uint16Array(room));
    }
    this.store.set(costs, first);
    this.rights.set(hits, first);
    this.length = Math.max(this.length, end);
  }

  /** Takes a fault, unless an earlier one is known. */
  putFault(fault: NumberFault): void {
    if (!this.broken || isAfter(this.broken, fault)) this.broken = fault;
  }

  /** Forgets the steps from `step` on. */
  cut(step: number): void {
    if (this.broken && this.broken.step >= step) this.broken = null;
    if (step >= this.length) return;
    this.length = step;
    // Whoever drew the old curve sees by the array that the numbers behind may become others.
    this.store = this.store.slice();
    this.rights = this.rights.slice();
  }
}

function larger<Numbers extends Float32Array | Uint16Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
