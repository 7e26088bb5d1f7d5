/** Pointing at and pinning the positions of one value, by mouse, pen, touch and keyboard. */

import type { LitElement, ReactiveController } from 'lit';
import type { FocusChange } from '../../src/core/axis';
import { send } from '../events';
import { parts } from '../parts';
import { READING } from './readout';
import type { ValueTables } from './values';

type Host = LitElement & { name: string };

/** The part of a brushed view that knows its geometry. */
interface Geometry {
  /** The position at a point of the target's box, in CSS pixels from its upper left corner; null
   * where there is none. Outside the box while a finger drags: the nearest. */
  readonly at: (x: number, y: number, box: DOMRect) => FocusChange | null;
  /** The position that a key leads to, or null when the view has no use for the key. */
  readonly step: (key: string) => FocusChange | null;
  /** What V opens as a table; null while there is nothing. */
  readonly values?: () => ValueTables | null;
  /** Arrows choose at once instead of pointing: where looking is choosing. */
  readonly arrowsPin?: boolean;
}

/**
 * The host puts `move`, `leave`, `up`, `click`, `key` and `blur` on the element that is brushed,
 * whose `touch-action` leaves vertical scrolling to the page.
 */
export class Brush implements ReactiveController {
  /** Whether it has the focus of the keyboard. A list may call a row chosen only then: for Orca the focus is wherever
   * a list changes its choice, and every list on the page shows what is chosen in one of them. */
  inside = false;
  private pointing = '';
  /** Under the pointer now. */
  private hovered: FocusChange | null = null;
  private dragged: FocusChange | null = null;

  constructor(
    private readonly host: Host,
    private readonly geometry: Geometry,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.inside = false;
    this.pointing = '';
    this.hovered = null;
    this.dragged = null;
  }

  readonly move = (event: PointerEvent): void => {
    const at = this.find(event);
    if (!at) return this.release();
    if (event.pointerType === 'touch') this.dragged = at;
    this.hovered = at;
    this.point(at);
  };

  readonly leave = (): void => {
    this.hovered = null;
    this.dragged = null;
    this.release();
  };

  /** A finger that was dragged leaves its last position chosen; one that tapped makes a click. */
  readonly up = (): void => {
    if (this.dragged) this.pin(this.dragged);
    this.dragged = null;
  };

  readonly click = (event: MouseEvent): void => {
    // A click is told in whole pixels, a move in parts of them: keep what was seen lit.
    const at = this.hovered ?? this.find(event);
    if (at) this.pin(at);
  };

  readonly key = (event: KeyboardEvent): void => {
    const key = keyOf(event);
    const tables = key.toLowerCase() === 'v' ? this.geometry.values?.() : null;
    const map = event.currentTarget as Element;
    if (tables) {
      void parts.fetch('values', async () => {
        const { openValues } = await import('./values');
        openValues(this.host, tables);
      });
    } else if (key === 'Escape') {
      this.pointing = '';
      map.removeAttribute(READING);
      send(this.host, 'bw-pin', null);
    } else {
      const at = this.geometry.step(key);
      if (!at) return;
      map.setAttribute(READING, '');
      if (key === 'Enter' || this.geometry.arrowsPin) this.pin(at);
      else this.point(at);
    }
    event.preventDefault();
    event.stopPropagation();
  };

  /** For lists. */
  readonly focus = (): void => {
    this.inside = true;
    this.host.requestUpdate();
  };

  readonly blur = (event: FocusEvent): void => {
    if (this.inside) this.host.requestUpdate();
    this.inside = false;
    (event.currentTarget as Element).removeAttribute(READING);
    this.release();
  };

  private point(at: FocusChange): void {
    const pointing = JSON.stringify(at);
    if (pointing === this.pointing) return;
    this.pointing = pointing;
    send(this.host, 'bw-point', { name: this.host.name, at });
  }

  private release(): void {
    if (this.pointing === '') return;
    this.pointing = '';
    send(this.host, 'bw-point', null);
  }

  private pin(at: FocusChange): void {
    send(this.host, 'bw-pin', { name: this.host.name, at });
  }

  private find(event: MouseEvent): FocusChange | null {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    return this.geometry.at(event.clientX - box.left, event.clientY - box.top, box);
  }
}

/** The key as it counts here: with Ctrl only Home and End, as First and Last; others with Ctrl, Alt, Shift or Meta
 * belong to somebody else. */
function keyOf({ key, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): string {
  if (altKey || metaKey || shiftKey) return '';
  if (!ctrlKey) return key;
  return key === 'Home' ? 'First' : key === 'End' ? 'Last' : '';
}

/** Where an arrow key leads from `position` in `count` positions laid out in rows of `columns`; Enter
 * stays, Home and End lead to the ends of the row, First and Last to those of all. Null for other keys. `wrap` goes on in the next row, otherwise a row's ends hold. */
export function stepIn(
  key: string,
  position: number,
  columns: number,
  count: number,
  wrap: boolean,
): number | null {
  const column = position % columns;
  const isList = columns === 1;
  const held = (next: number): number => (next < 0 || next >= count ? position : next);
  switch (key) {
    case 'Enter':
      return position;
    case 'ArrowLeft':
      return column === 0 && !wrap ? position : held(position - 1);
    case 'ArrowRight':
      return column === columns - 1 && !wrap ? position : held(position + 1);
    case 'ArrowUp':
      return held(position - columns);
    case 'ArrowDown':
      return held(position + columns);
    case 'Home':
      return isList ? 0 : position - column;
    case 'End':
      return isList ? count - 1 : Math.min(count, position - column + columns) - 1;
    case 'First':
      return 0;
    case 'Last':
      return count - 1;
    default:
      return null;
  }
}
