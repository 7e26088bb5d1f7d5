/** Decodes a PNG as the browser does for any page. */

import type { ColourPicture } from './picture';

export async function decodePng(bytes: Uint8Array): Promise<ColourPicture> {
  const blob = new Blob([bytes as BlobPart], { type: 'image/png' });
  // As in the file: no colour is fitted to this screen, and none is lost under transparent pixels.
  const bitmap = await createImageBitmap(blob, {
    colorSpaceConversion: 'none',
    premultiplyAlpha: 'none',
  });
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d', {
    willReadFrequently: true,
  })!;
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return { width, height, rgba: context.getImageData(0, 0, width, height).data };
}
