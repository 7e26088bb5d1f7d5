/** Brings into sight, on a page that may be scrolled, where a move leads, and why there is none. */

import type { State } from '../../src/session/state';
import { AfterPaint } from '../views/after-paint';
import type { Loop } from './loop';

interface Host {
  readonly updateComplete: Promise<boolean>;
  /** A page that only embeds the simulator keeps its scrolling to itself. */
  readonly everywhere: boolean;
}

interface Parts {
  /** Where the stages stand below each other, the one gone to may be out of sight. */
  readonly isNarrow: () => boolean;
  readonly loop: () => Loop;
  readonly notices: () => HTMLElement;
}

export class Revealing {
  /** Where its first numbers are what the loop is first drawn with, it has no panels before the next frame. */
  private readonly opening = new AfterPaint(() => {
    if (this.parts.isNarrow()) this.parts.loop().reveal();
  });

  constructor(
    private readonly host: Host,
    private readonly parts: Parts,
  ) {}

  /** @param moved how many stages forward, or back */
  follow(now: State, last: State | undefined, moved: number): void {
    if (!this.host.everywhere) return;
    if (this.parts.isNarrow() && !now.playing) {
      const opened = !last?.trace && now.trace !== null && now.cursor.stage > 0;
      if (moved !== 0) void this.host.updateComplete.then(() => this.parts.loop().reveal());
      if (opened) this.opening.look();
    }
    // What is said of an engine that stopped, and which batch Retry goes to.
    const { failure, wanted } = now;
    const told = last?.failure === failure && last.wanted === wanted;
    if (failure && moved === 0 && !told) this.notices();
  }

  /** Without an engine Play does nothing, for which the reason stands among the notices. */
  played({ failure }: State): void {
    if (failure && this.host.everywhere) this.notices();
  }

  private notices(): void {
    void this.host.updateComplete.then(() =>
      this.parts.notices().scrollIntoView({ block: 'nearest' }),
    );
  }
}
