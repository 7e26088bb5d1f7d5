/** What the page fuzzer does: acts made of a seed, each of them data that can be printed and repeated. */

import { bounds } from '../../../src/core/settings';
import { allRecipes } from '../../../src/recipes';
import { Dice } from '../mutate';

/** Places are parts of the window's width and height, from 0 to 1; elements are chosen by a number from 0 to 1 among
 * those that can be acted on at that moment. */
export type Act =
  | { readonly is: 'press'; readonly which: number }
  | { readonly is: 'click' | 'point'; readonly x: number; readonly y: number }
  | { readonly is: 'drag'; readonly from: Point; readonly to: Point }
  | { readonly is: 'wheel'; readonly by: number }
  | { readonly is: 'key'; readonly key: string }
  | { readonly is: 'type'; readonly which: number; readonly text: string }
  | { readonly is: 'resize'; readonly width: number; readonly height: number }
  | { readonly is: 'open'; readonly query: string }
  | { readonly is: 'back' };

type Point = readonly [number, number];

/** From 0 to 1, and short enough to be read. */
function part(dice: Dice): number {
  return Number(dice.next().toFixed(4));
}

const KEYS = [
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'],
  ...['Shift+ArrowLeft', 'Shift+ArrowRight', 'Tab', 'Tab', 'Shift+Tab', 'Enter', ' ', 'Escape'],
  ...['[', ']', '+', '-', '?', 't', 'd', '1', '4', '8', '9', 'Delete', 'Control+z', 'x'],
] as const;

const TEXTS = [
  '0',
  '1',
  '7',
  '0.05',
  '1e10',
  '1e38',
  '-1',
  '100',
  '99999999',
  'NaN',
  '',
  'ä',
  '１',
];

const queries: Readonly<Record<string, readonly string[]>> = {
  recipe: [...allRecipes.map(({ id }) => id), 'none', '__proto__'],
  batch: ['1', '2', '60', '100', '0', '-3', '1e9', '2.5', ''],
  stage: ['gradient', 'softmax', 'update', 'hidden', 'constructor'],
  rate: ['0.1', '1e-9', '1e38', '0', 'x'],
  size: ['1', '10', String(bounds.batchSize.most), '100000'],
  batches: ['1', '30', '2000', '1e6'],
  order: ['shuffled', 'file', 'sorted'],
  seed: ['3', String(bounds.seed.most), '-1'],
  start: ['0', '54999', '55000'],
  images: ['60000', '1'],
  image: ['1', '100', '101', '0'],
  pixel: ['0', '783', '784'],
  class: ['9', '10'],
  pin: ['W', 'dW', 'z', 'toString'],
  test: ['5', '9999', '5_after', '10000'],
  changes: ['3_rate_0.1', '2_size_7*4_order_shuffled', '*', '9'.repeat(2000)],
  lang: ['es', 'en', 'xx'],
  theme: ['dark', 'light', 'x'],
  backend: ['wasm', 'cpu', 'fused', 'x'],
  '<b>': ['%00', '%F0%9F%92%A9'],
};

function queryBy(dice: Dice): string {
  const names = Object.keys(queries);
  const chosen = Array.from({ length: dice.below(5) }, () => dice.of(names));
  return chosen.map((name) => `${name}=${dice.of(queries[name]!)}`).join('&');
}

type Make = (dice: Dice) => Act;

const makers: readonly (readonly [number, Make])[] = [
  [24, (dice) => ({ is: 'press', which: part(dice) })],
  [10, (dice) => ({ is: 'click', x: part(dice), y: part(dice) })],
  [14, (dice) => ({ is: 'point', x: part(dice), y: part(dice) })],
  [
    8,
    (dice) => ({
      is: 'drag',
      from: [part(dice), part(dice)],
      to: [part(dice), part(dice)],
    }),
  ],
  [4, (dice) => ({ is: 'wheel', by: dice.below(2001) - 1000 })],
  [28, (dice) => ({ is: 'key', key: dice.of(KEYS) })],
  [6, (dice) => ({ is: 'type', which: part(dice), text: dice.of(TEXTS) })],
  [
    3,
    (dice) => ({
      is: 'resize',
      width: 280 + dice.below(2000),
      height: 240 + dice.below(1200),
    }),
  ],
  [2, (dice) => ({ is: 'open', query: queryBy(dice) })],
  [1, () => ({ is: 'back' })],
];

/** Acts without end, the same for the same seed. */
export function* actsOf(seed: number): Generator<Act, never> {
  const dice = new Dice(seed);
  const bag = makers.flatMap(([weight, make]) => Array.from({ length: weight }, () => make));
  for (;;) yield dice.of(bag)(dice);
}
