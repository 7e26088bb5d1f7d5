/** The view on the page as a picture to take away. */

import { figureSvg, sizeOfFigure, type Figure } from '../../../src/export/figure';
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
  const [sans, mono] = [token('--sans'), token('--mono')];
  // Read before anything is waited for, so that all of it belongs together.
  const marks = marksOf(element);
  const typefaces = await typefacesOf(marks, [
    { family: sans, text: below.caption.join(' · ') },
    { family: mono, text: below.link },
  ]);
  return {
    width,
    height,
    marks,
    ...below,
    colours: {
      paper: colourOf(token('--paper')),
      ink: colourOf(token('--ink')),
      quiet: colourOf(token('--ink-2')),
    },
    sans,
    mono,
    typefaces,
  };
}

export function svgBlob(figure: Figure): Blob {
  return new Blob([figureSvg(figure)], { type: 'image/svg+xml' });
}

/** The same, drawn. @throws {Error} when the browser cannot draw it */
export async function pngBlob(figure: Figure): Promise<Blob> {
  const { width, height } = sizeOfFigure(figure);
  const image = new Image();
  const address = URL.createObjectURL(svgBlob(figure));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * SCALE;
    canvas.height = height * SCALE;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('this browser has no 2d canvas');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob) resolve(blob);
        else reject(new Error('the picture is too large for this browser'));
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
