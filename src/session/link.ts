/** The line to the worker: Comlink calls that fail when the worker does, where Comlink alone would
 * wait for ever. */

import * as Comlink from 'comlink';
import type { FailureKind } from '../core/failure';
import type { WorkerApi } from '../worker/api';

/** The worker could not be started, has died, or says nothing any more. */
export class LinkError extends Error {
  override readonly name = 'LinkError';

  constructor(
    readonly kind: FailureKind,
    message: string,
  ) {
    super(message);
  }
}

/** Milliseconds between two looks after a worker that owes an answer. */
const BEAT = 250;

/** So many looks in a row without a sign of life, and it counts as lost. Looks are counted and not time: a
 * machine that slept and a tab that was hidden look less often, and a worker that lives answers the next one. It does
 * so within 50 ms here, and in no more than 250 ms at its longest, so that a machine may be many times slower. */
const PATIENCE = { loading: 80, running: 6 };

export class Link {
  readonly api: Comlink.Remote<WorkerApi>;
  private lost: LinkError | null = null;
  /** Rejects the calls under way. A race against one promise for all of them would keep every answer. */
  private readonly waiting = new Set<(reason: LinkError) => void>();
  private beat: ReturnType<typeof setInterval> | undefined;
  /** Looks since the last sign of life was asked for; null when it was given. */
  private missed: number | null = null;
  private patience = PATIENCE.loading;

  constructor(private readonly worker: Worker) {
    this.api = Comlink.wrap<WorkerApi>(worker);
    worker.addEventListener('error', (event) => {
      // Its script has thrown: as it began, or later outside every request.
      const kind = this.patience === PATIENCE.loading ? 'unloaded' : 'crashed';
      this.lose(kind, event.message || 'the worker could not be loaded');
    });
    worker.addEventListener('messageerror', () => {
      this.lose('crashed', 'the worker sent something unreadable');
    });
  }

  /** The answer, or a LinkError as soon as the worker is known to be lost. */
  call<Answer>(answer: Promise<Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.lost) return reject(this.lost);
      this.waiting.add(reject);
      this.beat ??= setInterval(this.look, BEAT);
      const heard = (): void => {
        this.waiting.delete(reject);
        this.answered();
        this.rest();
      };
      void answer.finally(heard).then(resolve, reject);
    });
  }

  /** The answer; without one after so many milliseconds the worker counts as lost. */
  async callWithin<Answer>(patience: number, answer: Promise<Answer>): Promise<Answer> {
    const late = (): void => {
      this.lose('silent', `the worker has not answered for ${patience / 1000} s`);
    };
    const timer = setTimeout(late, patience);
    try {
      return await this.call(answer);
    } finally {
      clearTimeout(timer);
    }
  }

  close(): void {
    this.lose('other', 'closed');
    this.worker.terminate();
  }

  /** Asks a worker that owes an answer for a sign of life, and counts how often there was none. */
  private readonly look = (): void => {
    if (this.missed !== null && ++this.missed >= this.patience) {
      this.lose('silent', 'the worker gives no sign of life');
    }
    if (this.missed !== null || this.lost) return;
    this.missed = 0;
    void this.api.ping().then(() => {
      this.missed = null;
      this.answered();
    });
  };

  /** Its script is there. */
  private answered(): void {
    this.patience = PATIENCE.running;
  }

  private rest(): void {
    if (this.waiting.size > 0) return;
    clearInterval(this.beat);
    this.beat = undefined;
  }

  private lose(kind: FailureKind, message: string): void {
    const reason = (this.lost ??= new LinkError(kind, message));
    this.waiting.forEach((reject) => reject(reason));
    this.waiting.clear();
    this.rest();
  }
}
