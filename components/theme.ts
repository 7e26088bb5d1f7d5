/** The colours of an element's place on the page, as numbers for a canvas; renders its host anew when they change. */

import { rgb, type RGBColor } from 'd3';
import type { LitElement, ReactiveController } from 'lit';

/** Resolved tokens. `String(colour)` gives CSS; `.r .g .b` are 0 to 255. */
export interface Colours {
  readonly paper: RGBColor;
  readonly ink: RGBColor;
  readonly neg: RGBColor;
  readonly pos: RGBColor;
  /** The person's own few colours hold (Windows high contrast): a sign may not rest on colour. */
  readonly forced: boolean;
}

const QUERIES = [
  '(prefers-color-scheme: dark)',
  '(forced-colors: active)',
  '(prefers-contrast: more)',
];

/** Attributes by which pages, or elements of ours, go over to the dark. */
const SWITCHES = ['data-theme', 'theme'];
const PAGE_SWITCHES = [...SWITCHES, 'class'];

/** Our own elements mark with classes what is chosen, many times a second: that changes no colour of the page. */
function switchesOf(node: Element): string[] {
  const root = node.getRootNode();
  return root instanceof ShadowRoot && isOurs(root.host) ? SWITCHES : PAGE_SWITCHES;
}

function isOurs(element: Element): boolean {
  return element.localName.startsWith('bw-');
}

let dot: CanvasRenderingContext2D | null = null;

const known = new Map<string, RGBColor>();

/** Any CSS colour as numbers. */
function resolved(css: string): RGBColor {
  let colour = known.get(css);
  if (!colour) known.set(css, (colour = drawn(css)));
  return colour;
}

/** The canvas knows every notation and the system's own colours. */
function drawn(css: string): RGBColor {
  dot ??= Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext(
    '2d',
    {
      willReadFrequently: true,
    },
  );
  if (!dot) throw new Error('this browser has no 2d canvas');
  dot.fillStyle = css;
  dot.fillRect(0, 0, 1, 1);
  const [r, g, b] = dot.getImageData(0, 0, 1, 1).data;
  return rgb(r!, g!, b!);
}

/**
 * What decides the colours of `host`: elements of ours give those within their shadow trees the colours that they have
 * themselves, unless these have a theme of their own.
 */
function sourceOf(host: Element): Element {
  let source = host;
  for (;;) {
    const root = source.getRootNode();
    if (!(root instanceof ShadowRoot) || !isOurs(root.host)) return source;
    if (source.closest('[theme]')) return source;
    source = root.host;
  }
}

interface Asked {
  readonly colours: Colours;
  /** Who will see when they change. */
  readonly themes: Set<Theme>;
}

/** What was answered for each source, while somebody watches it: a question may cost a calculation of all styles, and
 * elements come and go with each stage. */
const asked = new Map<Element, Asked>();

function askedOf(source: Element): Asked {
  let answer = asked.get(source);
  if (!answer) asked.set(source, (answer = { colours: computed(source), themes: new Set() }));
  return answer;
}

function computed(host: Element): Colours {
  const forced = matchMedia('(forced-colors: active)').matches;
  const system = { paper: 'Canvas', ink: 'CanvasText', neg: 'CanvasText', pos: 'CanvasText' };
  // The tokens themselves are words, such as light-dark(…): these four properties hold what they come to.
  const { stopColor, floodColor, lightingColor, columnRuleColor } = getComputedStyle(host);
  const own = { paper: stopColor, ink: floodColor, neg: lightingColor, pos: columnRuleColor };
  const { paper, ink, neg, pos } = forced ? system : own;
  // What the system's words stand for changes with the person's theme.
  const colour = forced ? drawn : resolved;
  return {
    paper: colour(paper),
    ink: colour(ink),
    neg: colour(neg),
    pos: colour(pos),
    forced,
  };
}

/** Everything that may decide the colours of `host`, through shadow roots. */
function ancestorsOf(host: Element): Element[] {
  const found: Element[] = [];
  for (let node: Node | null = host; node;) {
    if (node instanceof Element) found.push(node);
    node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
  }
  return found;
}

function sameColours(one: Colours, other: Colours): boolean {
  const names = ['paper', 'ink', 'neg', 'pos'] as const;
  return (
    one.forced === other.forced && names.every((name) => String(one[name]) === String(other[name]))
  );
}

export class Theme implements ReactiveController {
  private found: Colours | undefined;
  private source: Element | undefined;
  private observer: MutationObserver | undefined;
  private readonly queries: MediaQueryList[] = [];

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  /** The same object until the theme changes, so that it can be compared to decide on redrawing. */
  get colours(): Colours {
    return (this.found ??= this.ask());
  }

  hostConnected(): void {
    this.found = undefined;
    this.observer = new MutationObserver(this.change);
    for (const ancestor of ancestorsOf(this.host)) {
      this.observer.observe(ancestor, { attributes: true, attributeFilter: switchesOf(ancestor) });
    }
    for (const query of QUERIES) {
      const list = matchMedia(query);
      list.addEventListener('change', this.change);
      this.queries.push(list);
    }
  }

  hostDisconnected(): void {
    this.leave();
    this.observer?.disconnect();
    for (const list of this.queries.splice(0)) list.removeEventListener('change', this.change);
  }

  private readonly change = (): void => {
    const { found, source } = this;
    if (source) asked.delete(source);
    if (!found) return;
    const now = this.ask();
    if (sameColours(now, found)) return;
    this.found = now;
    this.host.requestUpdate();
  };

  private ask(): Colours {
    this.leave();
    this.source = sourceOf(this.host);
    const { colours, themes } = askedOf(this.source);
    // Without a place on the page it sees no change.
    if (this.host.isConnected) themes.add(this);
    else if (themes.size === 0) asked.delete(this.source);
    return colours;
  }

  private leave(): void {
    const answer = this.source && asked.get(this.source);
    if (!answer?.themes.delete(this) || answer.themes.size > 0) return;
    asked.delete(this.source!);
  }
}
