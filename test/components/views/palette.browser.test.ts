import { rgb, type RGBColor } from 'd3';
import { expect, test } from 'vitest';
import { palette } from '../../../components/views/palette';

/** What the browser itself makes of a CSS colour. */
function painted(css: string): [number, number, number] {
  const dot = document.createElement('canvas').getContext('2d')!;
  dot.fillStyle = css;
  dot.fillRect(0, 0, 1, 1);
  const [r, g, b] = dot.getImageData(0, 0, 1, 1).data;
  return [r!, g!, b!];
}

function expectAlike(found: RGBColor, css: string): void {
  const wanted = painted(css);
  [found.r, found.g, found.b].forEach((channel, i) => {
    expect(Math.abs(channel - wanted[i]!), `${String(found)} for ${css}`).toBeLessThanOrEqual(1);
  });
}

const light = palette(rgb('#fbf8f2'), rgb('#1f1c17'));

test('the stops are the OKLCH colours that the browser knows', () => {
  // The last stop lies inside sRGB, so the browser has nothing to clip.
  expectAlike(light.colour(-1, 1), 'oklch(0.37 0.115 254)');
  expectAlike(light.colour(1, 1), 'oklch(0.37 0.11 43)');
  const dark = palette(rgb('#141517'), rgb('#ece7dc'));
  expectAlike(dark.colour(1, 1), 'oklch(0.9 0.07 67)');
});

test('between paper and the first stop colours are mixed in OKLab', () => {
  // 1/6 of the range is half of the way to the first of three stops.
  const half = Math.round(511 / 6) / 511;
  const share = (half * 3 * 100).toFixed(3);
  expectAlike(light.colour(half, 1), `color-mix(in oklab, oklch(0.8 0.1 55) ${share}%, #fbf8f2)`);
});
