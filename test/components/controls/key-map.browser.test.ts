import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ownsKeys } from '../../../components/controls/key-map';

const box = document.createElement('div');

afterEach(() => {
  box.remove();
});

const KEYS: Readonly<Record<string, string>> = {
  '3': '3',
  d: 'd',
  '?': '?',
  ' ': '[Space]',
  ArrowLeft: '{ArrowLeft}',
  Home: '{Home}',
  Enter: '{Enter}',
};

/** Presses each key with the focus on `[data-focus]` of this markup, and gives those it keeps. */
async function kept(markup: string, shadow = false): Promise<string[]> {
  const host = document.createElement('div');
  const root = shadow ? host.attachShadow({ mode: 'open' }) : host;
  root.innerHTML = markup;
  box.replaceChildren(host);
  document.body.append(box);
  root.querySelector<HTMLElement>('[data-focus]')!.focus();
  const found: string[] = [];
  const listen = (event: KeyboardEvent): void => {
    if (ownsKeys(event)) found.push(event.key);
    event.preventDefault();
  };
  document.body.addEventListener('keydown', listen);
  for (const keys of Object.values(KEYS)) await userEvent.keyboard(keys);
  document.body.removeEventListener('keydown', listen);
  return found;
}

const ALL = Object.keys(KEYS);

test.each([
  ['a text field', '<input data-focus>', ALL],
  ['a number field', '<input type="number" data-focus>', ALL],
  ['a text area', '<textarea data-focus></textarea>', ALL],
  ['a list of choices', '<select data-focus><option>3</option></select>', ALL],
  ['editable text', '<p contenteditable data-focus></p>', ALL],
  ['a role that is typed into', '<p role="textbox" tabindex="0" data-focus></p>', ALL],
  ['a button', '<button data-focus></button>', [' ', 'Enter']],
  ['a link', '<a href="#" data-focus>link</a>', [' ', 'Enter']],
  ['a check box', '<input type="checkbox" data-focus>', [' ', 'Enter']],
  ['a slider', '<input type="range" data-focus>', ['ArrowLeft', 'Home']],
  ['a slider of ours', '<p role="slider" tabindex="0" data-focus></p>', ['ArrowLeft', 'Home']],
  ['a tab', '<b role="tab" tabindex="0" data-focus></b>', [' ', 'ArrowLeft', 'Home', 'Enter']],
  ['a grid', '<p role="grid" tabindex="0" data-focus></p>', ['ArrowLeft', 'Home']],
  ['plain text that takes the focus', '<p tabindex="0" data-focus></p>', []],
])('%s keeps its own keys and no others', async (_, markup, keys) => {
  expect(await kept(markup)).toEqual(keys);
  expect(await kept(markup, true), 'in a shadow tree').toEqual(keys);
});

test('whatever is in an open dialog keeps all keys', async () => {
  const markup = '<dialog open><p tabindex="0" data-focus></p></dialog>';
  expect(await kept(markup)).toEqual(ALL);
  expect(await kept(markup, true)).toEqual(ALL);
});

test('a key that somebody has acted on is not acted on again', () => {
  const event = new KeyboardEvent('keydown', { key: 'ArrowLeft', cancelable: true });
  expect(ownsKeys(event)).toBe(false);
  event.preventDefault();
  expect(ownsKeys(event)).toBe(true);
});

test('a key that composes a character is left alone', () => {
  expect(ownsKeys(new KeyboardEvent('keydown', { key: 'd', isComposing: true }))).toBe(true);
});
