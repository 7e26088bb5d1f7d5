/** How formulas are said in Spanish. */

import type { SpokenWords } from '../locale';

const parts: Readonly<Record<number, string>> = {
  2: 'la mitad de',
  10: 'un décimo de',
  100: 'un centésimo de',
  1000: 'un milésimo de',
};

export const spoken: SpokenWords = {
  names: { δ: 'delta', η: 'eta', ℓ: 'pérdida', σ: 'sigma', pixel: 'píxel', hit: 'acierto' },
  calls: {
    exp: 'exponencial de',
    log: 'logaritmo de',
    softmax: 'softmax de',
    sigmoid: 'sigmoide de',
    onehot: 'one-hot de',
  },
  equals: 'es igual a',
  becomes: 'pasa a ser',
  plus: 'más',
  minus: 'menos',
  times: 'por',
  over: 'entre',
  power: 'elevado a',
  transposed: 'traspuesta',
  prime: 'prima',
  open: 'abre paréntesis',
  close: 'cierra paréntesis',
  infinity: 'infinito',
  notANumber: 'no es un número',
  gradient: (name) => `el gradiente de ${name}`,
  sum: (over) => `la suma sobre ${over} de`,
  part: (n) => parts[n] ?? `1 entre ${n} por`,
  tenTo: (exponent) => ` por diez a la ${exponent}`,
};
