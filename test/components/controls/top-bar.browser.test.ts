import { afterEach, beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../components/controls/setting';
import '../../../components/controls/settings';
import '../../../components/controls/top-bar';
import type { Program, TopBar } from '../../../components/controls/top-bar';
import '../../../src/app/fonts.css';
import '../../../src/app/tokens.css';
import { drawn, expectAccessible, inside, mount, type Mounted } from '../mount';

const one: readonly Program[] = [{ id: 'softmax-regression', title: 'Softmax regression' }];
const three: readonly Program[] = [
  ...one,
  { id: 'gradient-tape', title: 'Gradient tape' },
  { id: 'keras-two-layer', title: 'Keras two-layer' },
];

async function show(width: number, properties: Partial<TopBar> = {}): Promise<Mounted<TopBar>> {
  const mounted = await mount(
    'bw-top-bar',
    { recipes: one, recipe: 'softmax-regression', ...properties },
    { width },
  );
  const rate = Object.assign(document.createElement('bw-setting'), { value: 0.5 });
  const size = Object.assign(document.createElement('bw-setting'), {
    name: 'batchSize' as const,
    value: 100,
  });
  rate.setAttribute('name', 'learningRate');
  size.setAttribute('name', 'batchSize');
  for (const setting of [rate, size, document.createElement('bw-settings')]) {
    setting.slot = 'settings';
    mounted.element.append(setting);
  }
  await drawn(mounted.element);
  return mounted;
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

/** Left edges of all that stands in the bar and can be seen. */
function places(element: TopBar): number[] {
  return [
    ...element.querySelectorAll('*'),
    ...element.shadowRoot!.querySelectorAll('.brand, .programs button, .tools > *'),
  ]
    .map((each) => each.getBoundingClientRect())
    .filter(({ width }) => width > 0)
    .map(({ left }) => left);
}

const { documentElement } = document;

beforeAll(() => page.viewport(1600, 600));

afterEach(() => {
  documentElement.lang = 'en';
  documentElement.dataset['theme'] = 'light';
});

test('language, theme and what it opens are asked for', async () => {
  const { element, sent, set } = await show(1600);
  await button('ES Español').click();
  await button('EN English').click();
  await button('Theme: Light').click();
  await button('Share').click();
  expect(sent()).toEqual([
    ['bw-lang', { lang: 'es' }],
    ['bw-theme', { theme: 'dark' }],
    ['bw-open', { what: 'share' }],
  ]);
  await set({ theme: 'dark' });
  await button('Theme: Dark').click();
  expect(sent()).toEqual([['bw-theme', { theme: 'light' }]]);
  await expectAccessible(element);
});

test('each language is named in itself, and the one in use is marked', async () => {
  const { element } = await show(1600);
  documentElement.lang = 'es';
  await drawn(element);
  await expect.element(button('ES Español')).toHaveAttribute('lang', 'es');
  await expect.element(button('ES Español')).toHaveAttribute('aria-pressed', 'true');
  await expect.element(button('EN English')).toHaveAttribute('lang', 'en');
  await expect.element(button('EN English')).toHaveAttribute('aria-pressed', 'false');
});

test('the program that is shown is marked; another one is asked for', async () => {
  const { element, sent } = await show(1600, { recipes: three });
  await expect.element(button('Softmax regression')).toHaveAttribute('aria-current', 'page');
  await button('Softmax regression').click();
  await button('Gradient tape').click();
  expect(sent()).toEqual([['bw-recipe', { id: 'gradient-tape' }]]);
  await expectAccessible(element);
});

test('the menu opens, sends, and gives the focus back to its button', async () => {
  const { element, sent } = await show(1600);
  for (const [name, what] of [
    ['About', 'about'],
    ['Keyboard help', 'help'],
    ['Open run file', 'run-file'],
    ['Take away', 'export'],
  ] as const) {
    await expect.element(button('Menu')).toHaveAttribute('aria-expanded', 'false');
    await button('Menu').click();
    await expect.element(button('Menu')).toHaveAttribute('aria-expanded', 'true');
    await button(name).click();
    expect(sent()).toEqual([['bw-open', { what }]]);
    expect(element.shadowRoot!.activeElement).toBe(inside(element, '.menu > button'));
  }
});

test('the menu folds on Esc, on a click elsewhere, and when the focus leaves it', async () => {
  const { element } = await show(1600);
  const isUnfolded = (): boolean => !(inside(element, '.list') as HTMLUListElement).hidden;
  await button('Menu').click();
  expect(isUnfolded()).toBe(true);
  await expectAccessible(element);
  await userEvent.keyboard('{Escape}');
  await element.updateComplete;
  expect(isUnfolded()).toBe(false);
  expect(element.shadowRoot!.activeElement).toBe(inside(element, '.menu > button'));

  await userEvent.keyboard('{Enter}');
  expect(isUnfolded()).toBe(true);
  await userEvent.click(document.body, { position: { x: 300, y: 400 }, force: true });
  await element.updateComplete;
  expect(isUnfolded()).toBe(false);

  await button('Menu').click();
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  await element.updateComplete;
  expect(isUnfolded()).toBe(false);
});

test.each([
  [1600, three],
  [1180, three],
  [1180, one],
])('at %i px neither language nor theme moves anything', async (width, recipes) => {
  const { element, set } = await show(width, { recipes });
  const before = places(element);
  documentElement.lang = 'es';
  await set({ theme: 'dark' });
  await drawn(element);
  await expect.element(button('Compartir')).toBeVisible();
  expect(places(element)).toEqual(before);
});

test.each(
  [1600, 1180, 1024, 900, 720, 390, 320].flatMap((width) => [
    [width, 'en', 1] as const,
    [width, 'es', 3] as const,
  ]),
)(
  'at %i px in %s with %i programs it is 48 px high and all in view',
  async (width, lang, count) => {
    documentElement.lang = lang;
    const { element } = await show(width, { recipes: three.slice(0, count) });
    const header = inside(element, 'header');
    expect(header.offsetHeight).toBe(48);
    expect(element.offsetWidth).toBe(width);
    expect(header.scrollWidth).toBeLessThanOrEqual(width);
  },
);

test('on a phone the menu holds language, theme and sharing', async () => {
  const { element, sent } = await show(390);
  expect(button('Share').query()).toBeNull();
  await expect.element(page.getByLabelText('learning rate').first()).not.toBeVisible();
  await expect.element(button('Run settings')).toBeVisible();
  await button('Menu').click();
  await button('ES Español').click();
  await button('Theme: Light').click();
  await button('Share').click();
  expect(sent()).toEqual([
    ['bw-lang', { lang: 'es' }],
    ['bw-theme', { theme: 'dark' }],
    ['bw-open', { what: 'share' }],
  ]);
  await expectAccessible(element);
});

test('on a phone the program is named, and chosen where there is a choice', async () => {
  const { element, sent, set } = await show(390);
  await expect.element(inside(element, '.program')).toBeVisible();
  expect(page.getByRole('combobox').query()).toBeNull();
  await set({ recipes: three });
  const choice = page.getByRole('combobox', { name: 'Programs' });
  await expect.element(choice).toHaveValue('softmax-regression');
  await choice.selectOptions('Keras two-layer');
  expect(sent()).toEqual([['bw-recipe', { id: 'keras-two-layer' }]]);
  await expectAccessible(element);
});
