/** Prints the lines of a program as they come, each once. */

import { linesOf, type Printed } from '../console/printed';

/** Where lines go: a terminal, a file, another program. */
interface Out {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Back to the start of the line, with nothing on it. */
export const CLEAR_LINE = '\r\x1b[2K';

export class Printer {
  /** Finished lines that have been printed. */
  private printed = 0;
  private drawing = false;

  constructor(private readonly out: Out) {}

  /** Whether the line that the cursor is on is one that will be printed again. */
  get isDrawing(): boolean {
    return this.drawing;
  }

  /** Prints what is new. A line that is still being written is drawn, over itself, on a terminal only. */
  show(all: Printed): void {
    const finished = all.count - (all.open ? 1 : 0);
    if (this.drawing) this.out.write(CLEAR_LINE);
    for (const line of linesOf(all, this.printed).slice(0, finished - this.printed)) {
      this.out.write(`${line}\n`);
    }
    this.printed = Math.max(this.printed, finished);
    this.drawing = all.open && this.out.isTTY === true;
    if (this.drawing) this.out.write(all.line(finished));
  }

  /** Leaves a line that was still being drawn as it is: whatever comes next stands below it. */
  leave(): void {
    if (this.drawing) this.out.write('\n');
    this.drawing = false;
  }
}
