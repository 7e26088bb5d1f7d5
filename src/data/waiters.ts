/** Lets callers wait until something they need has become true. */

interface Waiter {
  readonly isReady: () => boolean;
  readonly resolve: () => void;
}

/** Those who wait; whoever changes what they wait for calls `wake`. */
export class Waiters {
  private readonly waiting = new Set<Waiter>();
  private readonly heralds: (() => void)[] = [];

  /**
   * Resolves once `isReady` says so, at once or after a later `wake`.
   * @throws the signal's reason, once that aborts.
   */
  async wait(isReady: () => boolean, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (isReady()) return;
    await new Promise<void>((resolve, reject) => {
      const abort = () => {
        this.waiting.delete(waiter);
        reject(signal?.reason as Error);
      };
      const waiter: Waiter = {
        isReady,
        resolve: () => {
          signal?.removeEventListener('abort', abort);
          resolve();
        },
      };
      signal?.addEventListener('abort', abort, { once: true });
      this.waiting.add(waiter);
      for (const tell of this.heralds.splice(0)) tell();
    });
  }

  /** Resolves as soon as anyone waits. */
  someone(): Promise<void> {
    if (this.waiting.size > 0) return Promise.resolve();
    return new Promise((resolve) => this.heralds.push(resolve));
  }

  /** Lets go everyone whose condition holds now. */
  wake(): void {
    for (const waiter of this.waiting) {
      if (!waiter.isReady()) continue;
      this.waiting.delete(waiter);
      waiter.resolve();
    }
  }
}
