import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Playback } from '../../src/session/playback';

describe('stages due', () => {
  it('come to speed times time, whatever the frames', () => {
    const frames = fc.array(fc.integer({ min: 1, max: 250 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(frames, fc.constantFrom(1, 2, 4, 8, 64, 240), (gaps, speed) => {
        const playback = new Playback(0);
        let now = 5000;
        let due = playback.due(now, speed);
        for (const gap of gaps) due += playback.due((now += gap), speed);
        expect(Math.abs(due - ((now - 5000) / 1000) * speed)).toBeLessThan(1 + 1e-6);
      }),
    );
  });

  it('are one at once, or none', () => {
    expect(new Playback(1).due(5000, 1)).toBe(1);
    expect(new Playback(0).due(5000, 240)).toBe(0);
  });

  it('are none for as fast as it goes, nor owed for it', () => {
    const playback = new Playback(1);
    for (const now of [0, 0, 100, 200]) expect(playback.due(now, Infinity)).toBe(0);
    expect(playback.due(200, 4)).toBe(1);
    expect(playback.due(450, 4)).toBe(1);
    expect(playback.due(575, 4)).toBe(0);
  });
});
