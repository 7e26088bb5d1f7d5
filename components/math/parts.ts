/** Draws a formula as a row of MathML parts, some of which may begin a new line. */

import { mathml, type TemplateResult } from 'lit';
import type { Caption, Formula } from '../../src/core/formula';
import type { ViewLocale } from '../../src/locales/views';
import { figure } from './figure';
import { nameOf } from './name';
import { isAtom, isNegative, isStrong, opposite, tightness } from './precedence';

export interface Part {
  readonly draw: TemplateResult;
  /** Whether a line may break in front of it. */
  readonly start: boolean;
}

type Draw = TemplateResult | readonly TemplateResult[];

/** The parts of a formula from left to right. */
export function partsOf(formula: Formula, words: ViewLocale): Part[] {
  return new Row(words).parts(formula, true);
}

class Row {
  constructor(private readonly words: ViewLocale) {}

  /** `lead`: nothing stands before it, so that a minus needs no parentheses. */
  parts(formula: Formula, lead: boolean): Part[] {
    switch (formula.is) {
      case 'symbol':
        return [glued(symbolOf(formula.text, formula.sub, this.words.spoken.names))];
      case 'number':
        return this.number(formula.value, formula.strong, lead);
      case 'add':
        return formula.items.flatMap((item, i) => this.summand(item, i === 0, lead));
      case 'subtract':
        return [
          ...this.held(formula.left, 1, lead),
          broken(operator('−')),
          ...this.held(formula.right, 2, false),
        ];
      case 'multiply':
        return this.multiply(formula.items, formula.cross, lead);
      case 'divide':
        return [
          ...this.held(formula.top, 2, lead),
          glued(operator('/')),
          ...this.held(formula.bottom, 3, false),
        ];
      case 'negate':
        return [glued(mathml`<mo form="prefix">−</mo>`), ...this.held(formula.of, 2, false)];
      case 'power':
        return [
          glued(
            mathml`<msup>${this.box(formula.base, 3)}<mrow>${this.row(formula.exponent)}</mrow></msup>`,
          ),
        ];
      case 'transpose':
        return [
          glued(
            mathml`<msup>${this.box(formula.of, 3)}<mi mathvariant="normal" class="t">T</mi></msup>`,
          ),
        ];
      case 'call':
        return this.call(this.words.calls[formula.name], formula.name, formula.of);
      case 'sum':
        return [
          glued(
            mathml`<msub><mo form="prefix" lspace="0" rspace="0.1em">Σ</mo>${index(formula.over)}</msub>`,
          ),
          ...this.held(formula.of, 2, false),
        ];
      case 'rest':
        return [glued(this.below(mathml`<mo form="prefix">…</mo>`, formula.caption))];
      case 'captioned':
        return this.captioned(formula.of, formula.caption, lead);
      case 'relate':
        return formula.items.flatMap((item, i) => [
          ...(i === 0 ? [] : [relation(formula.by)]),
          ...this.parts(item, true).map((part, j) =>
            formula.by === ',' && i > 0 && j === 0 ? { ...part, start: true } : part,
          ),
        ]);
    }
  }

  private number(value: number, isBold: boolean, lead: boolean): Part[] {
    const number = mathml`<mn class=${isBold ? 'strong' : 'plain'}>${figure(value)}</mn>`;
    return lead || !(value < 0) ? [glued(number)] : this.fenced([glued(number)], isBold);
  }

  private summand(item: Formula, first: boolean, lead: boolean): Part[] {
    // A sum within a sum keeps its fence: it is one thing (the votes), the rest another (the bias).
    if (first) return this.held(item, item.is === 'add' ? 2 : 1, lead);
    if (isNegative(item)) return [broken(operator('−')), ...this.held(opposite(item), 2, false)];
    if (item.is === 'negate') return [broken(operator('−')), ...this.held(item.of, 2, false)];
    return [broken(operator('+')), ...this.held(item, 2, false)];
  }

  private multiply(items: readonly Formula[], cross: boolean, lead: boolean): Part[] {
    const bold = items.every(isStrong) ? 'strong' : 'plain';
    return items.flatMap((item, i) => [
      ...(i === 0 ? [] : [glued(between(items[i - 1]!, item, cross, bold))]),
      ...(isFraction(item)
        ? [glued(mathml`<mfrac>${this.box(item.top, 3)}${this.box(item.bottom, 3)}</mfrac>`)]
        : // A sum sign reaches to the end of its product: before other factors it needs a fence.
          this.held(item, item.is === 'sum' && i < items.length - 1 ? 3 : 2, lead && i === 0)),
    ]);
  }

  private call(text: string, name: string, of: Formula): Part[] {
    const head = mathml`<mi mathvariant="normal" class="call">${text}</mi><mo form="infix">⁡</mo>`;
    const open = (name === 'exp' || name === 'log') && isAtom(of);
    return open
      ? [glued(mathml`${head}<mspace width="0.22em"></mspace>`), ...this.parts(of, false)]
      : [glued(head), ...this.fenced(this.parts(of, true))];
  }

  private captioned(of: Formula, caption: Caption, lead: boolean): Part[] {
    const inner = this.parts(of, lead);
    if (caption.n === undefined) {
      return [...inner, glued(mathml`<mtext class="beside">${this.caption(caption)}</mtext>`)];
    }
    return [glued(this.below(mathml`<mrow>${inner.map(({ draw }) => draw)}</mrow>`, caption))];
  }

  private below(draw: TemplateResult, caption: Caption): TemplateResult {
    return mathml`<munder>${draw}<mtext class="below">${this.caption(caption)}</mtext></munder>`;
  }

  private caption(caption: Caption): string {
    return this.words.captions[caption.key](caption.n ?? 0);
  }

  /** In parentheses where it holds together less tightly than `least`. */
  private held(formula: Formula, least: number, lead: boolean): Part[] {
    return tightness(formula) < least
      ? this.fenced(this.parts(formula, true))
      : this.parts(formula, lead);
  }

  private fenced(parts: readonly Part[], isBold = false): Part[] {
    const bold = isBold ? 'strong' : 'plain';
    const open = mathml`<mo form="prefix" stretchy="false" class=${bold}>(</mo>`;
    const close = mathml`<mo form="postfix" stretchy="false" class=${bold}>)</mo>`;
    // What is short stays in one piece.
    const inner = parts.length > 3 ? parts : parts.map(({ draw }) => glued(draw));
    return [glued(open), ...inner, glued(close)];
  }

  private row(formula: Formula): Draw {
    return this.parts(formula, true).map(({ draw }) => draw);
  }

  private box(formula: Formula, least: number): TemplateResult {
    return mathml`<mrow>${this.held(formula, least, true).map(({ draw }) => draw)}</mrow>`;
  }
}

const glued = (draw: TemplateResult): Part => ({ draw, start: false });
const broken = (draw: TemplateResult): Part => ({ draw, start: true });
// The form is said aloud because an operator that begins a piece of a broken line would be a prefix.
const operator = (sign: string): TemplateResult => mathml`<mo form="infix">${sign}</mo>`;

/** What stands between two factors: ×, a little room, or nothing that is seen. */
function between(left: Formula, right: Formula, cross: boolean, bold: string): TemplateResult {
  if (cross && !(isFraction(left) && tightness(right) < 2)) {
    return mathml`<mo form="infix" class=${bold}>×</mo>`;
  }
  const close =
    left.is === 'transpose' || (isBare(left) && (right.is !== 'symbol' || isBare(right)));
  return close
    ? mathml`<mo form="infix" class="by">⁢</mo>`
    : mathml`<mo form="infix" class="by">⁢</mo><mspace width="0.18em"></mspace>`;
}

/** A letter without subscripts. */
function isBare(formula: Formula): boolean {
  return formula.is === 'symbol' && formula.sub.length === 0;
}

/** A coefficient such as 1/100, drawn as one over the other. */
function isFraction(formula: Formula): formula is Formula & { is: 'divide' } {
  return formula.is === 'divide' && isAtom(formula.top) && isAtom(formula.bottom);
}

function relation(by: '=' | '←' | ','): Part {
  if (by === ',') return glued(mathml`<mo form="infix" lspace="0" rspace="0.3em">,</mo>`);
  return broken(mathml`<mo form="infix" stretchy="false">${by}</mo>`);
}

function index(text: string): TemplateResult {
  return mathml`<mi mathvariant="normal" class="v">${text}</mi>`;
}

/** @param names of symbols that are words, such as pixel, in the language */
function symbolOf(
  text: string,
  sub: readonly (string | number)[],
  names: ViewLocale['spoken']['names'],
): TemplateResult {
  const { gradient, letters, layer, primes } = nameOf(text);
  const nabla = gradient ? mathml`<mo form="prefix" lspace="0" rspace="0">∇</mo>` : undefined;
  const style = /^\p{L}$/u.test(letters) ? 'v' : 'call';
  const word = style === 'v' ? letters : (names[letters] ?? letters);
  const name = mathml`<mi mathvariant="normal" class=${style}>${word + primes}</mi>`;
  const subs: TemplateResult[] = layer === '' ? [] : [mathml`<mn>${layer}</mn>`];
  for (const [i, item] of sub.entries()) {
    if (i > 0) subs.push(mathml`<mo form="infix" lspace="0" rspace="0.08em">,</mo>`);
    else if (layer !== '') subs.push(mathml`<mo form="infix" lspace="0" rspace="0.08em">;</mo>`);
    subs.push(typeof item === 'number' ? mathml`<mn>${item}</mn>` : index(item));
  }
  if (subs.length === 0) return mathml`<mrow>${nabla}${name}</mrow>`;
  return mathml`<mrow>${nabla}<msub>${name}<mrow>${subs}</mrow></msub></mrow>`;
}
