/** All numbers of a map as a table, in a dialog over the page. */

import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { valuesWordsFor } from '../../src/locales/values';
import type { ViewLocale } from '../../src/locales/views';
import { customElement } from '../define';
import { exact } from '../number';
import { ViewWords } from '../view-words';
import type { NumberMap } from './summary';

/** What something is called where the dialog stands: in its language, with the names of its classes. */
type Named<Place extends number[]> = (words: ViewLocale, ...place: Place) => string;

/** A map whose columns and rows have names. */
export interface ValueTable extends NumberMap {
  readonly column: Named<[x: number]>;
  readonly row: Named<[y: number]>;
}

/** What a view shows as one map or as several. */
export interface ValueTables {
  /** What the numbers are called: W. */
  readonly symbol: string;
  /** One for each map, to choose from. */
  readonly names: readonly Named<[]>[];
  /** The map shown first. */
  readonly first: number;
  readonly table: (index: number) => ValueTable;
}

/** Opens the dialog in the shadow root of a view; it is gone when it is closed. */
export function openValues(host: LitElement, tables: ValueTables): void {
  const values = document.createElement('bw-values');
  values.tables = tables;
  values.addEventListener('bw-close', () => values.remove());
  host.renderRoot.append(values);
}

/**
 * A modal dialog, open from the start. Esc and its button close it; the focus then returns to where it was.
 *
 * @fires bw-close - it was closed
 * @csspart dialog - the native dialog
 * @csspart table - the table
 */
@customElement('bw-values')
export class Values extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
    dialog {
      box-sizing: border-box;
      width: max-content;
      max-width: calc(100vw - 2 * var(--s4));
      max-height: calc(100dvh - 2 * var(--s4));
      padding: var(--s3) var(--s4) var(--s4);
      border: 1px solid var(--ink);
      border-radius: var(--r);
      background: var(--paper);
      font: 400 var(--t-s) / 16px sans-serif;
      font-family: var(--bw-sans, inherit);
      font-variant-numeric: tabular-nums;
      color: var(--ink);
      overscroll-behavior: contain;
    }
    dialog[open] {
      display: flex;
      flex-direction: column;
    }
    dialog::backdrop {
      background: color-mix(in srgb, var(--ink) 12%, transparent);
    }
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s2) var(--s3);
      margin-bottom: var(--s2);
    }
    h2 {
      margin: 0;
      margin-inline-end: auto;
      font: 400 var(--t-math) / 24px var(--serif);
    }
    button,
    select {
      min-height: 28px;
      border: 1px solid var(--hair-2);
      border-radius: var(--r);
      background: var(--paper);
      font: inherit;
      color: inherit;
    }
    button {
      padding: 0 var(--s2);
      cursor: pointer;
    }
    :focus-visible {
      outline: 2px solid var(--ink);
      outline-offset: 1px;
    }
    .scroller {
      overflow: auto;
      min-height: 0;
    }
    table {
      border-collapse: separate;
      border-spacing: 0;
    }
    th,
    td {
      padding: 1px var(--s2);
      text-align: end;
      white-space: nowrap;
      font-weight: 400;
    }
    th {
      position: sticky;
      inset-inline-start: 0;
      background: var(--paper-2);
      color: var(--ink-2);
    }
    thead th {
      top: 0;
      inset-inline-start: auto;
    }
    thead th:first-child {
      z-index: 1;
      inset-inline-start: 0;
    }
    .fault {
      font-weight: 700;
    }
    @media (pointer: coarse) {
      button,
      select {
        min-height: 44px;
      }
    }
  `;

  @property({ attribute: false }) tables?: ValueTables;

  @state() private chosen: number | null = null;

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  private readonly words = new ViewWords(this);

  protected override render(): TemplateResult {
    const { tables } = this;
    const around = this.words.all;
    const words = valuesWordsFor(around.lang);
    const names = tables?.names.map((name) => name(around)) ?? [];
    const index = this.chosen ?? tables?.first ?? 0;
    const heading = words.heading(tables?.symbol ?? '');
    return html`<dialog
      part="dialog"
      aria-label=${heading}
      @close=${this.onClose}
      @keydown=${this.keep}
    >
      <header>
        <h2>${heading}</h2>
        ${names.length > 1 ? this.renderChoice(names, index) : nothing}
        <button type="button" @click=${() => this.dialog.close()}>${words.close}</button>
      </header>
      <div class="scroller" tabindex="0" role="region" aria-label=${names[index] ?? ''}>
        ${tables ? renderTable(tables.table(index), heading, around) : nothing}
      </div>
    </dialog>`;
  }

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  private renderChoice(names: readonly string[], index: number): TemplateResult {
    return html`<select
      aria-label=${valuesWordsFor(this.words.all.lang).choice}
      @change=${(event: Event) => {
        this.chosen = (event.target as HTMLSelectElement).selectedIndex;
      }}
    >
      ${names.map((name, i) => html`<option ?selected=${i === index}>${name}</option>`)}
    </select>`;
  }

  private onClose(): void {
    this.dispatchEvent(new CustomEvent('bw-close', { detail: null }));
  }

  /** The page behind gets no keys. */
  private keep(event: KeyboardEvent): void {
    event.stopPropagation();
  }
}

function renderTable(map: ValueTable, heading: string, words: ViewLocale): TemplateResult {
  const columns = Array.from({ length: map.across }, (_, x) => x);
  const rows = Array.from({ length: map.down }, (_, y) => y);
  return html`<table part="table" aria-label=${heading}>
    <thead>
      <tr>
        <td></td>
        ${columns.map((x) => html`<th scope="col">${map.column(words, x)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (y) =>
          html`<tr>
            <th scope="row">${map.row(words, y)}</th>
            ${columns.map((x) => renderNumber(map.read(x, y)))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function renderNumber(number: number): TemplateResult {
  return html`<td class=${Number.isFinite(number) ? '' : 'fault'}>${exact(number)}</td>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-values': Values;
  }
}
