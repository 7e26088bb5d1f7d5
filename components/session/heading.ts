/** What stands at the head of a panel: its rule, or the values that it sets against each other. */

import { html, type TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import { guard } from 'lit/directives/guard.js';
import { list, symbol } from '../../src/core/formula';
import { quantityOf } from '../../src/core/kind';
import type { Locale } from '../../src/locales';
import { math } from '../math/mathml';
import { shortened, updateOf } from './cell';
import type { Cell } from './plan';
import type { Shown } from './shown';
import type { Mode } from './widths';

export function headingOf(
  cell: Extract<Cell, { is: 'panel' }>,
  shown: Shown,
  mode: Mode,
  words: Locale,
): DirectiveResult {
  return guard(follows(cell, shown, mode, words), () => panelHeading(cell, shown, mode, words));
}

/** The rule by which the update changes the parameters of one layer. */
export function updateRuleOf(
  cell: Extract<Cell, { is: 'update' }>,
  shown: Shown,
  mode: Mode,
  words: Locale,
): DirectiveResult {
  const { recipe, settings } = shown;
  return guard(follows(cell, shown, mode, words), () =>
    math(shortened(updateOf(cell.parameters, recipe, settings), mode, recipe), words),
  );
}

/** What a rule is written by: while that stays, so does the rule. */
function follows(cell: Cell, { recipe, settings }: Shown, mode: Mode, words: Locale): unknown[] {
  return [cell.key, recipe, mode, words, ...Object.values<unknown>({ ...settings })];
}

function panelHeading(
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
