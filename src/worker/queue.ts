/** Lets requests to one engine in one after another. */

export class Queue {
  private last: Promise<unknown> = Promise.resolve();

  /** Runs `work` once everything asked for before has ended, well or badly. */
  enter<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const answer = this.last.then(work, work);
    this.last = answer.catch(() => undefined);
    return answer;
  }
}
