/** A table of every number of a tensor, of which only the part in sight is in the document. */

import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { VirtualizerController, type Virtualizer } from '@tanstack/lit-virtual';
import type { Axis } from '../../src/core/axis';
import type { Value } from '../../src/core/value';
import { customElement } from '../define';
import { send, type PointDetail } from '../events';
import { exact } from '../number';
import { AllWords } from '../all-words';
import { gridOf, indexOfCell, stepCell, type Cell, type GridShape } from './grid-shape';
import { numberGridStyles } from './number-grid-styles';

// CSS pixels; the styles below use the same.
const ROW = 20;
const LABEL = 40;
const COLUMN = 84;
/** Until the box has been measured. */
const RECT = { width: 288, height: 12 * ROW };

type Lines = Virtualizer<HTMLElement, HTMLElement>;

/**
 * Rows are the first axis, columns the second; a list is one column. Indices count from 0.
 *
 * @fires bw-point - when the pointer or an arrow key is on a number; null when it left
 * @fires bw-pin - when a number is clicked, or Enter is pressed on it
 */
@customElement('bw-number-grid')
export class NumberGrid extends LitElement {
  static override styles = numberGridStyles;

  /** Name of the value, for events. */
  @property() name = '';

  /** How the value is written and what its table is called. */
  @property() symbol = '';

  @property({ attribute: false }) value?: Value | undefined;

  @property({ attribute: false }) axes: readonly Axis[] = [];

  @state() private chosen: Cell | null = null;

  @query('.scroller') private scroller!: HTMLElement | null;

  private readonly words = new AllWords(this);
  private readonly rows = this.lines({ horizontal: false, size: ROW, before: ROW });
  private readonly columns = this.lines({ horizontal: true, size: COLUMN, before: LABEL });
  private pointed: Cell | null = null;

  /** Marks a number and scrolls to it, no further than it takes or so that it is in the middle. */
  choose(cell: Cell | null, align: 'auto' | 'center' = 'center'): void {
    this.chosen = cell;
    if (!cell) return;
    this.rows.scrollToIndex(cell.row, { align });
    this.columns.scrollToIndex(cell.column, { align });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('value') && !changed.has('name')) return;
    const { rows, columns } = this.grid;
    this.rows.setOptions({ ...this.rows.options, count: rows });
    this.columns.setOptions({ ...this.columns.options, count: columns });
    if (changed.has('name') || (this.chosen && !holds(this.grid, this.chosen))) this.chosen = null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('name')) this.scroller?.scrollTo(0, 0);
    const pixels: Record<string, number> = {
      '--bw-width': this.columns.getTotalSize(),
      '--bw-height': this.rows.getTotalSize(),
      '--bw-top': (this.rows.getVirtualItems()[0]?.start ?? ROW) - ROW,
      '--bw-left': (this.columns.getVirtualItems()[0]?.start ?? LABEL) - LABEL,
    };
    for (const [name, size] of Object.entries(pixels)) {
      this.scroller?.style.setProperty(name, `${size}px`);
    }
  }

  override render(): TemplateResult {
    const { panels } = this.words.all;
    const { rows, columns } = this.grid;
    const shown = this.columns.getVirtualItems().map(({ index }) => index);
    const lines = this.rows.getVirtualItems().map(({ index }) => index);
    const { chosen } = this;
    const inSight = chosen && lines.includes(chosen.row) && shown.includes(chosen.column);
    return html`
      <div
        class="scroller"
        role="grid"
        tabindex="0"
        aria-label=${panels.numbersOf(this.symbol)}
        aria-rowcount=${rows + 1}
        aria-colcount=${columns + 1}
        aria-activedescendant=${inSight ? idOf(chosen) : nothing}
        @keydown=${this.onKey}
        @pointermove=${this.onMove}
        @pointerleave=${this.release}
        @blur=${this.release}
        @click=${this.onClick}
      >
        <div class="sheet" role="presentation">
          <div class="head" role="row" aria-rowindex="1">
            <span class="label" role="columnheader" aria-colindex="1">
              ${this.axes[0] ? panels.axes[this.axes[0]] : ''}
            </span>
            ${shown.map(
              (column) =>
                html`<span class="cell" role="columnheader" aria-colindex=${column + 2}
                  >${this.headingOf(column)}</span
                >`,
            )}
          </div>
          <div class="body" role="rowgroup">${lines.map((row) => this.renderRow(row, shown))}</div>
        </div>
      </div>
    `;
  }

  private renderRow(row: number, columns: readonly number[]): TemplateResult {
    const { data = new Float32Array() } = this.value ?? {};
    return html`<div role="row" aria-rowindex=${row + 2}>
      <span class="label" role="rowheader" aria-colindex="1">${this.axes[0] ? row : ''}</span>
      ${columns.map((column) => {
        const number = data[row * this.grid.columns + column]!;
        const chosen = this.chosen?.row === row && this.chosen.column === column;
        return html`<span
          class=${classMap({ cell: true, chosen, fault: !Number.isFinite(number) })}
          id=${idOf({ row, column })}
          role="gridcell"
          aria-colindex=${column + 2}
          aria-selected=${chosen}
          data-row=${row}
          data-column=${column}
          >${exact(number)}</span
        >`;
      })}
    </div>`;
  }

  private headingOf(column: number): string {
    const { panels, captions } = this.words.all;
    const axis = this.axes[1];
    if (!axis) return panels.value;
    if (this.axes.length === 2) return captions[axis](column);
    return indexOfCell(this.value?.shape.slice(1) ?? [], { row: 0, column }).join(', ');
  }

  private get grid(): GridShape {
    return this.value ? gridOf(this.value.shape) : { rows: 0, columns: 0 };
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey || event.shiftKey || !this.value) return;
    if (event.key === 'Enter') {
      if (this.chosen) send(this, 'bw-pin', this.detailOf(this.chosen));
    } else {
      const page = Math.floor((this.scroller?.clientHeight ?? 0) / ROW) - 2;
      const cell = stepCell(this.chosen ?? { row: 0, column: 0 }, event, this.grid, page);
      if (!cell) return;
      // The first key goes to the first number and not past it.
      this.choose(this.chosen || event.key === 'End' ? cell : { row: 0, column: 0 }, 'auto');
      this.point(this.chosen!);
    }
    event.preventDefault();
    event.stopPropagation();
  };

  private readonly onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    const cell = cellOf(event);
    if (cell) this.point(cell);
    else this.release();
  };

  private readonly onClick = (event: MouseEvent): void => {
    const cell = cellOf(event);
    if (!cell) return;
    this.chosen = cell;
    send(this, 'bw-pin', this.detailOf(cell));
  };

  private point(cell: Cell): void {
    if (this.pointed?.row === cell.row && this.pointed.column === cell.column) return;
    this.pointed = cell;
    send(this, 'bw-point', this.detailOf(cell));
  }

  private readonly release = (): void => {
    if (!this.pointed) return;
    this.pointed = null;
    send(this, 'bw-point', null);
  };

  private detailOf(cell: Cell): PointDetail {
    const index = indexOfCell(this.value?.shape ?? [], cell);
    return {
      name: this.name,
      at: Object.fromEntries(this.axes.map((axis, i) => [axis, index[i]!])),
    };
  }

  private lines(options: { horizontal: boolean; size: number; before: number }): Lines {
    const controller = new VirtualizerController<HTMLElement, HTMLElement>(this, {
      count: 0,
      horizontal: options.horizontal,
      estimateSize: () => options.size,
      // What is sticky covers what is scrolled under it.
      paddingStart: options.before,
      scrollPaddingStart: options.before,
      overscan: 2,
      initialRect: RECT,
      getScrollElement: () => this.scroller,
    });
    return controller.getVirtualizer();
  }
}

function holds({ rows, columns }: GridShape, { row, column }: Cell): boolean {
  return row < rows && column < columns;
}

function idOf({ row, column }: Cell): string {
  return `cell-${row}-${column}`;
}

function cellOf(event: Event): Cell | null {
  const cell = (event.target as Element).closest<HTMLElement>('[role=gridcell]');
  if (!cell) return null;
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-number-grid': NumberGrid;
  }
}
