/** The line to the worker: Comlink calls that fail when the worker does, where Comlink alone would
 * wait for ever. */

import * as Comlink from 'comlink';
import type { WorkerApi } from '../worker/api';

/** The worker could not be started or has died. */
export class LinkError extends Error {
  override readonly name = 'LinkError';
}

export class Link {
  readonly api: Comlink.Remote<WorkerApi>;
  private lost: LinkError | null = null;
  /** Rejects the calls under way. A race against one promise for all of them would keep every answer. */
  private readonly waiting = new Set<(reason: LinkError) => void>();

  constructor(private readonly worker: Worker) {
    this.api = Comlink.wrap<WorkerApi>(worker);
    worker.addEventListener('error', (event) => {
      this.lose(event.message || 'the worker could not be loaded');
    });
    worker.addEventListener('messageerror', () => {
      this.lose('the worker sent something unreadable');
    });
  }

  /** The answer, or a LinkError as soon as the worker is known to be lost. */
  call<Answer>(answer: Promise<Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.lost) reject(this.lost);
      this.waiting.add(reject);
      void answer.then(resolve, reject).finally(() => this.waiting.delete(reject));
    });
  }

  /** The answer; without one after so many milliseconds the worker counts as lost. */
  async callWithin<Answer>(patience: number, answer: Promise<Answer>): Promise<Answer> {
    const late = (): void => this.lose(`the worker has not answered for ${patience / 1000} s`);
    const timer = setTimeout(late, patience);
    try {
      return await this.call(answer);
    } finally {
      clearTimeout(timer);
    }
  }

  close(): void {
    this.lose('closed');
    this.worker.terminate();
  }

  private lose(message: string): void {
    const reason = (this.lost ??= new LinkError(message));
    this.waiting.forEach((reject) => reject(reason));
    this.waiting.clear();
  }
}
