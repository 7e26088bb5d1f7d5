import { beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../components/controls/progress';
import type { LoadProgress, Loading } from '../../../components/controls/progress';
import { expectAccessible, inside, mount, textOf, type Mounted } from '../mount';

const half: Loading = {
  loaded: { train: 12_000 },
  totals: { train: 55_000 },
  bytesLoaded: 2_500_000,
  bytesTotal: 10_000_000,
  faults: [],
};
const whole: Loading = { ...half, loaded: { train: 55_000 }, bytesLoaded: 10_000_000 };
const faulty: Loading = { ...half, faults: [{ shard: 'train-03.bin', reason: 'altered' }] };

const show = (progress?: Loading): Promise<Mounted<LoadProgress>> =>
  mount('bw-progress', progress ? { progress } : {}, { width: 420 });

beforeAll(() => page.viewport(1000, 600));

test('it tells the share of the bytes and the number of images', async () => {
  const { element } = await show(half);
  const bar = inside(element, 'progress') as HTMLProgressElement;
  expect(bar.position).toBeCloseTo(0.25);
  expect(bar.title).toBe('2.5 of 10.0 MB');
  expect(textOf(inside(element, 'span'))).toBe('12,000 of 55,000 training images');
});

test('it empties when everything is there, without a shift', async () => {
  const { element, set } = await show(half);
  const { height } = element.getBoundingClientRect();
  await set({ progress: whole });
  expect(element.shadowRoot!.querySelector('progress')).toBeNull();
  expect(element.getBoundingClientRect().height).toBe(height);
});

test('a file that failed is named, and Retry asks for it again, without a shift', async () => {
  const { element, sent, set } = await show(half);
  const { height } = element.getBoundingClientRect();
  await set({ progress: faulty });
  expect(element.getBoundingClientRect().height).toBe(height);
  expect(textOf(inside(element, '[role=status]'))).toBe(
    'train-03.bin is not the file it should be. Retry',
  );
  await page.getByRole('button', { name: 'Retry' }).click();
  expect(sent()).toEqual([['bw-retry', null]]);
});

test('what a copy was made without cannot be asked for again', async () => {
  const { element } = await show({
    ...half,
    loaded: { train: 10_000 },
    faults: [{ shard: 'train-02.bin', reason: 'absent' }],
  });
  expect(textOf(inside(element, '[role=status]'))).toBe(
    'This copy holds the first 10,000 training images and no more.',
  );
  expect(element.shadowRoot!.querySelector('button')).toBeNull();
});

test('a fault stays to be seen when all the rest has arrived', async () => {
  const { element } = await show({
    ...whole,
    faults: [
      { shard: 'test-01.bin', reason: 'missing' },
      { shard: 'test-02.bin', reason: 'truncated' },
    ],
  });
  expect(textOf(inside(element, '[role=status]'))).toBe(
    'test-01.bin did not arrive. 1 more file failed. Retry',
  );
});

test('it shows nothing before anything is known', async () => {
  const { element } = await show();
  expect(textOf(inside(element, '[role=status]'))).toBe('');
  expect(element.shadowRoot!.querySelector('progress')).toBeNull();
});

test('it is accessible, with and without a fault', async () => {
  const { element, set } = await show(half);
  await expectAccessible(element);
  await set({ progress: faulty });
  await expectAccessible(element);
});
