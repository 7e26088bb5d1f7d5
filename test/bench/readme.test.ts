import { expect, it } from 'vitest';
import { growthSvg } from './figure';
import type { Line } from './parts/growth';
import { withSection } from './readme';
import { targets } from './targets';

const spreadOf = (median: number) => ({ median, low: median * 0.9, high: median * 1.1, count: 3 });

it('the section of the bench comes before the one after it, and is replaced the next time', () => {
  const readme = '# Title\n\n## Where things are\n\nHere.\n';
  const once = withSection(readme, 'one');
  expect(once.indexOf('one')).toBeLessThan(once.indexOf('## Where things are'));
  expect(withSection(once, 'two')).toBe(once.replace('one', 'two'));
  expect(() => withSection('# Title', 'one')).toThrow('## Where things are');
});

it('says of each aim whether it was met', () => {
  const times = {
    first: spreadOf(1.2),
    repeat: spreadOf(0.7),
    emptyFirst: spreadOf(0.3),
    emptyRepeat: spreadOf(0.2),
  };
  const result = { line: { latency: 40, rate: 10 }, ...times };
  const parts = { load: { on: '2026-01-31', load: [0, 0] as const, rounds: 3, result } };
  expect(targets({ parts })).toEqual([
    { title: 'first visit to first stage shown', wanted: '<= 1.5 s', reached: '1.2 s', met: true },
    {
      title: 'repeated visit to first stage shown',
      wanted: '<= 0.5 s',
      reached: '0.7 s',
      met: false,
    },
  ]);
});

it('the figure has one line for each that was measured, told apart by marks and named', () => {
  const line = (name: string): Line => ({
    name,
    points: [1, 10].map((at) => ({ at, value: spreadOf(at) })),
  });
  const svg = growthSvg({
    travel: line('one'),
    step: [line('one'), line('another')],
    sessions: line('one'),
  });
  expect(svg.match(/class="line /g)).toHaveLength(4);
  expect(svg).toContain('>another</text>');
  expect(svg).not.toMatch(/NaN|undefined/);
});
