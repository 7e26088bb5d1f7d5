/** Formulas as MathML, with the same formula in words for those who listen. They are images to a screen reader: of
 * `role="math"` Orca says nothing where the MathML is hidden, and single signs where it is not. */

import { html, type TemplateResult } from 'lit';
import type { Formula } from '../../src/core/formula';
import type { ViewLocale } from '../../src/locales/views';
import { partsOf, type Part } from './parts';
import { speak } from './speech';

/** One `<math>` on one line. The host needs `mathStyles`. */
export function math(formula: Formula, words: ViewLocale): TemplateResult {
  const parts = partsOf(formula, words).map(({ draw }) => draw);
  return html`<span role="img" aria-label=${speak(formula, words)}
    ><math aria-hidden="true"><mrow>${parts}</mrow></math></span
  >`;
}

/** The formula as several `<math>`, between which a narrow line may break (browsers don't break
 * inside one). Said as one. */
export function breakableMath(formula: Formula, words: ViewLocale): TemplateResult {
  const pieces: Part[][] = [];
  for (const part of partsOf(formula, words)) {
    if (part.start || pieces.length === 0) pieces.push([]);
    pieces[pieces.length - 1]!.push(part);
  }
  return html`<span role="img" aria-label=${speak(formula, words)}
    >${pieces.map(
      (parts) =>
        html`<math aria-hidden="true"><mrow>${parts.map(({ draw }) => draw)}</mrow></math>`,
    )}</span
  >`;
}
