/** Asks for what is wanted now, one question at a time: what was wanted while an answer was under way and is
 * not wanted any more is never asked for. */

import type { Dialogue } from './dialogue';
import type { EngineLine } from './engine-line';

interface Questions<Question, Answer> {
  /** What is wanted now; null for nothing. Two questions are the same when `same` says so. */
  readonly wanted: () => Question | null;
  readonly same: (a: Question, b: Question) => boolean;
  readonly ask: (line: EngineLine, question: Question) => Promise<Answer>;
  /** Takes an answer that counts. It may be to a question that is no longer the one wanted. */
  readonly take: (question: Question, answer: Answer) => void;
  /** What to wait for after an answer, so that others are asked things too. */
  readonly rest?: () => Promise<unknown>;
}

export class Latest<Question, Answer> {
  private answered: Question | null = null;
  private asking = false;

  constructor(
    private readonly dialogue: Dialogue,
    private readonly questions: Questions<Question, Answer>,
  ) {}

  /** Sees to it that what is wanted is asked for. May be called at any time, as often as one likes. */
  follow(): void {
    if (this.asking || !this.next()) return;
    this.asking = true;
    // A turn later, so that the engine has been told first of what made the question another one.
    void Promise.resolve().then(() => this.go());
  }

  /** Asks again, even for what was answered already. */
  forget(): void {
    this.answered = null;
  }

  private async go(): Promise<void> {
    const { dialogue, questions } = this;
    let dropped: Question | null = null;
    for (let question = this.next(); question; question = this.next()) {
      const asked = question;
      // Dropped because the run became another one: then this is another question. If not, nobody answers.
      if (dropped && questions.same(dropped, asked)) break;
      const answer = await dialogue.ask((line) => questions.ask(line, asked));
      dropped = answer === null ? asked : null;
      if (answer === null) continue;
      this.answered = asked;
      questions.take(asked, answer);
      await questions.rest?.();
    }
    this.asking = false;
  }

  /** What is wanted and was not answered, as long as there is somebody to ask. */
  private next(): Question | null {
    const { dialogue, questions, answered } = this;
    const wanted = dialogue.isOpen ? questions.wanted() : null;
    return wanted && answered && questions.same(wanted, answered) ? null : wanted;
  }
}
