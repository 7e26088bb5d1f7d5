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

  /**
   * @param connect starts a worker of this name, which says what it is going to be asked first
   * @param options asked for only when a worker is started
   */
  constructor(
    private readonly connect: (name: string) => Worker,
    private readonly options: () => StartOptions,
  ) {}

  /** Starts the worker for whoever is going to join, to whom it also tells if that failed. */
  warm(): void {
    this.shared ??= this.start();
    this.shared.started.catch(() => undefined);
  }

  /** The worker of all, started if there is none. @throws {LinkError} and what its start throws */
  join(member: object, onProgress: (progress: Progress) => void): Promise<Joined> {
    return this.enter(member, onProgress).started;
  }

  /** The same, with the line to a worker that may still have to start: what is asked of it until then it answers after
   * that. */
  enter(
    member: object,
    onProgress: (progress: Progress) => void,
  ): { readonly link: Link; readonly started: Promise<Joined> } {
    this.members.set(member, onProgress);
    const shared = (this.shared ??= this.start());
    if (shared.progress) onProgress(shared.progress);
    const { link } = shared;
    const started = shared.started.catch((error: unknown) => {
      this.drop(link);
      throw error;
    });
    return { link, started };
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
    const options = this.options();
    // Data that came with the script are too long for a name.
    const link = new Link(this.connect(options.embedded ? '' : JSON.stringify(options)));
    const heard = (progress: Progress): void => {
      if (this.shared !== shared) return;
      shared.progress = progress;
      this.members.forEach((onProgress) => onProgress(progress));
    };
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
