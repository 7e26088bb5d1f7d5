import { describe, expect, test, vi } from 'vitest';
import { Parts } from '../../components/parts';

/** Lets everything happen that is under way. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('a part of the interface', () => {
  test('is fetched once, however often it is needed', async () => {
    const parts = new Parts();
    const load = vi.fn(() => Promise.resolve());
    parts.need('tab', load);
    parts.need('tab', load);
    await settled();
    parts.need('tab', load);
    expect(load).toHaveBeenCalledTimes(1);
    expect(parts.complete).toBe(true);
  });

  test('that cannot be had is told of, not asked for again by itself, and had by a retry', async () => {
    const parts = new Parts();
    const told = vi.fn();
    parts.addEventListener('change', told);
    const load = vi.fn().mockRejectedValueOnce(new TypeError('no network')).mockResolvedValue(null);
    parts.need('tab', load);
    await settled();
    expect(parts.complete).toBe(false);
    expect(told).toHaveBeenCalledTimes(1);
    parts.need('tab', load);
    expect(load).toHaveBeenCalledTimes(1);
    parts.retry();
    await settled();
    expect(load).toHaveBeenCalledTimes(2);
    expect(parts.complete).toBe(true);
    expect(told).toHaveBeenCalledTimes(2);
  });

  test('stays missing while a retry fails', async () => {
    const parts = new Parts();
    parts.need('tab', () => Promise.reject(new TypeError('no network')));
    await settled();
    parts.retry();
    expect(parts.complete).toBe(false);
    await settled();
    expect(parts.complete).toBe(false);
  });
});
