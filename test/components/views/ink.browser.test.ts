import { rgb } from 'd3';
import { expect, test } from 'vitest';
import { putInk, resized } from '../../../components/views/ink';

const four = Float32Array.of(0, 1, 0.5, 0.25);

test('an image keeps its mean intensity at any size', () => {
  for (const side of [1, 2, 3, 7]) {
    const image = resized(four, 2, side, side);
    expect(image).toHaveLength(side * side);
    const mean = image.reduce((sum, ink) => sum + ink, 0) / image.length;
    expect(mean).toBeCloseTo(0.4375, 6);
  }
});

test('a pixel of a smaller image is the mean of the area it covers', () => {
  expect([...resized(Float32Array.of(0, 0.6, 0.9), 3, 2, 1)].map((v) => v.toFixed(3))).toEqual([
    '0.200',
    '0.800',
  ]);
});

test('a whole multiple repeats each pixel without smoothing', () => {
  expect([...resized(Float32Array.of(0, 1), 2, 4, 1)]).toEqual([0, 0, 1, 1]);
});

test('ink is drawn in the colour it is given, its opacity the intensity', () => {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d')!;
  putInk(context, Float32Array.of(0, 1), 2, rgb(31, 28, 23), 3, 4);
  expect([...context.getImageData(3, 4, 2, 1).data]).toEqual([0, 0, 0, 0, 31, 28, 23, 255]);
});
