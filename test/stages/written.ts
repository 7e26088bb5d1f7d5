/** Formulas as one line of text, for tests to be read: W[407,5] ← W[407,5] − 0.5 ∇W[407,5]. */

import type { Caption, Formula } from '../../src/core/formula';

export function written(formula: Formula): string {
  const all = (items: readonly Formula[], between: string) => items.map(written).join(between);
  switch (formula.is) {
    case 'symbol':
      return formula.sub.length > 0 ? `${formula.text}[${formula.sub.join()}]` : formula.text;
    case 'number': {
      const digits = String(Number(formula.value.toPrecision(3)));
      return formula.strong ? `*${digits}*` : digits;
    }
    case 'add':
      return `(${all(formula.items, ' + ')})`;
    case 'subtract':
      return `(${written(formula.left)} − ${written(formula.right)})`;
    case 'multiply':
      return all(formula.items, formula.cross ? ' × ' : ' ');
    case 'divide':
      return `${written(formula.top)}/${written(formula.bottom)}`;
    case 'negate':
      return `−${written(formula.of)}`;
    case 'power':
      return `${written(formula.base)}^${written(formula.exponent)}`;
    case 'transpose':
      return `${written(formula.of)}ᵀ`;
    case 'call':
      return `${formula.name}(${written(formula.of)})`;
    case 'sum':
      return `Σ${formula.over} ${written(formula.of)}`;
    case 'rest':
      return `… ${mark(formula.caption)}`;
    case 'captioned':
      return `${written(formula.of)} ${mark(formula.caption)}`;
    case 'relate':
      return all(formula.items, formula.by === ',' ? ', ' : ` ${formula.by} `);
  }
}

function mark({ key, n }: Caption): string {
  return n === undefined ? `{${key}}` : `{${key} ${n}}`;
}
