/** Mathematics as data. One tree is drawn as MathML, spoken in words, and evaluated by the tests,
 * so that what a learner reads cannot differ from what was computed. */

export type Formula =
  /** A name with subscripts, such as W with 407, 5. `hat` marks operators written before it (∇). */
  | { readonly is: 'symbol'; readonly text: string; readonly sub: readonly (string | number)[] }
  /** A number. `strong` is the result or the term pointed at. */
  | { readonly is: 'number'; readonly value: number; readonly strong: boolean }
  | { readonly is: 'add'; readonly items: readonly Formula[] }
  | { readonly is: 'subtract'; readonly left: Formula; readonly right: Formula }
  /** `cross` writes × between the factors (numbers); otherwise they stand side by side (symbols). */
  | { readonly is: 'multiply'; readonly items: readonly Formula[]; readonly cross: boolean }
  | { readonly is: 'divide'; readonly top: Formula; readonly bottom: Formula }
  | { readonly is: 'negate'; readonly of: Formula }
  | { readonly is: 'power'; readonly base: Formula; readonly exponent: Formula }
  | { readonly is: 'transpose'; readonly of: Formula }
  | { readonly is: 'call'; readonly name: CallName; readonly of: Formula }
  /** Σ over an index, symbolic only. */
  | { readonly is: 'sum'; readonly over: string; readonly of: Formula }
  /** Terms left out of a written-out sum: drawn as …, worth `value`, `count` of them. */
  | {
      readonly is: 'rest';
      readonly value: number;
      readonly count: number;
      readonly caption: Caption;
    }
  /** A formula with a small caption below, such as "image 43". */
  | { readonly is: 'captioned'; readonly of: Formula; readonly caption: Caption }
  | { readonly is: 'relate'; readonly by: '=' | '←' | ','; readonly items: readonly Formula[] };

export type CallName = 'exp' | 'log' | 'softmax' | 'sigmoid' | 'onehot';

/** A caption in words, put into a language by the view. `n` is 1-based for images, else as in x[i]. */
export type Caption =
  | { readonly key: 'image' | 'pixel' | 'class' | 'hidden'; readonly n: number }
  | { readonly key: 'before' | 'after' | 'more'; readonly n: number }
  | { readonly key: 'bias' | 'votesFor' | 'votesAgainst'; readonly n?: undefined };

export const symbol = (text: string, ...sub: (string | number)[]): Formula => ({
  is: 'symbol',
  text,
  sub,
});
export const number = (value: number): Formula => ({ is: 'number', value, strong: false });
export const strong = (value: number): Formula => ({ is: 'number', value, strong: true });
export const add = (...items: Formula[]): Formula => ({ is: 'add', items });
export const subtract = (left: Formula, right: Formula): Formula => ({
  is: 'subtract',
  left,
  right,
});
/** Symbols side by side: x W. */
export const product = (...items: Formula[]): Formula => ({ is: 'multiply', items, cross: false });
/** Numbers with a sign between: 0.996 × (−0.819). */
export const times = (...items: Formula[]): Formula => ({ is: 'multiply', items, cross: true });
export const divide = (top: Formula, bottom: Formula): Formula => ({ is: 'divide', top, bottom });
export const negate = (of: Formula): Formula => ({ is: 'negate', of });
export const power = (base: Formula, exponent: Formula): Formula => ({
  is: 'power',
  base,
  exponent,
});
export const transpose = (of: Formula): Formula => ({ is: 'transpose', of });
export const call = (name: CallName, of: Formula): Formula => ({ is: 'call', name, of });
export const sum = (over: string, of: Formula): Formula => ({ is: 'sum', over, of });
export const rest = (value: number, count: number, caption: Caption): Formula => ({
  is: 'rest',
  value,
  count,
  caption,
});
export const captioned = (of: Formula, caption: Caption): Formula => ({
  is: 'captioned',
  of,
  caption,
});
export const equals = (...items: Formula[]): Formula => ({ is: 'relate', by: '=', items });
export const becomes = (...items: Formula[]): Formula => ({ is: 'relate', by: '←', items });
export const list = (...items: Formula[]): Formula => ({ is: 'relate', by: ',', items });

/** The number a formula is worth, in float64. @throws Error for one that holds symbols. */
export function evaluate(formula: Formula): number {
  switch (formula.is) {
    case 'number':
    case 'rest':
      return formula.value;
    case 'add':
      return formula.items.reduce((total, item) => total + evaluate(item), 0);
    case 'subtract':
      return evaluate(formula.left) - evaluate(formula.right);
    case 'multiply':
      return formula.items.reduce((total, item) => total * evaluate(item), 1);
    case 'divide':
      return evaluate(formula.top) / evaluate(formula.bottom);
    case 'negate':
      return -evaluate(formula.of);
    case 'power':
      return evaluate(formula.base) ** evaluate(formula.exponent);
    case 'captioned':
      return evaluate(formula.of);
    case 'call':
      if (formula.name === 'exp') return Math.exp(evaluate(formula.of));
      if (formula.name === 'log') return Math.log(evaluate(formula.of));
      if (formula.name === 'sigmoid') return 1 / (1 + Math.exp(-evaluate(formula.of)));
      break;
    default:
  }
  throw new Error(`a formula with ${formula.is} has no number of its own`);
}
