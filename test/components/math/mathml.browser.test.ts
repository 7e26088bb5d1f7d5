import { render } from 'lit';
import { afterEach, describe, expect, test } from 'vitest';
import { breakableMath, math } from '../../../components/math/mathml';
import { speak } from '../../../components/math/speech';
import {
  add,
  equals,
  number,
  rest,
  strong,
  symbol,
  times,
  type Formula,
} from '../../../src/core/formula';
import { en } from '../../../src/locales/en';
import { es } from '../../../src/locales/es';
import { expectAccessible } from '../mount';
import { formulas } from './formulas';

const box = document.body.appendChild(document.createElement('div'));

afterEach(() => render(null, box));

/** What is seen of a formula: its text without the signs that are not. */
const seen = (element: Element): string => element.textContent.replaceAll(/[\u2061\u2062\s]/g, '');

function drawn(formula: Formula, words = en): MathMLElement {
  render(math(formula, words), box);
  return box.querySelector('math')!;
}

const texts: Readonly<Record<keyof typeof formulas, string>> = {
  gradient: '∇W407,5=1100Σnxn,407δn,5',
  'written-out gradient': '1100(0.996×(−0.819)image43+0.996×(−0.89)image25+…98more)',
  update: 'W407,5←W407,5−0.5∇W407,5',
  'gradient of the batch': '∇W=XTδ/100',
  'sum with bias': 'z5=ΣixiWi,5+b5',
  'sum of votes': '3.028votesfor−0.910against+0.142bias',
  softmax: 'p5=softmax(z)=expz5/(Σjexpzj)',
  loss: '−logp5',
  'function of a negative number': 'exp(−2.4)',
  'hidden layer': 'a=σ(xW1+b1)',
  'second layer': 'δ2;3×(1−a3)',
  power: '(a+1)2',
  list: 'y=one-hot(0,1)',
  'small number': '−1.2e−9',
};

describe.each(Object.entries(formulas))('the formula of the %s', (key, [formula]) => {
  test('is drawn in MathML, in its own namespace', () => {
    const element = drawn(formula);
    expect(seen(element)).toBe(texts[key]);
    for (const part of element.querySelectorAll('*')) {
      expect(part.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML');
    }
  });

  test('reads the same in pieces between which a line may break', () => {
    render(breakableMath(formula, en), box);
    expect(seen(box)).toBe(texts[key]);
  });

  test('is named by its words and passes axe', async () => {
    drawn(formula);
    expect(box.querySelector('[role=img]')!.getAttribute('aria-label')).toBe(speak(formula, en));
    await expectAccessible(box);
    render(breakableMath(formula, en), box);
    expect(box.querySelector('[role=img]')!.getAttribute('aria-label')).toBe(speak(formula, en));
    await expectAccessible(box);
  });
});

test('every formula of the list is checked', () => {
  expect(Object.keys(texts)).toEqual(Object.keys(formulas));
});

test('a fraction stands one over the other, subscripts are subscripts, captions stand below', () => {
  expect(drawn(formulas['gradient']![0]).querySelectorAll('mfrac')).toHaveLength(1);
  expect(drawn(formulas['gradient']![0]).querySelectorAll('msub')).toHaveLength(4);
  const captions = drawn(formulas['written-out gradient']![0]).querySelectorAll('munder > mtext');
  expect([...captions].map((caption) => caption.textContent)).toEqual([
    'image 43',
    'image 25',
    '98 more',
  ]);
});

test('captions are in the language', () => {
  expect(seen(drawn(formulas['written-out gradient']![0], es))).toContain('imagen43+');
});

test('symbols that are words are in the language', () => {
  expect(seen(drawn(symbol('pixel', 407), es))).toBe('píxel407');
});

test('names are italic, numbers, operators and words are upright', () => {
  const element = drawn(formulas['gradient']![0]);
  const upright = [...element.querySelectorAll('mo, mn')].map((part) => part.className);
  expect([...element.querySelectorAll('.v')].map((part) => part.textContent)).toEqual([
    'W',
    'n',
    'x',
    'n',
    'δ',
    'n',
  ]);
  expect(upright).not.toContain('v');
});

test('the result is bold, and so are the signs within a bold product', () => {
  const element = drawn(equals(times(strong(2), strong(-3)), number(5), strong(-6)));
  const bold = [...element.querySelectorAll('.strong')].map((part) => part.textContent);
  expect(bold).toEqual(['2', '×', '(', '−3', ')', '−6']);
});

test('a negative number needs parentheses only behind a sign', () => {
  expect(seen(drawn(equals(number(-1), times(number(-2), number(-3)))))).toBe('−1=−2×(−3)');
  expect(seen(drawn(add(number(-1), number(-2))))).toBe('−1−2');
});

test('a line may break before = and between summands, never within a product', () => {
  const product = times(number(2), number(3));
  const formula = equals(strong(9), add(product, product, rest(-3, 1, { key: 'more', n: 1 })));
  render(breakableMath(formula, en), box);
  expect([...box.querySelectorAll('math')].map(seen)).toEqual(['9', '=2×3', '+2×3', '+…1more']);
});
