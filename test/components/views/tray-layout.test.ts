import { expect, test } from 'vitest';
import { imageNear, layOut, placeOf } from '../../../components/views/tray-layout';

test('a hundred images stand in the columns asked for, over the whole width', () => {
  const layout = layOut(178, 100, 10, 1);
  expect(layout).toMatchObject({ columns: 10, thumb: 16, across: 18 });
  expect(placeOf(layout, 9).x + layout.thumb).toBe(178);
  expect(layOut(671, 100, 25, 1).columns).toBe(25);
});

test('every batch has the same room', () => {
  const { room } = layOut(178, 100, 10, 1);
  for (const count of [1, 10, 32, 99, 101, 500, 1000]) {
    expect(layOut(178, count, 10, 1).room, String(count)).toBe(room);
  }
});

test('up to a hundred images fit without scrolling, fewer of them larger', () => {
  let last = Infinity;
  for (let count = 1; count <= 100; count++) {
    const { thumb, height, room, across, columns } = layOut(178, count, 10, 1);
    expect(height).toBeLessThanOrEqual(room);
    expect((columns - 1) * across + thumb).toBeLessThanOrEqual(178);
    expect(thumb).toBeLessThanOrEqual(last);
    last = thumb;
  }
});

test('many images scroll before they become too small to read', () => {
  const { thumb, height, room } = layOut(178, 1000, 10, 1);
  expect(thumb).toBeGreaterThanOrEqual(14);
  expect(height).toBeGreaterThan(room);
});

test('thumbnails are whole device pixels', () => {
  for (const ratio of [1, 1.25, 1.5, 2, 3]) {
    const { thumb, across } = layOut(358, 100, 20, ratio);
    expect((thumb * ratio) % 1).toBeCloseTo(0, 9);
    expect((across * ratio) % 1).toBeCloseTo(0, 9);
  }
});

test('each image is found in its middle, and none beside the last', () => {
  const layout = layOut(178, 37, 10, 1);
  for (let image = 0; image < 37; image++) {
    const { x, y } = placeOf(layout, image);
    expect(imageNear(layout, x + layout.thumb / 2, y + layout.thumb / 2)).toBe(image);
  }
  const { x, y } = placeOf(layout, 37);
  expect(imageNear(layout, x + 1, y + 1)).toBeNull();
  expect(imageNear(layout, -20, 5)).toBeNull();
});
