/** The keys of a simulator: they act while the focus is inside or, on our own page, wherever it is. */

import type { LitElement, ReactiveController } from 'lit';
import { actOf, ownsKeys, type KeyAct } from '../controls/key-map';

type Host = LitElement & { readonly everywhere: boolean; readonly letters: boolean };

/** What keys ask for. */
export interface KeyActs {
  /** Whether Esc has something to let go of, and has done so. */
  letGo(): boolean;
  /** Whether it could be done. */
  act(act: KeyAct): boolean;
}

export class SimulatorKeys implements ReactiveController {
  private target: EventTarget | undefined;

  constructor(
    private readonly host: Host,
    private readonly acts: KeyActs,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.listen();
  }

  hostUpdate(): void {
    this.listen();
  }

  hostDisconnected(): void {
    this.target?.removeEventListener('keydown', this.press);
    this.target = undefined;
  }

  private listen(): void {
    const target = this.host.everywhere ? document.body : this.host;
    if (target === this.target) return;
    this.target?.removeEventListener('keydown', this.press);
    this.target = target;
    target.addEventListener('keydown', this.press);
  }

  private readonly press = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || ownsKeys(event)) return;
    if (event.key === 'Escape') {
      if (this.acts.letGo()) event.preventDefault();
      return;
    }
    const act = actOf(event, this.host.letters);
    if (act && this.acts.act(act)) event.preventDefault();
  };
}
