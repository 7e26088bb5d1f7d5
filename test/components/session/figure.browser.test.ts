import { beforeAll, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import {
  figureOf,
  pngBlob,
  SCALE,
  svgBlob,
  type Below,
} from '../../../components/session/figure/figure';
import '../../../components/session/loop';
import { sizeOfFigure, type Figure } from '../../../src/export/figure';
import { kerasTwoLayer } from '../../../src/recipes/keras-two-layer';
import { softmaxRegression } from '../../../src/recipes/softmax-regression';
import { sampleState } from '../../../stories/session/sample-state';
import { drawn, mount } from '../mount';

const below: Below = {
  caption: ['Softmax regression', 'batch 30 of 100', 'a < b & "c"'],
  link: 'https://batchwise.example/?recipe=softmax-regression&batch=30',
  lang: 'en',
};

beforeAll(() => page.viewport(1600, 1000));

const take = async (recipe = softmaxRegression, stage = 6, width = 1500) => {
  const { element } = await mount('bw-loop', { state: sampleState(recipe, stage) }, { width });
  await drawn(element);
  return { element, figure: await figureOf(element, below) };
};

const parse = async (figure: Figure): Promise<Document> => {
  const text = await svgBlob(figure).text();
  return new DOMParser().parseFromString(text, 'image/svg+xml');
};

const textsIn = (svg: Document): string[] =>
  [...svg.querySelectorAll('text')].map(({ textContent }) => textContent.trim());

/** All the numbers that a person sees in it. */
function numbersIn(element: Element): string[] {
  const found: string[] = [];
  const walk = (node: Node): void => {
    if (node instanceof Text) {
      const parent = node.parentElement ?? (node.getRootNode() as ShadowRoot).host;
      const style = getComputedStyle(parent);
      const range = document.createRange();
      range.selectNodeContents(node);
      const seen = style.visibility === 'visible' && range.getBoundingClientRect().width > 1;
      if (seen && /^[+−]?\d+\.\d+$/.test(node.data.trim())) found.push(node.data.trim());
    }
    // What is put into a slot is a child of its host.
    if (node instanceof Element) node.shadowRoot?.childNodes.forEach(walk);
    node.childNodes.forEach(walk);
  };
  walk(element);
  return found;
}

describe.each([
  ['one layer', softmaxRegression, 6, 1500],
  ['two layers', kerasTwoLayer, 9, 1500],
  ['a phone', softmaxRegression, 2, 358],
] as const)('the picture of %s', (_, recipe, stage, width) => {
  test('is well-formed and shows every number that the page shows', async () => {
    const { element, figure } = await take(recipe, stage, width);
    const svg = await parse(figure);
    expect(svg.querySelector('parsererror')).toBeNull();
    const texts = textsIn(svg);
    const numbers = numbersIn(element);
    expect(numbers.length).toBeGreaterThan(20);
    expect(numbers.filter((number) => !texts.includes(number))).toEqual([]);
  });
});

test('holds its images, its typefaces and nothing from elsewhere', async () => {
  const { element, figure } = await take();
  const svg = await parse(figure);
  const images = [...svg.querySelectorAll('image')].map((image) => image.getAttribute('href')!);
  // Two rows of weights, two of their gradients, the input, and the strip at least.
  expect(images.length).toBeGreaterThanOrEqual(6);
  for (const href of images) expect(href).toMatch(/^data:image\/png;base64,/);
  const style = svg.querySelector('style')!.textContent;
  expect(style).toMatch(/@font-face\{font-family:"?Source Serif 4 Variable/);
  expect([...style.matchAll(/url\((.{5})/g)].map(([, start]) => start)).toEqual(
    [...style.matchAll(/@font-face/g)].map(() => 'data:'),
  );
  expect(svg.querySelector('foreignObject, script')).toBeNull();
  expect([...svg.querySelectorAll('*')].filter((each) => each.hasAttribute('class'))).toEqual([]);
  const { width, height } = element.getBoundingClientRect();
  const whole = sizeOfFigure(figure);
  expect(svg.documentElement.getAttribute('width')).toBe(String(whole.width));
  expect(whole.width).toBeGreaterThan(width);
  expect(whole.height).toBeGreaterThan(height + 40);
});

test('says what it shows, and leads back to it', async () => {
  const { figure } = await take();
  const svg = await parse(figure);
  expect(svg.querySelector('title')!.textContent).toBe(below.caption.join(' · '));
  expect(textsIn(svg)).toContain(below.caption.join(' · '));
  const link = svg.querySelector('a')!;
  expect(link.getAttribute('href')).toBe(below.link);
  expect(link.textContent.replace(/\s/g, '')).toBe(below.link);
});

test('breaks caption and address where the page is narrow', async () => {
  const { figure } = await take(softmaxRegression, 0, 240);
  const svg = await parse(figure);
  const lines = [...svg.querySelectorAll('a text')].map(({ textContent }) => textContent);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join('')).toBe(below.link);
  expect(textsIn(svg)).toContain('a < b & "c"');
});

test('leaves out what only screen readers are told, and what is not seen', async () => {
  const { figure } = await take(softmaxRegression, 0);
  const svg = await parse(figure);
  expect(textsIn(svg).join(' ')).not.toContain('not computed yet');
});

test('is drawn as a PNG of twice its size, with texts, images and paper', async () => {
  const { figure } = await take();
  const blob = await pngBlob(figure);
  expect(blob.type).toBe('image/png');
  const bitmap = await createImageBitmap(blob);
  const { width, height } = sizeOfFigure(figure);
  expect([bitmap.width, bitmap.height]).toEqual([SCALE * width, SCALE * height]);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(bitmap, 0, 0);
  const [r, g, b, alpha] = context.getImageData(2, 2, 1, 1).data;
  expect([`rgb(${r}, ${g}, ${b})`, alpha]).toEqual([figure.colours.paper, 255]);
  // The caption is there, in ink.
  const { data } = context.getImageData(32, canvas.height - 100, 600, 60);
  let darkest = 255;
  for (let i = 0; i < data.length; i += 4) darkest = Math.min(darkest, data[i]!);
  expect(darkest).toBeLessThan(80);
});
