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
  const isOurs = root instanceof ShadowRoot && root.host.localName.startsWith('bw-');
  return isOurs ? SWITCHES : PAGE_SWITCHES;
}

let dot: CanvasRenderingContext2D | null = null;

/** Any CSS colour as numbers; the canvas knows every notation and the system's own colours. */
function resolved(css: string): RGBColor {
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

function coloursOf(host: Element): Colours {
  const forced = matchMedia('(forced-colors: active)').matches;
  const system = { paper: 'Canvas', ink: 'CanvasText', neg: 'CanvasText', pos: 'CanvasText' };
  // The tokens themselves are words, such as light-dark(…): these four properties hold what they come to.
  const { stopColor, floodColor, lightingColor, columnRuleColor } = getComputedStyle(host);
  const own = { paper: stopColor, ink: floodColor, neg: lightingColor, pos: columnRuleColor };
  const { paper, ink, neg, pos } = forced ? system : own;
  return {
    paper: resolved(paper),
    ink: resolved(ink),
    neg: resolved(neg),
    pos: resolved(pos),
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
  private observer: MutationObserver | undefined;
  private readonly queries: MediaQueryList[] = [];

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  /** The same object until the theme changes, so that it can be compared to decide on redrawing. */
  get colours(): Colours {
    return (this.found ??= coloursOf(this.host));
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
    this.observer?.disconnect();
    for (const list of this.queries.splice(0)) list.removeEventListener('change', this.change);
  }

  private readonly change = (): void => {
    const { found } = this;
    if (!found) return;
    const now = coloursOf(this.host);
    if (sameColours(now, found)) return;
    this.found = now;
    this.host.requestUpdate();
  };
}
