/** An image as characters, for where nothing else can be drawn. */

/** From paper to ink, in equal steps. */
const SHADES = [' ', '░', '▒', '▓', '█'];

/**
 * The rows of an image, each pixel two characters wide so that it is about square.
 * @param pixels grey values 0 (paper) to 255 (ink) // [side * side]
 */
export function inkLines(pixels: ArrayLike<number>): string[] {
  const side = Math.sqrt(pixels.length);
  return Array.from({ length: side }, (_, row) =>
    Array.from({ length: side }, (_, column) => {
      const share = pixels[row * side + column]! / 255;
      return SHADES[Math.round(share * (SHADES.length - 1))]!.repeat(2);
    })
      .join('')
      .trimEnd(),
  );
}
