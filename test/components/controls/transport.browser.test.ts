import { beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../components/controls/transport';
import type { Transport } from '../../../components/controls/transport';
import { expectAccessible, mount, textOf, type Mounted } from '../mount';

const show = (properties: Partial<Transport> = {}, width = 420): Promise<Mounted<Transport>> =>
  mount('bw-transport', properties, { width });

const buttons = (element: Transport): HTMLButtonElement[] => [
  ...element.shadowRoot!.querySelectorAll('button'),
];

beforeAll(() => page.viewport(1000, 600));

test('each of the seven buttons asks for its act', async () => {
  const { sent } = await show();
  const names = [
    'Reset',
    'Batch back',
    'Stage back',
    'Play',
    'Stage forward',
    'Batch forward',
    'To end',
  ];
  for (const name of names) await page.getByRole('button', { name, exact: true }).click();
  expect(sent()).toEqual(
    ['reset', 'batch-back', 'stage-back', 'play', 'stage-forward', 'batch-forward', 'to-end'].map(
      (act) => ['bw-transport', { act }],
    ),
  );
});

test('Play is Pause while it plays, at the same place and keeping the focus', async () => {
  const { element, sent, set } = await show();
  const play = buttons(element)[3]!;
  const before = play.getBoundingClientRect();
  play.focus();
  await set({ playing: true });
  expect(play.getBoundingClientRect()).toEqual(before);
  expect(element.shadowRoot!.activeElement).toBe(play);
  await userEvent.keyboard('{Enter}');
  expect(sent()).toEqual([['bw-transport', { act: 'pause' }]]);
  await expect.element(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
});

test('a button that leads nowhere says so, does nothing, and keeps the focus', async () => {
  const { element, sent, set } = await show();
  const forward = buttons(element)[4]!;
  forward.focus();
  await set({ unavailable: 'stage-forward batch-forward to-end' });
  expect(element.shadowRoot!.activeElement).toBe(forward);
  expect(buttons(element).map((button) => button.ariaDisabled)).toEqual([
    'false',
    'false',
    'false',
    'false',
    'true',
    'true',
    'true',
  ]);
  await userEvent.keyboard('{Enter}');
  await userEvent.click(buttons(element)[6]!, { force: true });
  expect(sent()).toEqual([]);
});

test('the attribute `controls` chooses buttons, in the order of the row', async () => {
  const { element } = await show({ controls: 'batch-forward batch-back' });
  expect(buttons(element).map((button) => button.getAttribute('aria-label'))).toEqual([
    'Batch back',
    'Batch forward',
  ]);
});

test('captions are short and part of the name that is heard', async () => {
  const { element } = await show();
  for (const button of buttons(element)) {
    expect(button.getAttribute('aria-label')).toContain(textOf(button));
  }
});

test('the row fits a phone with targets of 44 pixels', async () => {
  await page.viewport(390, 600);
  const { element } = await show({ lang: 'es' }, 358);
  for (const button of buttons(element)) {
    const { left, right, width, height } = button.getBoundingClientRect();
    expect(width).toBeGreaterThanOrEqual(44);
    expect(height).toBeGreaterThanOrEqual(44);
    expect(left).toBeGreaterThanOrEqual(element.getBoundingClientRect().left);
    expect(right).toBeLessThanOrEqual(element.getBoundingClientRect().right + 0.5);
  }
  await page.viewport(1000, 600);
});

test('it is accessible, with and without buttons that lead nowhere', async () => {
  const { element, set } = await show();
  await expectAccessible(element);
  await set({ unavailable: 'reset batch-back', playing: true });
  await expectAccessible(element);
});
