/** A line of a derivation as one formula: symbols = numbers = result. */

import type { Line } from '../../src/core/derivation';
import { becomes, equals, strong, type Formula } from '../../src/core/formula';

/** The result is strong; numbers that are nothing but the result are not written twice. */
export function lineFormula({ symbols, numbers, result, relation }: Line): Formula {
  const ends = numbers.is === 'number' ? [strong(result)] : [numbers, strong(result)];
  if (symbols.is !== 'relate') {
    return relation === '←' ? becomes(symbols, equals(...ends)) : equals(symbols, ...ends);
  }
  const [left, ...right] = symbols.items;
  if (symbols.by === '=') return equals(...symbols.items, ...ends);
  return becomes(left!, equals(...right, ...ends));
}

/** What the line is the value of: the symbol in front of it. */
export function leftOf({ symbols }: Line): Formula {
  return symbols.is === 'relate' ? symbols.items[0]! : symbols;
}
