/** The view on the page as a picture to take away. */

import {
  figureSvg,
  sizeOfFigure,
  textsOfFigure,
  type Figure,
  type PlacedText,
} from '../../../src/export/figure';
import { colourOf } from './geometry';
import { marksOf } from './reader';
import { typefacesOf } from './typefaces';

/** What stands below the picture. */
export interface Below {
  readonly caption: readonly string[];
  readonly link: string;
  readonly lang: string;
}

/** Device pixels to a CSS pixel of a PNG: enough for print. */
export const SCALE = 2;

/** What an element shows, as it looks now. */
export async function figureOf(element: Element, below: Below): Promise<Figure> {
  const { width, height } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  const [sans, mono] = [style.fontFamily, token('--mono')];
  // Read before anything is waited for, so that all of it belongs together.
  const marks = marksOf(element);
  const figure: Figure = {
    width,
    height,
    marks,
    ...below,
    colours: {
      // Where the tokens' sheet says what they come to.
      paper: colourOf(style.stopColor),
      ink: colourOf(style.floodColor),
      quiet: colourOf(style.textDecorationColor),
    },
    sans,
    mono,
    typefaces: '',
  };
  const texts = textsOfFigure(figure).map(({ text }) => text);
  return { ...figure, typefaces: await typefacesOf(texts) };
}

export function svgBlob(figure: Figure): Blob {
  return new Blob([figureSvg(figure)], { type: 'image/svg+xml' });
}

/** The same, drawn: its texts in the typefaces of the page, which are there, since a picture's own come too
 * late. @throws {Error} when the browser cannot draw it */
export async function pngBlob(figure: Figure): Promise<Blob> {
  const { width, height } = sizeOfFigure(figure);
  const texts = textsOfFigure(figure);
  const image = await drawable(figureSvg(figure, false));
  await Promise.all(texts.map(({ text }) => document.fonts.load(fontOf(text), text.text)));
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser has no 2d canvas');
  context.scale(SCALE, SCALE);
  context.drawImage(image, 0, 0, width, height);
  for (const text of texts) drawText(context, text);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('the picture is too large for this browser'));
    }, 'image/png');
  });
}

async function drawable(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function drawText(context: CanvasRenderingContext2D, { text, within, opacity }: PlacedText): void {
  context.save();
  for (const { x, y, width, height } of within) {
    context.beginPath();
    context.rect(x, y, width, height);
    context.clip();
  }
  context.globalAlpha = opacity;
  context.font = fontOf(text);
  context.fillStyle = text.fill;
  context.translate(text.x, text.y);
  const needed = context.measureText(text.text).width;
  if (text.width !== null && needed > 0) context.scale(text.width / needed, 1);
  context.fillText(text.text, 0, 0);
  context.restore();
}

function fontOf({ type }: PlacedText['text']): string {
  return `${type.style} ${type.weight} ${type.size}px ${type.family}`;
}
