/** Reads what was typed into a setting, and says whether it makes sense. */

import { refusalOf, type NumberName, type Refusal } from '../../src/core/settings';

export type NumberSetting = NumberName;

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The number that was typed, or why it is refused. A decimal comma and U+2212 are understood.
 * @param most a bound below the usual one */
export function readSetting(
  name: NumberSetting,
  typed: string,
  most = Infinity,
): { readonly value: number } | { readonly refusal: Refusal } {
  const plain = typed.trim().replaceAll('−', '-');
  // In a whole number a comma could part thousands, so it is not guessed at.
  const text = name === 'learningRate' ? plain.replace(',', '.') : plain;
  const value = NUMBER.test(text) ? Number(text) : NaN;
  const refusal = refusalOf(name, value, most);
  return refusal ? { refusal } : { value };
}
