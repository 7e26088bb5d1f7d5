/** What is known of the steps run so far: their costs, and where numbers stopped being finite. */

import { isAfter } from '../core/cursor';
import type { NumberFault } from './state';

export class History {
  private store = new Float32Array(256);
  private length = 0;
  private broken: NumberFault | null = null;

  /** Backing array; the first `ran` numbers hold. It is another one once steps were forgotten. */
  get costs(): Float32Array {
    return this.store;
  }

  get ran(): number {
    return this.length;
  }

  /** The first number that is not finite: the run goes no further than there. */
  get fault(): NumberFault | null {
    return this.broken;
  }

  /** Takes the costs of the steps from `first` on. Steps before `first` must be there already. */
  put(first: number, costs: Float32Array): void {
    if (first > this.length) return;
    const end = first + costs.length;
    if (end > this.store.length) {
      const larger = new Float32Array(Math.max(end, this.store.length * 2));
      larger.set(this.store.subarray(0, this.length));
      this.store = larger;
    }
    this.store.set(costs, first);
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
  }
}
