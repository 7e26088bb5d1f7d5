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
  private fail!: (reason: LinkError) => void;
  private readonly dead = new Promise<never>((_, reject) => (this.fail = reject));

  constructor(private readonly worker: Worker) {
    this.api = Comlink.wrap<WorkerApi>(worker);
    this.dead.catch(() => undefined);
    worker.addEventListener('error', (event) => {
      this.fail(new LinkError(event.message || 'the worker could not be loaded'));
    });
    worker.addEventListener('messageerror', () => {
      this.fail(new LinkError('the worker sent something unreadable'));
    });
  }

  /** The answer, or a LinkError as soon as the worker is known to be lost. */
  call<Answer>(answer: Promise<Answer>): Promise<Answer> {
    return Promise.race([answer, this.dead]);
  }

  close(): void {
    this.fail(new LinkError('closed'));
    this.worker.terminate();
  }
}
