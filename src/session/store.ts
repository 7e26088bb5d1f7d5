/** Holds the one state of the page, and tells whoever listens that there is a new one. */

import type { State } from './state';

export class Store {
  private readonly listeners = new Set<() => void>();

  constructor(private current: State) {}

  get state(): State {
    return this.current;
  }

  update(patch: Readonly<Partial<State>>): void {
    this.current = { ...this.current, ...patch };
    this.listeners.forEach((listener) => listener());
  }

  /** Calls `listener` after each change until the function it gives back is called. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Nobody listens any more. */
  close(): void {
    this.listeners.clear();
  }
}
