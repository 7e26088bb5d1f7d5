/** What every view of one value takes beside the value itself. */

import { property } from 'lit/decorators.js';
import type { BoundValue } from './bound-value';
import { RunElement } from './run-element';

export abstract class ValueElement extends RunElement {
  /** Plain numbers in place of `value`: any array of them, row-major. */
  @property({ attribute: false }) data?: ArrayLike<number> | undefined;

  /** Shape of `data`. */
  @property({ attribute: false }) shape?: readonly number[] | undefined;

  abstract override readonly bound: BoundValue;
}
