/** What every step run so far came to before its update, six bytes each: its cost, and how many of its
 * images were read right. */

export class Costs {
  private store = new Float32Array(1024);
  private rights = new Uint16Array(1024);
  private length = 0;

  /** Number of steps, from 0 on without a gap. */
  get count(): number {
    return this.length;
  }

  /** @throws {RangeError} when the step before has no cost yet. */
  put(step: number, cost: number, hits: number): void {
    if (step > this.length) throw new RangeError(`Step ${step} comes too early.`);
    if (step === this.store.length) {
      const [costs, rights] = [this.store, this.rights];
      this.store = new Float32Array(costs.length * 2);
      this.store.set(costs);
      this.rights = new Uint16Array(rights.length * 2);
      this.rights.set(rights);
    }
    this.store[step] = cost;
    this.rights[step] = hits;
    this.length = Math.max(this.length, step + 1);
  }

  /** A copy of the costs from step `from` on. */
  slice(from: number, until = this.length): Float32Array {
    return this.store.slice(from, Math.min(until, this.length));
  }

  /** The same of the images read right. */
  hits(from: number, until = this.length): Uint16Array {
    return this.rights.slice(from, Math.min(until, this.length));
  }

  /** Forgets the steps from `step` on. */
  cut(step: number): void {
    this.length = Math.min(this.length, step);
  }
}
