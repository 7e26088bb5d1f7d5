import { expect, test } from 'vitest';
import '../../../components/controls/status';
import type { Mode, Status } from '../../../components/controls/status';
import { expectAccessible, mount, textOf, type Mounted } from '../mount';

const show = (properties: Partial<Status> = {}): Promise<Mounted<Status>> =>
  mount('bw-status', { stage: 6, stages: 8, step: 36, total: 100, ...properties }, { width: 240 });

const lines = (element: Status): string[] =>
  [...element.shadowRoot!.querySelectorAll('div')].map(textOf);

test('stages and batches are counted from 1', async () => {
  const { element, set } = await show();
  expect(lines(element)).toEqual(['Paused · stage 7 of 8', 'epoch 1 of 1 · batch 37 of 100']);
  await set({ mode: 'playing', step: 11_999, total: 20_000, epoch: 22, epochs: 37 });
  expect(lines(element)).toEqual([
    'Playing · stage 7 of 8',
    'epoch 22 of 37 · batch 12,000 of 20,000',
  ]);
});

test('it speaks the language of the page around it', async () => {
  const { element } = await show({ lang: 'es' });
  expect(lines(element)).toEqual(['En pausa · etapa 7 de 8', 'época 1 de 1 · lote 37 de 100']);
});

test('no mode changes its height', async () => {
  const { element, set } = await show();
  const { height } = element.getBoundingClientRect();
  const modes: Mode[] = ['playing', 'moving', 'waiting', 'stopped'];
  for (const mode of modes) {
    await set({ mode });
    expect(element.getBoundingClientRect().height).toBe(height);
  }
});

test('it is accessible', async () => {
  await expectAccessible((await show()).element);
});
