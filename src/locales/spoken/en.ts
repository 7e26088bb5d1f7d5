/** How formulas are said in English. */

import type { SpokenWords } from '../locale';

const parts: Readonly<Record<number, string>> = {
  2: 'one half of',
  10: 'one tenth of',
  100: 'one hundredth of',
  1000: 'one thousandth of',
};

export const spoken: SpokenWords = {
  names: { δ: 'delta', η: 'eta', ℓ: 'loss', σ: 'sigma', pixel: 'pixel', hit: 'hit' },
  calls: {
    exp: 'exp',
    log: 'log',
    softmax: 'softmax of',
    sigmoid: 'sigmoid of',
    onehot: 'one-hot of',
  },
  equals: 'equals',
  becomes: 'becomes',
  plus: 'plus',
  minus: 'minus',
  times: 'times',
  over: 'over',
  power: 'to the power of',
  transposed: 'transposed',
  prime: 'prime',
  open: 'open parenthesis',
  close: 'close parenthesis',
  infinity: 'infinity',
  notANumber: 'not a number',
  gradient: (name) => `the gradient of ${name}`,
  sum: (over) => `the sum over ${over} of`,
  part: (n) => parts[n] ?? `1 over ${n} times`,
  tenTo: (exponent) => ` times ten to the ${exponent}`,
};
