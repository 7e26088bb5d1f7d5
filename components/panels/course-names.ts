/** What the course calls the things that have other names here. */

import { LitElement, css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CourseName } from '../../src/locales/console/words';
import { customElement } from '../define';
import { AllWords } from '../all-words';

/** A table that opens and shuts. */
@customElement('bw-course-names')
export class CourseNames extends LitElement {
  static override styles = css`
    :host {
      display: block;
      border-top: 1px solid var(--hair-2);
      font: var(--t-s) / 16px sans-serif;
      font-family: var(--bw-sans, inherit);
      color: var(--ink);
    }
    summary {
      min-height: 24px;
      line-height: 24px;
      cursor: pointer;
    }
    summary:focus-visible {
      outline: 2px solid var(--ink);
      outline-offset: -2px;
    }
    table {
      width: 100%;
      border-collapse: collapse;
    }
    th,
    td {
      padding: 3px var(--s2) 3px 0;
      border-bottom: 1px solid var(--hair);
      font-weight: 400;
      text-align: left;
      vertical-align: baseline;
    }
    thead th,
    td:last-child {
      color: var(--ink-2);
    }
    tbody th {
      font-family: var(--mono);
    }
    .symbol {
      font: italic var(--t-l) / 18px var(--serif);
    }
    p {
      margin: var(--s2) 0 0;
      color: var(--ink-2);
    }
    @media (pointer: coarse) {
      summary {
        min-height: 44px;
        line-height: 44px;
      }
    }
  `;

  @property({ type: Boolean, reflect: true }) open = false;

  private readonly words = new AllWords(this);

  override render(): TemplateResult {
    const { title, course, here, meaning, rows, counting } = this.words.all.console.names;
    return html`<details .open=${this.open} @toggle=${this.onToggle}>
      <summary>${title}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">${course}</th>
            <th scope="col">${here}</th>
            <th scope="col">${meaning}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => renderRow(row))}
        </tbody>
      </table>
      <p>${counting}</p>
    </details>`;
  }

  private readonly onToggle = (event: Event): void => {
    this.open = (event.target as HTMLDetailsElement).open;
  };
}

function renderRow({ course, here, meaning, symbols }: CourseName): TemplateResult {
  return html`<tr>
    <th scope="row" translate="no">${course}</th>
    <td class=${symbols ? 'symbol' : ''}>${here}</td>
    <td>${meaning}</td>
  </tr>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-course-names': CourseNames;
  }
}
