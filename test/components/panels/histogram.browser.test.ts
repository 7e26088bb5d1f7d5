import { html } from 'lit';
import { expect, test } from 'vitest';
import '../../../components/panels/histogram';
import type { Histogram } from '../../../components/panels/histogram';
import { expectAccessible, mount } from './mount';

const bars = (element: Histogram): string[] =>
  (element.renderRoot.querySelector('.bars')!.getAttribute('d') ?? '').match(/M[^M]*/g) ?? [];

test('each bin that holds anything is a bar, and the fullest is the tallest', async () => {
  const element = await mount<Histogram>(
    html`<bw-histogram .counts=${[1, 0, 1000, 500]}></bw-histogram>`,
  );
  expect(bars(element)).toEqual(['M0 14v-2h2v2z', 'M6 14v-14h2v14z', 'M9 14v-8h2v8z']);
  await expectAccessible();
});

test('it has no bars, but the same size, before anything is counted', async () => {
  const element = await mount<Histogram>(
    html`<bw-histogram .counts=${[0, 0, 0, 0]}></bw-histogram>`,
  );
  expect(bars(element)).toEqual([]);
  expect(element.getBoundingClientRect().height).toBe(14);
});
