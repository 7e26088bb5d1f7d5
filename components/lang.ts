/** The language of an element: its own `lang`, else that of the nearest ancestor, else the page's; and what the
 * run around it calls its classes. */

import { ContextConsumer } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import { areDigits } from '../src/core/image-set';
import { classNames, DIGITS, shortened } from './class-names';

const hosts = new Set<LitElement>();
let watching = false;

/** Every element reads its language anew. */
export function readLanguages(): void {
  hosts.forEach((host) => host.requestUpdate());
}

/** One observer for all elements: a page that changes a `lang` is read anew by each of them. */
function watch(): void {
  if (watching || typeof MutationObserver === 'undefined') return;
  watching = true;
  new MutationObserver(readLanguages).observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['lang'],
    subtree: true,
  });
}

/** The language that holds at an element, through shadow roots. */
export function langOf(element: Element): string {
  for (let node: Element | null = element; node;) {
    const found: Element | null = node.closest('[lang]:not([lang=""])');
    if (found) return found.getAttribute('lang')!;
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return document.documentElement.lang;
}

/** Knows the language of its host, and renders it anew when that changes. */
export class Lang implements ReactiveController {
  private readonly around: ContextConsumer<typeof classNames, LitElement>;
  /** While its host is drawn, which asks for every word. */
  private drawnIn: string | null = null;
  private drawing = false;

  constructor(protected readonly host: LitElement) {
    host.addController(this);
    this.around = new ContextConsumer(host, { context: classNames, subscribe: true });
  }

  /** Names of the classes: the digits, where nobody around says otherwise. */
  get classes(): readonly string[] {
    const given = this.around.value;
    // Another version of the package has digits of its own.
    return given && !areDigits(given) ? given : DIGITS;
  }

  /** The same where there is little room. */
  get short(): readonly string[] {
    return shortened(this.classes);
  }

  hostConnected(): void {
    hosts.add(this.host);
    watch();
  }

  hostDisconnected(): void {
    hosts.delete(this.host);
  }

  hostUpdate(): void {
    this.drawing = true;
    this.drawnIn = null;
  }

  hostUpdated(): void {
    this.drawing = false;
    this.drawnIn = null;
  }

  protected get lang(): string {
    return this.drawing ? (this.drawnIn ??= langOf(this.host)) : langOf(this.host);
  }
}
