/** What stands at the head of a panel: its rule, or the values that it sets against each other. */

import { html, type TemplateResult } from 'lit';
import { list, symbol } from '../../src/core/formula';
import { quantityOf } from '../../src/core/kind';
import type { Locale } from '../../src/locales';
import { math } from '../math/mathml';
import { shortened } from './cell';
import type { Cell } from './plan';
import type { Shown } from './shown';
import type { Mode } from './widths';

export function headingOf(
  { panel, stage: index }: Extract<Cell, { is: 'panel' }>,
  shown: Shown,
  mode: Mode,
  words: Locale,
): TemplateResult {
  const { recipe } = shown.state;
  const symbols = panel.values.map((name) => symbol(shown.specs[name]!.symbol));
  const stage = recipe.stages[index];
  if (!stage) return math(list(...symbols), words);
  // A stage that shows what others made puts it side by side.
  const compares = panel.values.every((name) => !Object.hasOwn(stage.writes, name));
  if (!compares) {
    const formula = shortened(stage.formula(shown.settings), mode, recipe);
    const { kind, axes } = shown.specs[panel.values[0]!]!;
    // Beside the legend of a small matrix there is room for one name.
    const small = quantityOf(kind) === 'weights' && axes[0] !== 'pixel';
    return math(small && formula.is === 'relate' ? formula.items[0]! : formula, words);
  }
  return html`${symbols.map((each, n) => [
    n > 0 ? html` <span class="against">${words.page.against}</span> ` : '',
    math(each, words),
  ])}`;
}
