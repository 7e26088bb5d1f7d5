/** Puts one element on the page, gathers what it sends, and checks it with axe. */

import axe from 'axe-core';
import { expect } from 'vitest';
import type { LitElement } from 'lit';

const NAMES = [
  'bw-point',
  'bw-pin',
  'bw-go',
  'bw-transport',
  'bw-scrub',
  'bw-speed',
  'bw-set',
  'bw-unset',
  'bw-restart',
  'bw-retry',
  'bw-recipe',
  'bw-lang',
  'bw-theme',
  'bw-open',
  'bw-close',
  'bw-save-run',
  'bw-run-file',
  'bw-take',
  'bw-weights',
  'bw-image-files',
  'bw-images',
  'bw-letters',
  'bw-sound',
] as const;

let box: HTMLElement | undefined;

/** Takes it away again: called after each test by the setup, since a module that all files share registers nothing in
 * those that come after the first. */
export function unmount(): void {
  box?.remove();
  box = undefined;
}

export interface Mounted<Element> {
  readonly element: Element;
  /** What it has sent since the last look, as [name, detail]. */
  readonly sent: () => [string, unknown][];
  /** Sets properties and waits until it is drawn. */
  readonly set: (properties: Partial<Element>) => Promise<void>;
}

/** @param size - of the box that it stands in, in CSS pixels; a height of 0 is left to the element */
export async function mount<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  size: { readonly width: number; readonly height?: number },
): Promise<Mounted<HTMLElementTagNameMap[Tag] & LitElement>> {
  box?.remove();
  box = document.createElement('div');
  box.style.width = `${size.width}px`;
  if (size.height) box.style.height = `${size.height}px`;
  const element = document.createElement(tag) as HTMLElementTagNameMap[Tag] & LitElement;
  Object.assign(element, properties);
  const events: [string, unknown][] = [];
  for (const name of NAMES) {
    box.addEventListener(name, (event) => events.push([name, event.detail]));
  }
  box.append(element);
  document.body.append(box);
  await drawn(element);
  return {
    element,
    sent: () => events.splice(0),
    set: async (changes) => {
      Object.assign(element, changes);
      await drawn(element);
    },
  };
}

/** Laid out in its typefaces, measured by its observers, and drawn again with what they found. */
export async function drawn(element: LitElement): Promise<void> {
  await element.updateComplete;
  await nextFrame();
  await document.fonts.ready;
  await nextFrame();
  await element.updateComplete;
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

/** The one element in its shadow tree that matches. */
export function inside(host: Element, selector: string): HTMLElement {
  return only(host, selector) as HTMLElement;
}

/** As `inside`, for what is drawn. */
export function drawing(host: Element, selector: string): SVGGraphicsElement {
  return only(host, selector) as SVGGraphicsElement;
}

export function canvasIn(host: Element): HTMLCanvasElement {
  return only(host, 'canvas') as HTMLCanvasElement;
}

function only(host: Element, selector: string): Element {
  const found = [...host.shadowRoot!.querySelectorAll(selector)];
  expect(found, selector).toHaveLength(1);
  return found[0]!;
}

/** Its text with blanks made one. */
export function textOf(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}

export async function expectAccessible(element: Element): Promise<void> {
  // Rules about a whole page say nothing about one element.
  const { violations } = await axe.run(element, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
