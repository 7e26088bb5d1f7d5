import { beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../components/controls/speed';
import type { SpeedSlider } from '../../../components/controls/speed';
import { speeds } from '../../../components/controls/speeds';
import { expectAccessible, inside, mount, textOf, type Mounted } from '../mount';

const show = (properties: Partial<SpeedSlider> = {}): Promise<Mounted<SpeedSlider>> =>
  mount('bw-speed', properties, { width: 360 });

beforeAll(() => page.viewport(1000, 600));

test('keys and clicks choose a speed, said in words', async () => {
  const { element, sent, set } = await show();
  const slider = inside(element, 'input') as HTMLInputElement;
  expect(textOf(inside(element, '.value'))).toBe('1 stage per second');
  slider.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(sent()).toEqual([['bw-speed', { speed: 1 }]]);
  await set({ speed: 1 });
  expect(slider.getAttribute('aria-valuetext')).toBe('2 stages per second');
  await userEvent.click(slider, { position: { x: 125, y: 12 } });
  expect(sent()).toEqual([['bw-speed', { speed: speeds.length - 1 }]]);
  await set({ speed: speeds.length - 1 });
  expect(textOf(inside(element, '.value'))).toBe('as fast as it goes');
  expect(slider.value).toBe(String(speeds.length - 1));
});

test('a speed set by the owner sends nothing', async () => {
  const { sent, set } = await show();
  await set({ speed: 5 });
  expect(sent()).toEqual([]);
});

test('arrows on the slider do not move the page through stages', async () => {
  const { element } = await show();
  const heard: string[] = [];
  const listen = (event: KeyboardEvent): void => void heard.push(event.key);
  document.addEventListener('keydown', listen);
  inside(element, 'input').focus();
  await userEvent.keyboard('{ArrowRight}{Home}t');
  document.removeEventListener('keydown', listen);
  expect(heard).toEqual(['t']);
});

test('every speed has words in every language, and none moves the slider', async () => {
  const { element, set } = await show();
  const at = inside(element, 'input').getBoundingClientRect().left;
  for (const lang of ['en', 'es']) {
    const words = new Set<string>();
    for (let speed = 0; speed < speeds.length; speed++) {
      await set({ speed, lang });
      words.add(textOf(inside(element, '.value')));
      if (lang === 'en') expect(inside(element, 'input').getBoundingClientRect().left).toBe(at);
    }
    expect(words.size).toBe(speeds.length);
  }
});

test('it is accessible', async () => {
  await expectAccessible((await show()).element);
});
