/** Events that views send up. They bubble and cross shadow roots; each is sent only for a person's act. */

import type { FocusChange } from '../src/core/axis';

/** What the learner points at: a value and a position on its axes. */
export interface PointDetail {
  readonly name: string;
  readonly at: FocusChange;
}

/** A stage that the learner wants to go to, counted from 0. */
export interface GoDetail {
  readonly stage: number;
}

declare global {
  interface GlobalEventHandlersEventMap {
    /** The pointer or the keyboard is on an element; null when it left. */
    'bw-point': CustomEvent<PointDetail | null>;
    /** A click, tap or Enter keeps the element. Null (Esc) lets go of it. */
    'bw-pin': CustomEvent<PointDetail | null>;
    /** A click on a stage's number or title goes to that stage. */
    'bw-go': CustomEvent<GoDetail>;
  }
}

export function send<Name extends keyof GlobalEventHandlersEventMap>(
  host: EventTarget,
  name: Name,
  detail: GlobalEventHandlersEventMap[Name] extends CustomEvent<infer Detail> ? Detail : never,
): void {
  host.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}
