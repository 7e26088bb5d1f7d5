import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Announcer } from '../../../components/session/announcer';

let said: string[];
let announcer: Announcer;

beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  announcer = new Announcer((text) => said.push(text));
});

afterEach(() => {
  vi.useRealTimers();
});

test('each step by hand is said at once, and once', () => {
  for (const step of ['logits', 'softmax', 'loss']) announcer.stepped(step);
  vi.advanceTimersByTime(10_000);
  expect(said).toEqual(['logits', 'softmax', 'loss']);
});

test('while it plays, the newest is said every two seconds and not more often', () => {
  let tenth = 0;
  for (; tenth <= 45; tenth++) {
    announcer.played(() => `${tenth}`);
    vi.advanceTimersByTime(100);
  }
  expect(said).toEqual(['0', '19', '39']);
  vi.advanceTimersByTime(10_000);
  expect(said).toHaveLength(4);
});

test('a step by hand takes the place of what was about to be said', () => {
  announcer.played(() => 'batch 1');
  announcer.played(() => 'batch 2');
  announcer.stepped('paused at batch 3');
  vi.advanceTimersByTime(10_000);
  expect(said).toEqual(['batch 1', 'paused at batch 3']);
});

test('what is taken away says nothing more', () => {
  announcer.played(() => 'batch 1');
  announcer.played(() => 'batch 2');
  announcer.stop();
  vi.advanceTimersByTime(10_000);
  expect(said).toEqual(['batch 1']);
});
