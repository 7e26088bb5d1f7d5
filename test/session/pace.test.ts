/** How often full speed draws, by how long drawing takes. */

import { expect, it } from 'vitest';
import { Pace } from '../../src/session/pace';

/** Times of the frames that draw within a second, where drawing takes so many milliseconds. */
function drawings(takes: number): number[] {
  const pace = new Pace();
  const drawn: number[] = [];
  for (let now = 1000; now < 2000;) {
    const due = pace.isDue(now);
    if (due) {
      pace.draws(now);
      drawn.push(now);
    }
    now += Math.max(16, due ? takes : 0);
  }
  return drawn;
}

it('draws with each frame where drawing is done within one', () => {
  expect(drawings(5)).toHaveLength(63);
  expect(drawings(16)).toHaveLength(63);
});

it.each([32, 48, 70])('lets %d ms of drawing take about a seventh of the time', (takes) => {
  const share = (drawings(takes).length * takes) / 1000;
  expect(share).toBeGreaterThan(0.11);
  expect(share).toBeLessThan(0.22);
});

it('lets no page wait long for the next', () => {
  const drawn = drawings(300);
  expect(drawn).toHaveLength(3);
});

it('draws more often again when drawing has become quick', () => {
  const pace = new Pace();
  pace.draws(0);
  pace.isDue(100);
  expect(pace.interval).toBe(500);
  let now = 100;
  for (let drawing = 0; drawing < 12; drawing++) {
    pace.draws(now);
    now += 16;
    pace.isDue(now);
  }
  expect(pace.interval).toBeLessThan(20);
});
