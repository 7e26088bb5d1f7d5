import { LitElement, html, type TemplateResult } from 'lit';
import { afterEach, expect, test } from 'vitest';
import { Size } from '../../../components/views/size';

/** A box that counts how often it is drawn. */
abstract class Box extends LitElement {
  abstract readonly size: Size;
  draws = 0;

  get box(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>('.box')!;
  }

  protected override render(): TemplateResult {
    this.draws++;
    return html`<div class="box"></div>`;
  }
}

class Wide extends Box {
  readonly size = new Size(this, '.box');
}

class Both extends Box {
  readonly size = new Size(this, '.box', 'both');
}

customElements.define('test-wide', Wide);
customElements.define('test-both', Both);

afterEach(() => {
  document.body.replaceChildren();
});

async function opened<T extends Box>(box: T): Promise<T> {
  document.body.append(box);
  await expect.poll(() => box.size.width).toBeGreaterThan(0);
  await box.updateComplete;
  return box;
}

async function resize(box: Box, property: 'width' | 'height', to: number): Promise<void> {
  box.box.style.setProperty(property, `${to}px`);
  await expect.poll(() => box.size[property]).toBe(to);
  await box.updateComplete;
}

test.each([new Wide(), new Both()])('$localName is drawn anew at another width', async (given) => {
  const box = await opened(given);
  const { draws } = box;
  await resize(box, 'width', 120);
  expect(box.draws).toBe(draws + 1);
});

test('who draws by the width alone is not drawn anew for the height, but can tell it', async () => {
  const box = await opened(new Wide());
  const { draws } = box;
  await resize(box, 'height', 70);
  expect(box.draws).toBe(draws);
});

test('who draws by both is drawn anew for the height, too', async () => {
  const box = await opened(new Both());
  const { draws } = box;
  await resize(box, 'height', 70);
  expect(box.draws).toBe(draws + 1);
});
