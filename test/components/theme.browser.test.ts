import { LitElement } from 'lit';
import { afterEach, expect, test } from 'vitest';
import { customElement } from '../../components/define';
import { Theme } from '../../components/theme';

@customElement('bw-test-themed')
class Themed extends LitElement {
  readonly theme = new Theme(this);
  renders = 0;

  protected override render(): string {
    this.renders++;
    return String(this.theme.colours.paper);
  }
}

/** An element in a shadow tree in a box, as in an embed. */
async function nested(): Promise<{ box: HTMLElement; element: Themed }> {
  const box = document.createElement('div');
  box.className = 'box';
  const inner = box.attachShadow({ mode: 'open' });
  const element = new Themed();
  inner.append(element);
  document.body.append(box);
  await element.updateComplete;
  return { box, element };
}

afterEach(() => {
  delete document.documentElement.dataset['theme'];
  document.querySelectorAll('.box').forEach((box) => box.remove());
});

test('the colours are those of the tokens where the element stands', async () => {
  const { element } = await nested();
  const { paper, ink, neg, pos, forced } = element.theme.colours;
  expect([paper, ink, neg, pos].map((colour) => colour.formatHex())).toEqual([
    '#fbf8f2',
    '#1f1c17',
    '#2f6fad',
    '#c8541c',
  ]);
  expect(forced).toBe(false);
});

test('the page changing its theme renders the element anew in the new colours', async () => {
  const { element } = await nested();
  document.documentElement.dataset['theme'] = 'dark';
  await expect.poll(() => element.shadowRoot!.textContent).toBe('rgb(20, 21, 23)');
});

test('the theme of a box around it counts too, through shadow roots', async () => {
  const { box, element } = await nested();
  box.dataset['theme'] = 'dark';
  await expect.poll(() => element.shadowRoot!.textContent).toBe('rgb(20, 21, 23)');
});

test('the colours stay the same object until the theme changes', async () => {
  const { box, element } = await nested();
  const before = element.theme.colours;
  element.requestUpdate();
  await element.updateComplete;
  expect(element.theme.colours).toBe(before);
  box.dataset['theme'] = 'dark';
  await expect.poll(() => element.theme.colours).not.toBe(before);
});

test('an element in a tree of ours has the colours of its owner, and its own where it has a theme', async () => {
  const { box, element } = await nested();
  const inner = new Themed();
  const dark = new Themed();
  dark.setAttribute('theme', 'dark');
  element.shadowRoot!.append(inner, dark);
  await Promise.all([inner.updateComplete, dark.updateComplete]);
  expect(inner.theme.colours).toEqual(element.theme.colours);
  expect(String(dark.theme.colours.paper)).toBe('rgb(20, 21, 23)');
  box.dataset['theme'] = 'dark';
  await expect.poll(() => String(inner.theme.colours.paper)).toBe('rgb(20, 21, 23)');
});

test('an element that has left the page is not rendered for a theme', async () => {
  const { box, element } = await nested();
  box.remove();
  const { renders } = element;
  document.documentElement.dataset['theme'] = 'dark';
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await element.updateComplete;
  expect(element.renders).toBe(renders);
});
