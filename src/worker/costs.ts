/** The cost of every step run so far, four bytes each. */

export class Costs {
  private store = new Float32Array(1024);
  private length = 0;

  /** Number of steps, from 0 on without a gap. */
  get count(): number {
    return this.length;
  }

  /** @throws {RangeError} when the step before has no cost yet. */
  put(step: number, cost: number): void {
    if (step > this.length) throw new RangeError(`Step ${step} comes too early.`);
    if (step === this.store.length) {
      const larger = new Float32Array(this.store.length * 2);
      larger.set(this.store);
      this.store = larger;
    }
    this.store[step] = cost;
    this.length = Math.max(this.length, step + 1);
  }

  /** A copy of the costs from step `from` on. */
  slice(from: number, until = this.length): Float32Array {
    return this.store.slice(from, Math.min(until, this.length));
  }

  /** Forgets the steps from `step` on. */
  cut(step: number): void {
    this.length = Math.min(this.length, step);
  }
}
