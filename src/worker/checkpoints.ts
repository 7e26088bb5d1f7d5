/** Keeps the parameters of some steps, evenly spaced and never more than so many, so that any step is near one. */

import type { Values } from '../core/value';

/** A run of 20,000 steps keeps every 256th. */
const MOST = 128;

/** Places that were stood at last, kept besides. */
const MARKS = 4;

interface Kept {
  readonly step: number;
  readonly parameters: Values;
}

export class Checkpoints {
  private marks: readonly Kept[] = [];
  private kept = new Map<number, Values>();
  private stride = 1;

  constructor(private readonly most = MOST) {}

  get count(): number {
    return this.kept.size;
  }

  /** Whether the parameters before `step` should be put here. */
  wants(step: number): boolean {
    return step % this.stride === 0 && !this.kept.has(step);
  }

  /** Keeps the parameters before `step`; when there are too many, every other one goes. */
  put(step: number, parameters: Values): void {
    this.kept.set(step, parameters);
    while (this.kept.size > this.most) {
      this.stride *= 2;
      this.kept = new Map([...this.kept].filter(([at]) => at % this.stride === 0));
    }
  }

  /** Keeps the parameters before `step` for a while, wherever it lies: the learner is near. */
  mark(step: number, parameters: Values): void {
    const others = this.marks.filter((mark) => mark.step !== step);
    this.marks = [{ step, parameters }, ...others].slice(0, MARKS);
  }

  /** The last step kept that is not after `step`. @throws {RangeError} when there is none. */
  nearest(step: number): Kept {
    const evenly = this.evenly(step);
    return this.marks.reduce(
      (best, mark) => (mark.step <= step && mark.step > best.step ? mark : best),
      evenly,
    );
  }

  private evenly(step: number): Kept {
    for (let at = step - (step % this.stride); at >= 0; at -= this.stride) {
      const parameters = this.kept.get(at);
      if (parameters) return { step: at, parameters };
    }
    throw new RangeError(`No checkpoint lies before step ${step}.`);
  }

  /** Forgets what comes after `step`. The parameters before `step` itself stay. */
  cut(step: number): void {
    for (const at of this.kept.keys()) if (at > step) this.kept.delete(at);
    this.marks = this.marks.filter((mark) => mark.step <= step);
  }

  /** Forgets everything. */
  clear(): void {
    this.kept.clear();
    this.marks = [];
    this.stride = 1;
  }
}
