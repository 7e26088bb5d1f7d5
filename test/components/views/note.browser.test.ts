import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../components/views/note';
import type { Note } from '../../../components/views/note';
import { drawn, expectAccessible, inside, mount, textOf, type Mounted } from '../mount';

const context = { step: 36, batchSize: 100, learningRate: 0.5, zeroWeights: false };

function note(properties: Partial<Note> = {}): Promise<Mounted<Note>> {
  return mount(
    'bw-note',
    { stage: 'gradient', number: 7, count: 8, context, ...properties },
    { width: 318 },
  );
}

/** The word's own elements. */
function parts(element: Note, term: string) {
  const word = inside(element, `[term="${term}"]`);
  return {
    button: inside(word, 'button'),
    entry: inside(word, '[popover]'),
    root: word.shadowRoot!,
  };
}

const isOpen = (entry: Element): boolean => entry.matches(':popover-open');

afterEach(() => {
  document.documentElement.lang = 'en';
});

test('it tells the place, the heading and the sentences of the stage', async () => {
  const { element } = await note();
  expect(textOf(inside(element, '.place'))).toBe('Stage 7 of 8');
  expect(textOf(inside(element, 'h2'))).toBe('Which weights are to blame');
  const [first] = element.shadowRoot!.querySelectorAll('.text p');
  expect(textOf(first!)).toMatch(/^Each weight’s gradient is ink × error, averaged over the 100/);
  expect(textOf(inside(element, 'em'))).toBe('ink × error');
  await expectAccessible(element);
});

test('it follows the batch size and the language', async () => {
  const { element, set } = await note({ context: { ...context, batchSize: 32 } });
  expect(textOf(inside(element, '.text'))).toContain('the 32 images');
  document.documentElement.lang = 'es';
  await drawn(element);
  expect(textOf(inside(element, '.place'))).toBe('Etapa 7 de 8');
  await set({ stage: 'logits', number: 2 });
  expect(textOf(inside(element, 'h2'))).toBe('Diez puntuaciones');
});

test('punctuation is never parted from the term before it', async () => {
  const { element } = await note({ stage: 'batch' });
  expect(textOf(inside(element, '.text'))).toMatch(/training set, each with its label\. Every/);
  for (const term of element.shadowRoot!.querySelectorAll('.term')) {
    expect(term.getClientRects()).toHaveLength(1);
  }
});

test('without a stage nothing is there', async () => {
  const { element } = await mount('bw-note', {}, { width: 318 });
  expect(textOf(element.shadowRoot!.firstElementChild ?? element)).toBe('');
});

test('a press on a term opens its entry near it, a press elsewhere shuts it', async () => {
  const { element } = await note();
  const { button, entry } = parts(element, 'gradient');
  await userEvent.click(button);
  expect(isOpen(entry)).toBe(true);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  await expect.element(page.getByRole('dialog', { name: 'gradient' })).toBeVisible();
  const [word, box] = [button.getBoundingClientRect(), entry.getBoundingClientRect()];
  expect(box.top - word.bottom).toBeGreaterThanOrEqual(0);
  expect(box.top - word.bottom).toBeLessThan(12);
  await expectAccessible(element);
  await userEvent.click(inside(element, 'h2'));
  expect(isOpen(entry)).toBe(false);
  expect(button.getAttribute('aria-expanded')).toBe('false');
});

test('a second press on the term shuts it', async () => {
  const { element } = await note();
  const { button, entry } = parts(element, 'gradient');
  await userEvent.click(button);
  await userEvent.click(button);
  expect(isOpen(entry)).toBe(false);
});

test('by the keyboard: Enter opens and takes the focus, Esc shuts and brings it back', async () => {
  const { element } = await note();
  const { button, entry, root } = parts(element, 'gradient');
  const heard: string[] = [];
  element.addEventListener('keydown', ({ key }) => heard.push(key));
  await userEvent.tab();
  expect(root.activeElement).toBe(button);
  await userEvent.keyboard('{Enter}');
  expect(isOpen(entry)).toBe(true);
  expect(root.activeElement).toBe(entry);
  await userEvent.keyboard('{Escape}');
  expect(isOpen(entry)).toBe(false);
  expect(root.activeElement).toBe(button);
  // The Esc that shuts an entry must not also let go of what is pinned.
  expect(heard).not.toContain('Escape');
});

test('an entry opens above its term at the foot of the window, and stays inside it', async () => {
  const { element } = await note();
  element.style.cssText = 'position: fixed; right: 0; bottom: 0; width: 318px';
  const { button, entry } = parts(element, 'gradient');
  await userEvent.click(button);
  const box = entry.getBoundingClientRect();
  expect(box.bottom).toBeLessThanOrEqual(button.getBoundingClientRect().top);
  expect(box.right).toBeLessThanOrEqual(innerWidth);
});
