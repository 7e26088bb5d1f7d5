/** One worker for any number of lines: it starts with the first, ends with the last, and is replaced for all of them
 * when it is lost. */

import * as Comlink from 'comlink';
import type { Progress } from '../data/progress';
import type { BackendName, StartOptions } from '../worker/api';
import { Link } from './link';

/** A worker that has started. */
export interface Joined {
  readonly link: Link;
  readonly backend: BackendName;
  /** Whether that is the slow one because the one asked for could not start. */
  readonly fallback: boolean;
}

/** Milliseconds in which a worker must have started. */
export const PATIENCE = 20_000;

interface Shared {
  readonly link: Link;
  readonly started: Promise<Joined>;
  /** What was last heard of the data. */
  progress: Progress | null;
}

export class WorkerPool {
  private shared: Shared | null = null;
  /** Whom to tell of the data, by line. */
  private readonly members = new Map<object, (progress: Progress) => void>();

  /** @param options asked for only when a worker is started */
  constructor(
    private readonly connect: () => Worker,
    private readonly options: () => StartOptions,
  ) {}

  /** Starts the worker for whoever is going to join, to whom it also tells if that failed. */
  warm(): void {
    this.shared ??= this.start();
    this.shared.started.catch(() => undefined);
  }

  /** The worker of all, started if there is none. @throws {LinkError} and what its start throws */
  async join(member: object, onProgress: (progress: Progress) => void): Promise<Joined> {
    this.members.set(member, onProgress);
    const shared = (this.shared ??= this.start());
    if (shared.progress) onProgress(shared.progress);
    try {
      return await shared.started;
    } catch (error) {
      this.drop(shared.link);
      throw error;
    }
  }

  /** The member needs the worker no more. */
  leave(member: object): void {
    // Who never joined leaves what waits for somebody else.
    if (!this.members.delete(member)) return;
    if (this.members.size === 0 && this.shared) this.drop(this.shared.link);
  }

  /** Ends a worker that one of its lines cannot go on with. Whoever joins next gets another. */
  drop(link: Link): void {
    if (this.shared?.link !== link) return;
    this.shared = null;
    link.close();
  }

  private start(): Shared {
    const link = new Link(this.connect());
    const heard = (progress: Progress): void => {
      if (this.shared !== shared) return;
      shared.progress = progress;
      this.members.forEach((onProgress) => onProgress(progress));
    };
    const options = this.options();
    const answer = link.api.start(options, Comlink.proxy(heard));
    const started = link.callWithin(PATIENCE, answer).then(({ backend }): Joined => ({
      link,
      backend,
      fallback: backend === 'cpu' && options.backend !== 'cpu',
    }));
    const shared: Shared = { link, started, progress: null };
    return shared;
  }
}
