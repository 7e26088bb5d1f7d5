/** One formula of every kind, and the lines that the page really shows. */

import {
  add,
  becomes,
  call,
  captioned,
  divide,
  equals,
  list,
  negate,
  number,
  power,
  product,
  rest,
  strong,
  subtract,
  sum,
  symbol,
  times,
  transpose,
  type Formula,
} from '../../../src/core/formula';

const W = symbol('W', 407, 5);
const gradientW = symbol('∇W', 407, 5);

/** By what it shows: the formula, then how it is said in English and in Spanish. */
export const formulas: Readonly<Record<string, readonly [Formula, string, string]>> = {
  gradient: [
    equals(
      gradientW,
      product(
        divide(number(1), number(100)),
        sum('n', product(symbol('x', 'n', 407), symbol('δ', 'n', 5))),
      ),
    ),
    'the gradient of W 407, 5 equals one hundredth of the sum over n of x n 407 times delta n 5',
    'el gradiente de W 407, 5 es igual a un centésimo de la suma sobre n de x n 407 por delta n 5',
  ],
  'written-out gradient': [
    product(
      divide(number(1), number(100)),
      add(
        captioned(times(strong(0.996), strong(-0.819)), { key: 'image', n: 43 }),
        captioned(times(number(0.996), number(-0.89)), { key: 'image', n: 25 }),
        rest(-1.4, 98, { key: 'more', n: 98 }),
      ),
    ),
    'one hundredth of open parenthesis 0.996 times minus 0.819, image 43, plus 0.996 times minus 0.89, image 25, plus 98 more, close parenthesis',
    'un centésimo de abre paréntesis 0.996 por menos 0.819, imagen 43, más 0.996 por menos 0.89, imagen 25, más 98 más, cierra paréntesis',
  ],
  update: [
    becomes(W, subtract(W, product(number(0.5), gradientW))),
    'W 407, 5 becomes W 407, 5 minus 0.5 times the gradient of W 407, 5',
    'W 407, 5 pasa a ser W 407, 5 menos 0.5 por el gradiente de W 407, 5',
  ],
  'gradient of the batch': [
    equals(symbol('∇W'), divide(product(transpose(symbol('X')), symbol('δ')), number(100))),
    'the gradient of W equals X transposed times delta over 100',
    'el gradiente de W es igual a X traspuesta por delta entre 100',
  ],
  'sum with bias': [
    equals(
      symbol('z', 5),
      add(sum('i', product(symbol('x', 'i'), symbol('W', 'i', 5))), symbol('b', 5)),
    ),
    'z 5 equals the sum over i of x i times W i 5 plus b 5',
    'z 5 es igual a la suma sobre i de x i por W i 5 más b 5',
  ],
  'sum of votes': [
    add(
      captioned(number(3.02811), { key: 'votesFor' }),
      captioned(number(-0.91042), { key: 'votesAgainst' }),
      captioned(number(0.14231), { key: 'bias' }),
    ),
    '3.028, votes for, minus 0.910, against, plus 0.142, bias',
    '3.028, a favor, menos 0.910, en contra, más 0.142, sesgo',
  ],
  softmax: [
    equals(
      symbol('p', 5),
      call('softmax', symbol('z')),
      divide(call('exp', symbol('z', 5)), sum('j', call('exp', symbol('z', 'j')))),
    ),
    'p 5 equals softmax of z equals exp z 5 over open parenthesis the sum over j of exp z j close parenthesis',
    'p 5 es igual a softmax de z es igual a exponencial de z 5 entre abre paréntesis la suma sobre j de exponencial de z j cierra paréntesis',
  ],
  loss: [negate(call('log', symbol('p', 5))), 'minus log p 5', 'menos logaritmo de p 5'],
  'function of a negative number': [
    call('exp', number(-2.4)),
    'exp minus 2.4',
    'exponencial de menos 2.4',
  ],
  'hidden layer': [
    equals(symbol('a'), call('sigmoid', add(product(symbol('x'), symbol('W₁')), symbol('b₁')))),
    'a equals sigmoid of open parenthesis x times W 1 plus b 1 close parenthesis',
    'a es igual a sigmoide de abre paréntesis x por W 1 más b 1 cierra paréntesis',
  ],
  'second layer': [
    times(symbol('δ2', 3), subtract(number(1), symbol('a', 3))),
    'delta 2, 3 times open parenthesis 1 minus a 3 close parenthesis',
    'delta 2, 3 por abre paréntesis 1 menos a 3 cierra paréntesis',
  ],
  power: [
    power(add(symbol('a'), number(1)), number(2)),
    'open parenthesis a plus 1 close parenthesis to the power of 2',
    'abre paréntesis a más 1 cierra paréntesis elevado a 2',
  ],
  list: [
    equals(symbol('y'), call('onehot', list(number(0), number(1)))),
    'y equals one-hot of open parenthesis 0, 1 close parenthesis',
    'y es igual a one-hot de abre paréntesis 0, 1 cierra paréntesis',
  ],
  'small number': [
    number(-0.0000000012),
    'minus 1.2 times ten to the minus 9',
    'menos 1.2 por diez a la menos 9',
  ],
};
