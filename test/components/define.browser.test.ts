/** How tags are defined, and what every element brings along to a page that knows nothing of it. */

import { LitElement, css, html, type TemplateResult } from 'lit';
import { afterEach, expect, test } from 'vitest';
import { customElement } from '../../components/define';
import '../../components/views/legend';
import packageJson from '../../package.json';

@customElement('bw-test-first')
class First extends LitElement {
  static override styles = css`
    :host {
      display: block;
      font: 20px serif;
      font-family: var(--bw-sans, inherit);
      color: var(--ink);
      background: var(--paper);
    }
  `;

  protected override render(): TemplateResult {
    return html`first`;
  }
}

const boxes: HTMLElement[] = [];

/** The element in a page that sets these styles around it. */
async function inPage(styles: Readonly<Record<string, string>>): Promise<CSSStyleDeclaration> {
  const box = document.createElement('div');
  for (const [name, value] of Object.entries(styles)) box.style.setProperty(name, value);
  const element = new First();
  box.append(element);
  document.body.append(box);
  boxes.push(box);
  await element.updateComplete;
  return getComputedStyle(element);
}

afterEach(() => {
  for (const box of boxes.splice(0)) box.remove();
});

test('a tag that is defined again keeps its first definition, and nothing is thrown', () => {
  class Second extends LitElement {}
  customElement('bw-test-first')(Second);
  expect(customElements.get('bw-test-first')).toBe(First);
  expect(document.createElement('bw-test-first')).toBeInstanceOf(First);
});

test('a class tells the version that it came with', () => {
  const legend = customElements.get('bw-legend') as unknown as { readonly version: string };
  expect(legend.version).toBe(packageJson.version);
});

test('an element has the colours of its own tokens, whatever the page calls its own', async () => {
  const style = await inPage({ '--ink': 'red', '--paper': 'blue', 'color-scheme': 'light' });
  expect(style.color).toBe('rgb(31, 28, 23)');
  expect(style.backgroundColor).toBe('rgb(251, 248, 242)');
});

test('a page sets a token for all elements inside a box', async () => {
  const style = await inPage({ '--bw-ink': 'rgb(1, 2, 3)' });
  expect(style.color).toBe('rgb(1, 2, 3)');
});

test('it is dark where the page is dark, and where its own attribute says so', async () => {
  const style = await inPage({ 'color-scheme': 'dark' });
  expect(style.backgroundColor).toBe('rgb(20, 21, 23)');
  const other = await inPage({ 'color-scheme': 'light' });
  boxes.at(-1)!.firstElementChild!.setAttribute('theme', 'dark');
  expect(other.backgroundColor).toBe('rgb(20, 21, 23)');
});

test('text is set in the typeface of the page around it', async () => {
  const style = await inPage({ '--bw-sans': 'initial', 'font-family': 'cursive' });
  expect(style.fontFamily).toBe('cursive');
  expect(style.fontSize).toBe('20px');
});
