/** What the page for frames says to a teacher who opens it by itself. */

import { LitElement, css, html, type TemplateResult } from 'lit';
import { AllWords } from '../all-words';
import { customElement } from '../define';

/** Its address's parameters, and the messages between frame and page. It takes nothing. */
@customElement('bw-embed-guide')
export class EmbedGuide extends LitElement {
  static override styles = css`
    :host {
      display: block;
      padding: var(--s5);
      background: var(--paper);
      color: var(--ink);
      font: var(--t-m) / 1.5 sans-serif;
      font-family: var(--bw-sans, inherit);
    }
    section {
      max-width: 76ch;
      margin: 0 auto;
    }
    h2,
    h3 {
      font-family: var(--serif);
      font-weight: 400;
    }
    table {
      width: 100%;
      border-collapse: collapse;
    }
    th,
    td {
      padding: var(--s1) var(--s3) var(--s1) 0;
      border-top: 1px solid var(--hair);
      text-align: start;
      vertical-align: top;
      overflow-wrap: anywhere;
    }
    thead th {
      border: 0;
      font-weight: 400;
      color: var(--ink-2);
    }
    tbody th {
      min-width: 15ch;
      font: var(--t-s) / 20px var(--mono);
    }
  `;

  private readonly words = new AllWords(this);

  override render(): TemplateResult {
    const { heading, lead, parameters, messages } = this.words.all.embedding;
    return html`<section>
      <h2>${heading}</h2>
      <p>${lead}</p>
      <h3>${parameters.heading}</h3>
      ${this.renderTable(parameters.name, parameters.meaning, parameters.of)}
      <h3>${messages.heading}</h3>
      <p>${messages.lead}</p>
      ${this.renderTable(messages.subject, messages.content, messages.of)}
    </section>`;
  }

  private renderTable(
    name: string,
    meaning: string,
    rows: Readonly<Record<string, string>>,
  ): TemplateResult {
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${name}</th>
          <th scope="col">${meaning}</th>
        </tr>
      </thead>
      <tbody>
        ${Object.entries(rows).map(
          ([row, text]) =>
            html`<tr>
              <th scope="row">${row}</th>
              <td>${text}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-embed-guide': EmbedGuide;
  }
}
