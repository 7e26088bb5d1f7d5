/** The line from a frame to the page around it. */

import { lengthOf } from '../../core/run';
import type { Session } from '../../session/session';
import { readSetAttributes } from './messages';
import { progressMessages, type Progress } from './progress';

/** Milliseconds in which many steps are told of as one. */
const PAUSE = 1000;

export class Channel {
  private sent = 0;
  private furthest = 0;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private run: object | undefined;

  /** @param host origin of the page around the frame, where a teacher has named it */
  constructor(
    private readonly parent: Pick<Window, 'postMessage'>,
    private readonly host: string | null,
  ) {}

  /** Tells the height (CSS pixels) that the frame should have. */
  resize(height: number): void {
    this.send({ subject: 'lti.frameResize', height }, this.host ?? '*');
  }

  /** Tells the host, if one is named, where the learner is. While steps follow each other it tells of the last. */
  follow(session: Session): void {
    if (this.host === null) return;
    this.waiting ??= setTimeout(() => {
      this.waiting = undefined;
      this.tell(session);
    }, PAUSE);
  }

  /** Calls `set` with what the host wants to be set. Gives back how to stop that. */
  listen(set: (name: string, value: string | null) => void): () => void {
    const heard = ({ source, origin, data }: MessageEvent): void => {
      if (source !== this.parent || origin !== this.host) return;
      const message = readSetAttributes(data);
      if (!message) return;
      for (const [name, value] of Object.entries(message.attributes)) set(name, value);
    };
    addEventListener('message', heard);
    return () => removeEventListener('message', heard);
  }

  private tell({ state }: Session): void {
    const { run, recipe, cursor, costs, trace } = state;
    if (this.host === null || !trace) return;
    // Another run begins at its own first batch.
    if (this.run !== run) this.furthest = 0;
    this.run = run;
    this.furthest = Math.max(this.furthest, cursor.step + 1);
    const progress: Progress = {
      recipe: recipe.id,
      batch: cursor.step + 1,
      batches: lengthOf(run),
      stage: recipe.stages[cursor.stage]!.id,
      loss: costs[cursor.step]!,
      furthest: this.furthest,
    };
    for (const message of progressMessages(progress, location.href, new Date())) {
      this.send(message, this.host);
    }
  }

  private send(message: object, to: string): void {
    this.sent += 1;
    this.parent.postMessage({ ...message, message_id: `batchwise-${this.sent}` }, to);
  }
}
