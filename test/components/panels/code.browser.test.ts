import { html } from 'lit';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../components/panels/code';
import type { Code } from '../../../components/panels/code';
import { en } from '../../../src/locales/whole/en';
import { listings, stagesOf } from '../../../stories/panels/listings';
import '../../../stories/panels/code.css';
import { expectAccessible, mount } from './mount';

let sent: [string, unknown][] = [];

const show = async (
  program = 'softmax-regression',
  chosen = '',
  stage = 0,
  room = '',
): Promise<Code> => {
  sent = [];
  const box = await mount<HTMLElement & { updateComplete: Promise<boolean> }>(
    html`<div class="code-story ${room}">
      <bw-code
        .listings=${listings(program)}
        .stages=${stagesOf(program)}
        .stage=${stage}
        .chosen=${chosen}
      ></bw-code>
    </div>`,
  );
  for (const name of ['bw-go', 'bw-listing'] as const) {
    box.addEventListener(name, (event) => sent.push([name, event.detail]));
  }
  const element = box.querySelector('bw-code')!;
  await element.updateComplete;
  return element;
};

const lines = (element: Code): HTMLElement[] => [
  ...element.renderRoot.querySelectorAll<HTMLElement>('.line'),
];
const lit = (element: Code): string[] =>
  lines(element)
    .filter((line) => line.matches('.lit'))
    .map((line) => line.querySelector('code')!.textContent);
const lineOf = (element: Code, text: string): HTMLElement =>
  lines(element).find((line) => line.querySelector('code')!.textContent === text)!;
const box = (element: Code): HTMLElement =>
  element.renderRoot.querySelector<HTMLElement>('.lines')!;

test('beside images of a learner’s own it says that the listing learns from MNIST', async () => {
  const element = await show();
  const said = (): string => element.renderRoot.querySelector('.foot p')!.textContent.trim();
  const before = said();
  expect(before).toBe(en.listings.checks.tensorflow);
  element.own = true;
  await element.updateComplete;
  expect(said()).toBe(`${en.listings.ofMnist} ${before}`);
});

afterEach(() => {
  document.documentElement.removeAttribute('data-theme');
  document.documentElement.lang = 'en';
});

test('the lines of the active stage are lit, and follow it', async () => {
  const element = await show('softmax-regression', 'numpy', 6);
  expect(lit(element)).toEqual(['dW = x.T @ delta / BATCH_SIZE', 'db = delta.mean(0)']);
  element.stage = 1;
  await element.updateComplete;
  expect(lit(element)).toEqual(['z = x @ W + b']);
});

test('lit lines differ by more than their colour', async () => {
  const element = await show('softmax-regression', 'numpy', 1);
  const bar = (text: string): string => getComputedStyle(lineOf(element, text)).borderLeftColor;
  expect(bar('z = x @ W + b')).not.toBe(bar('delta = p - y'));
  expect(bar('delta = p - y')).toBe('rgba(0, 0, 0, 0)');
  const disc = getComputedStyle(lineOf(element, 'z = x @ W + b').querySelector('.stage')!);
  expect([disc.borderRadius, disc.fontWeight]).toEqual(['8px', '600']);
});

test('each stage has its number at its first line, and stages in one call all of them', async () => {
  const element = await show('keras-two-layer', 'tfjs', 1);
  const numbered = lines(element).flatMap((line) => {
    const number = line.querySelector('.stage')!.textContent;
    return number ? [[number, line.querySelector('code')!.textContent]] : [];
  });
  expect(numbered).toEqual([
    ['2', 'model.add('],
    ['3–4', 'model.add('],
    ['11', 'optimizer: tf.train.sgd(rate),'],
    ['5', "loss: 'categoricalCrossentropy',"],
    ['6', "metrics: ['accuracy'],"],
    ['1', 'const x = tf.div(pixels, 255);'],
    ['7–11', 'const report = await model.trainOnBatch('],
  ]);
});

test('the lines are numbered from 1, and their text is the listing', async () => {
  const element = await show('softmax-regression', 'tfjs');
  const [listing] = listings('softmax-regression').filter(({ name }) => name === 'tfjs');
  expect(lines(element).map((line) => line.querySelector('.at')!.textContent)).toEqual(
    listing!.lines.map((_, n) => String(n + 1)),
  );
  const text = (line: HTMLElement): string =>
    line.querySelector('.indent')!.textContent + line.querySelector('code')!.textContent;
  expect(lines(element).map(text)).toEqual(listing!.lines.map(({ text: line }) => line));
});

test('a click on a line goes to its stage, and on a line of no stage nowhere', async () => {
  const element = await show('softmax-regression', 'numpy', 6);
  await userEvent.click(lineOf(element, 'delta = p - y'));
  await userEvent.click(lineOf(element, 'import numpy as np'));
  await userEvent.click(lineOf(element, 'db = delta.mean(0)'));
  expect(sent).toEqual([['bw-go', { stage: 5 }]]);
});

test('clicks on a line of several stages go through them', async () => {
  const element = await show('keras-two-layer', '', 0);
  const fit = lineOf(element, 'model.fit(');
  for (const stage of [6, 7, 8, 9, 10, 6]) {
    await userEvent.click(fit);
    expect(sent.splice(0)).toEqual([['bw-go', { stage }]]);
    element.stage = stage;
    await element.updateComplete;
  }
});

test('text marked with the mouse is not a click', async () => {
  const element = await show('softmax-regression', 'numpy');
  const line = lineOf(element, 'delta = p - y');
  line.scrollIntoView({ block: 'center' });
  await userEvent.tripleClick(line.querySelector('code')!);
  expect(getSelection()!.toString()).toContain('delta = p - y');
  // The first of the three clicks comes before anything is marked.
  expect(sent).toEqual([['bw-go', { stage: 5 }]]);
});

test('arrow keys choose a line, Home and End the outer ones, and Enter goes to its stage', async () => {
  const element = await show('softmax-regression', 'numpy', 5);
  box(element).focus();
  const here = (): string => element.renderRoot.querySelector('.here code')!.textContent;
  expect(here()).toBe('delta = p - y');
  await userEvent.keyboard('{ArrowDown}');
  expect(here()).toBe('dW = x.T @ delta / BATCH_SIZE');
  expect(box(element).getAttribute('aria-activedescendant')).toBe(
    element.renderRoot.querySelector('.here')!.id,
  );
  await userEvent.keyboard('{Enter}{ArrowUp}{ArrowUp}{Enter}');
  await userEvent.keyboard('{Home}{Enter}');
  expect(here()).toBe('"""Softmax regression in plain NumPy."""');
  // The blank line between is passed over.
  await userEvent.keyboard('{ArrowDown}');
  expect(here()).toBe('import numpy as np');
  await userEvent.keyboard('{End}{ArrowDown}');
  expect(here()).toBe('print(f"{n} {cost:.6f} {share:.3f}")');
  expect(sent).toEqual([
    ['bw-go', { stage: 6 }],
    ['bw-go', { stage: 4 }],
  ]);
});

test('keys of the lines and titles do not reach the page, others do', async () => {
  const element = await show('softmax-regression', 'numpy', 5);
  const reached: string[] = [];
  const listen = (event: KeyboardEvent): number => reached.push(event.key);
  document.body.addEventListener('keydown', listen);
  box(element).focus();
  await userEvent.keyboard('{ArrowDown}{Home}{Enter}{ArrowRight}7');
  element.renderRoot.querySelector<HTMLElement>('[role=tab][tabindex="0"]')!.focus();
  await userEvent.keyboard('{ArrowRight}{ArrowLeft}t');
  document.body.removeEventListener('keydown', listen);
  expect(reached).toEqual(['ArrowRight', '7', 't']);
});

test('what a screen reader hears of a line is its code and its stages', async () => {
  await show('keras-two-layer', 'keras', 1);
  await expect
    .element(page.getByRole('option', { name: /Dense\(10, activation="softmax"\)/ }))
    .toHaveAccessibleName(
      `Dense(10, activation="softmax"), (${en.stages.logits.title} and ${en.stages.softmax.title})`,
    );
  await expect
    .element(page.getByRole('option', { name: /^import keras/ }))
    .toHaveAccessibleName('import keras');
});

test('titles choose a listing by mouse and by arrow keys, each with who runs it', async () => {
  const element = await show();
  const { titles, checks } = en.listings;
  const foot = (): string => element.renderRoot.querySelector('.foot p')!.textContent;
  expect(foot()).toBe(checks.tensorflow);
  await page.getByRole('tab', { name: titles.tfjs }).click();
  expect(foot()).toBe(checks.tfjs);
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await expect.poll(() => element.shadowRoot!.activeElement?.id).toBe('numpy');
  expect(foot()).toBe(checks.numpy);
  expect(sent).toEqual([
    ['bw-listing', { name: 'tfjs' }],
    ['bw-listing', { name: 'tensorflow' }],
    ['bw-listing', { name: 'numpy' }],
  ]);
});

test('lit lines come into view inside the tab, and the page stays where it is', async () => {
  const element = await show('keras-two-layer', 'numpy', 10, 'low');
  const inView = (): boolean => {
    const { top, bottom } = box(element).getBoundingClientRect();
    const line = element.renderRoot.querySelector('.lit')!.getBoundingClientRect();
    return line.top >= top && line.bottom <= bottom;
  };
  const page = document.scrollingElement!;
  document.querySelector('main')!.style.setProperty('margin-block', '1500px');
  expect(inView()).toBe(true);
  expect(box(element).scrollTop).toBeGreaterThan(0);
  for (const stage of [0, 5, 1, 10]) {
    element.stage = stage;
    await element.updateComplete;
    expect(inView(), `stage ${stage}`).toBe(true);
    expect(page.scrollTop).toBe(0);
  }
  document.querySelector('main')!.style.removeProperty('margin-block');
});

test('lit lines that are in view already do not move', async () => {
  const element = await show('softmax-regression', 'numpy', 5, 'low');
  const at = box(element).scrollTop;
  element.stage = 4;
  await element.updateComplete;
  expect(box(element).scrollTop).toBe(at);
});

test('another program shows its own listing, lit where it stands', async () => {
  const element = await show('softmax-regression', 'numpy', 1);
  element.listings = listings('keras-two-layer');
  element.stages = stagesOf('keras-two-layer');
  await element.updateComplete;
  expect(lit(element)).toEqual(['a = 1 / (1 + np.exp(-(x @ W1 + b1)))']);
});

test('words of the language are bold and remarks italic, in one colour', async () => {
  const element = await show('softmax-regression', '');
  const style = (part: string): CSSStyleDeclaration =>
    getComputedStyle(element.renderRoot.querySelector(`code .${part}`)!);
  expect(style('keyword').fontWeight).toBe('600');
  expect(style('comment').fontStyle).toBe('italic');
  expect(style('keyword').color).toBe(style('plain').color);
});

test('Copy copies the listing as it is shown, and says so', async () => {
  const element = await show('softmax-regression', 'numpy');
  const copied: string[] = [];
  const { clipboard } = navigator;
  const write = (text: string): Promise<void> => {
    copied.push(text);
    return Promise.resolve();
  };
  Object.defineProperty(navigator, 'clipboard', {
    value: { writeText: write },
    configurable: true,
  });
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect.element(page.getByRole('status')).toHaveTextContent('Copied.');
  Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect.element(page.getByRole('status')).toHaveTextContent(en.panels.copyForbidden);
  expect(getSelection()!.toString()).toContain('delta = p - y');
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  getSelection()!.removeAllRanges();
  const [, { lines: all }] = listings('softmax-regression') as [
    unknown,
    { lines: { text: string }[] },
  ];
  expect(copied).toEqual([all.map(({ text }) => `${text}\n`).join('')]);
  expect(lines(element)).toHaveLength(all.length);
});

test.each(['softmax-regression', 'gradient-tape', 'keras-two-layer'])(
  'the listings of %s can be read by all, in both themes and languages',
  async (program) => {
    for (const theme of ['light', 'dark']) {
      document.documentElement.dataset['theme'] = theme;
      document.documentElement.lang = theme === 'dark' ? 'es' : 'en';
      for (const { name } of listings(program)) {
        const element = await show(program, name, 6);
        expect(lit(element).length).toBeGreaterThan(0);
        await expectAccessible();
      }
    }
  },
);

test('in Spanish it says what runs where', async () => {
  document.documentElement.lang = 'es';
  const element = await show();
  expect(element.renderRoot.querySelector('.foot')!.textContent).toMatch(
    /Aquí no se ejecuta.*Copiar/s,
  );
});

test('without listings it is empty', async () => {
  const element = await mount<Code>(html`<bw-code></bw-code>`);
  expect(element.renderRoot.querySelector('*')).toBeNull();
});
