/** How an element finds the run that it shows: the nearest one around it, through shadow roots, or the one that it
 * names by id. Looked up in the document, it does not matter which of the two was defined, or moved, last. */

import type { Derivation } from '../src/core/derivation';
import type { Sizes } from '../src/core/epochs';
import type { Change } from '../src/core/run';
import type { Settings } from '../src/core/settings';
import type { Phase, StageText } from '../src/core/stage';
import type { NoteContext } from '../src/locales/locale';
import type { Loading } from './controls/progress';
import type { Mode } from './controls/status';
import type { Facts, Shows, Wanted } from './facts';

/** What is known of a run at its cursor: values that its stages so far have written, and what follows from them. */
export interface Scene {
  /** What is known of the value that a view shows; null where there is none. */
  facts(shows: Shows, wanted: Wanted): Facts | null;
  readonly position: Position;
  readonly note: NoteFacts;
  readonly derivation: Derivation | undefined;
  readonly deck: DeckFacts;
}

export interface Position {
  /** The batch, from 0. */
  readonly step: number;
  /** Batches of the run. */
  readonly total: number;
  readonly stage: StageText;
}

export interface NoteFacts {
  readonly stage: StageText;
  readonly number: number;
  readonly count: number;
  readonly context: NoteContext;
}

/** What the controls show, by the names of their properties. */
export interface DeckFacts {
  readonly mode: Mode;
  readonly stage: number;
  /** How many stages there are. */
  readonly stages: number;
  readonly texts: readonly StageText[];
  readonly phases: readonly Phase[];
  /** From 1, and how many the run touches. */
  readonly epoch: number;
  readonly epochs: number;
  /** Stages a second. */
  readonly pace: number;
  readonly progress: Loading | undefined;
  readonly playing: boolean;
  readonly unavailable: string;
  readonly costs: Float32Array;
  readonly ran: number;
  readonly total: number;
  readonly step: number;
  readonly updates: number;
  readonly accuracies: readonly { readonly updates: number; readonly accuracy: number }[];
  readonly waiting: boolean;
  /** Of the batch on show, and of the one after it. */
  readonly settings: { readonly now: Settings; readonly next: Settings };
  readonly imageChoices: readonly Settings['images'][];
  readonly sizes: Sizes;
  readonly changes: readonly Change[];
}

export interface RunView {
  /** `PROTOCOL` of the version that it came with: elements of another protocol can't read the rest. */
  readonly protocol: number;
  readonly version: string;
  readonly scene: Scene;
  /** Calls `listener` after each change until the function it gives back is called. */
  subscribe(listener: () => void): () => void;
  /** Somebody can see it: from now on it may load what it needs. */
  wake(): void;
  /** Does what an event of an element asks for. */
  act(event: Event): void;
}

/** The property under which an element gives its run to its children. Those in its own shadow root get none: it tells
 * them itself. */
export const RUN: unique symbol = Symbol.for('batchwise.run') as never;

/** An element that gives a run, once it is defined. */
export interface RunProvider extends Element {
  readonly [RUN]?: RunView | null;
}

/** Sent on the document when some element begins or ceases to give a run. */
const CHANGED = 'bw-run';

export function announceRun(): void {
  document.dispatchEvent(new Event(CHANGED));
}

/** Calls `listener` when it may find another run than before. */
export function onRunChange(listener: () => void): () => void {
  document.addEventListener(CHANGED, listener);
  return () => {
    document.removeEventListener(CHANGED, listener);
  };
}

/** The element that gives `host` its run. It may not be defined yet. */
export function providerOf(host: Element, id: string): RunProvider | null {
  if (id !== '') {
    const root = host.getRootNode();
    const near = root instanceof ShadowRoot ? root.getElementById(id) : null;
    return near ?? document.getElementById(id);
  }
  for (let node = outside(host), from: Node = host; node; from = node, node = outside(node)) {
    if (!(node instanceof Element)) continue;
    // What an element draws itself with is told by it, and acts through it.
    if (from instanceof ShadowRoot && RUN in node) return null;
    if (RUN in node || node.localName === 'bw-session') return node;
  }
  return null;
}

function outside(node: Node): Node | null {
  return node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}
