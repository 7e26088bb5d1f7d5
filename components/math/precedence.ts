/** When a formula inside another one needs parentheses. Drawing and speech both ask here. */

import type { Formula } from '../../src/core/formula';

/** How tightly a formula holds together: relations 0, sums 1, products 2, everything else 3. */
export function tightness(formula: Formula): number {
  switch (formula.is) {
    case 'relate':
      return 0;
    case 'add':
    case 'subtract':
    case 'negate':
      return formula.is === 'add' && formula.items.length === 1 ? tightness(formula.items[0]!) : 1;
    case 'multiply':
    case 'divide':
    case 'sum':
      return 2;
    case 'captioned':
      return tightness(formula.of);
    default:
      return 3;
  }
}

/** Whether it is a number below zero, perhaps with a caption. */
export function isNegative(formula: Formula): boolean {
  if (formula.is === 'captioned') return isNegative(formula.of);
  return formula.is === 'number' && formula.value < 0;
}

/** The same without its minus: a sum writes `− 0.142` for `+ (−0.142)`. */
export function opposite(formula: Formula): Formula {
  if (formula.is === 'captioned') return { ...formula, of: opposite(formula.of) };
  return formula.is === 'number' ? { ...formula, value: -formula.value } : formula;
}

/** A symbol or a number at or above zero: what a function takes without parentheses. */
export function isAtom(formula: Formula): boolean {
  return formula.is === 'symbol' || (formula.is === 'number' && formula.value >= 0);
}

/** Whether all its numbers are strong, so that the signs between them are too. */
export function isStrong(formula: Formula): boolean {
  if (formula.is === 'number') return formula.strong;
  return formula.is === 'multiply' && formula.items.every(isStrong);
}
