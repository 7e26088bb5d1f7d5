/** Says a formula in words: "the gradient of W 407, 5 equals one hundredth of the sum over n of …". */

import type { Caption, Formula } from '../../src/core/formula';
import type { ViewLocale } from '../../src/locales/views';
import { figure } from './figure';
import { nameOf } from './name';
import { isNegative, opposite, tightness } from './precedence';

/** The formula in the language of `words`, for speech and `aria-label`. */
export function speak(formula: Formula, words: ViewLocale): string {
  return new Speech(words)
    .say(formula)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' ,', ',')
    .replace(/[ ,]+$/, '');
}

class Speech {
  private readonly spoken;

  constructor(private readonly words: ViewLocale) {
    this.spoken = words.spoken;
  }

  say(formula: Formula): string {
    const { spoken } = this;
    switch (formula.is) {
      case 'symbol':
        return this.symbol(formula.text, formula.sub);
      case 'number':
        return this.number(formula.value);
      case 'add':
        return formula.items.map((item, i) => this.summand(item, i === 0)).join(' ');
      case 'subtract':
        return `${this.held(formula.left, 1)} ${spoken.minus} ${this.held(formula.right, 2)}`;
      case 'multiply':
        return this.multiply(formula.items);
      case 'divide':
        return `${this.held(formula.top, 2)} ${spoken.over} ${this.held(formula.bottom, 3)}`;
      case 'negate':
        return `${spoken.minus} ${this.held(formula.of, 2)}`;
      case 'power':
        return `${this.held(formula.base, 3)} ${spoken.power} ${this.say(formula.exponent)}`;
      case 'transpose':
        return `${this.held(formula.of, 3)} ${spoken.transposed}`;
      case 'call':
        return `${spoken.calls[formula.name]} ${this.held(formula.of, 2)}`;
      case 'sum':
        return `${spoken.sum(formula.over)} ${this.held(formula.of, 2)}`;
      case 'rest':
        return `${this.caption(formula.caption)},`;
      case 'captioned':
        return `${this.say(formula.of)}, ${this.caption(formula.caption)},`;
      case 'relate':
        if (formula.by === ',') return formula.items.map((item) => this.say(item)).join(', ');
        return formula.items
          .map((item) => this.say(item))
          .join(` ${formula.by === '=' ? spoken.equals : spoken.becomes} `);
    }
  }

  private symbol(text: string, sub: readonly (string | number)[]): string {
    const { gradient, letters, layer, primes } = nameOf(text);
    const name = [this.spoken.names[letters] ?? letters, layer, primes && this.spoken.prime];
    const said = sub.map(
      (item, i) => (i > 0 && typeof sub[i - 1] === 'number' ? `, ` : ' ') + item,
    );
    const whole =
      name.filter(Boolean).join(' ') + (layer && sub.length > 0 ? ',' : '') + said.join('');
    return gradient ? this.spoken.gradient(whole) : whole;
  }

  private number(value: number): string {
    const { spoken } = this;
    if (Number.isNaN(value)) return spoken.notANumber;
    const size = Math.abs(value);
    const [mantissa, exponent] = figure(size).replace('+', '').split('e');
    const said = Number.isFinite(size)
      ? mantissa! +
        (exponent === undefined ? '' : spoken.tenTo(exponent.replace('−', `${spoken.minus} `)))
      : spoken.infinity;
    return value < 0 ? `${spoken.minus} ${said}` : said;
  }

  private summand(item: Formula, first: boolean): string {
    if (first) return this.held(item, 1);
    const { plus, minus } = this.spoken;
    if (isNegative(item)) return `${minus} ${this.say(opposite(item))}`;
    if (item.is === 'negate') return `${minus} ${this.held(item.of, 2)}`;
    return `${plus} ${this.held(item, 2)}`;
  }

  private multiply(items: readonly Formula[]): string {
    const [head, ...tail] = items;
    if (head?.is === 'divide' && tail.length > 0 && isOneOver(head)) {
      return `${this.spoken.part(head.bottom.value)} ${this.factors(tail)}`;
    }
    return this.factors(items);
  }

  private factors(items: readonly Formula[]): string {
    return items.map((item) => this.held(item, 2)).join(` ${this.spoken.times} `);
  }

  private caption(caption: Caption): string {
    return this.words.captions[caption.key](caption.n ?? 0);
  }

  private held(formula: Formula, least: number): string {
    if (tightness(formula) >= least) return this.say(formula);
    return `${this.spoken.open} ${this.say(formula)} ${this.spoken.close}`;
  }
}

function isOneOver(
  formula: Formula & { is: 'divide' },
): formula is Formula & { is: 'divide'; bottom: Formula & { is: 'number' } } {
  return formula.top.is === 'number' && formula.top.value === 1 && formula.bottom.is === 'number';
}
