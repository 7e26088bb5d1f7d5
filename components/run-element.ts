/** What every element that can show a run takes. */

import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Bound } from './bound';

/** Only properties: what they do is in `Bound`, which each element makes as it needs it. */
export abstract class RunElement extends LitElement {
  /** Id of the session that it shows, where that is not around it. */
  @property() session = '';

  /** Made after all properties have their defaults. */
  abstract readonly bound: Bound;
}
