/** The derivation of the number looked at, kept until another one is looked at. */

import type { Derivation } from '../../src/core/derivation';
import { writerOf } from '../../src/core/recipe';
import type { Shown } from './shown';

export class Derived {
  private key: readonly unknown[] = [];
  private derivation: Derivation | null = null;

  /** Null while the value, or one that it is made of, is not there. */
  of(shown: Shown, name: string): Derivation | null {
    const { recipe, trace } = shown.state;
    const stage = recipe.stages[writerOf(recipe, name)];
    if (!trace || !stage || !shown.value(name)) return null;
    if (!stage.reads.every((read) => trace.values[read])) return null;
    const { at } = shown;
    const key = [trace, name, at.image, at.pixel, at.hidden, at.class];
    if (!key.every((part, i) => part === this.key[i])) {
      this.derivation = stage.derive({ values: trace.values, settings: shown.settings }, name, at);
      this.key = key;
    }
    return this.derivation;
  }
}
