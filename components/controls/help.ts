/** The table of keys, and the switch for those that are a single letter, digit or sign. */

import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { WholeLocale } from '../../src/locales/whole';
import type { KeyName, KeyUse } from '../../src/locales/dialogs/words';
import { customElement } from '../define';
import { send } from '../events';
import { AllWords } from '../all-words';
import './dialog';

/** A key by its name or by the sign on it. */
type Key =
  KeyName | '←' | '→' | '↑' | '↓' | '−' | '+' | '1' | '9' | '[' | ']' | 'D' | 'T' | 'V' | '?';

interface Row {
  readonly use: KeyUse;
  /** Alternatives; each is what is pressed together. */
  readonly keys: readonly (readonly Key[])[];
  /** The alternatives are the ends of a row of keys. */
  readonly range?: true;
  /** Whether they are letters, digits or signs. */
  readonly letters?: true;
}

const everywhere: readonly Row[] = [
  { use: 'play', keys: [['Space']] },
  { use: 'stage', keys: [['←'], ['→']] },
  {
    use: 'batch',
    keys: [
      ['Shift', '←'],
      ['Shift', '→'],
    ],
  },
  { use: 'reset', keys: [['Home']] },
  { use: 'end', keys: [['End']] },
  { use: 'go', keys: [['1'], ['9']], range: true, letters: true },
  { use: 'image', keys: [['['], [']']], letters: true },
  { use: 'speed', keys: [['−'], ['+']], letters: true },
  { use: 'drawer', keys: [['D']], letters: true },
  { use: 'theme', keys: [['T']], letters: true },
  { use: 'help', keys: [['?']], letters: true },
];

const inView: readonly Row[] = [
  { use: 'pixel', keys: [['←'], ['→'], ['↑'], ['↓']] },
  { use: 'class', keys: [['PageUp'], ['PageDown']] },
  { use: 'ends', keys: [['Home'], ['End']] },
  { use: 'values', keys: [['V']] },
  { use: 'pin', keys: [['Enter']] },
  { use: 'unpin', keys: [['Esc']] },
];

/**
 * The dialog "Keyboard".
 *
 * @fires bw-letters - `{ on }`
 * @fires bw-sound - `{ on }`
 * @fires bw-close - it was closed by a person
 */
@customElement('bw-help')
export class Help extends LitElement {
  static override styles = css`
    table {
      width: 100%;
      margin: 0 0 var(--s4);
      border-collapse: collapse;
    }
    caption {
      padding-bottom: var(--s1);
      text-align: start;
      font-weight: 600;
    }
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    th,
    td {
      padding: 3px 0;
      border-top: 1px solid var(--hair);
      text-align: start;
      font-weight: 400;
      vertical-align: baseline;
    }
    th {
      width: 48%;
      padding-right: var(--s3);
      color: var(--ink-2);
    }
    kbd {
      display: inline-block;
      min-width: 12px;
      padding: 0 5px;
      border: 1px solid var(--hair-2);
      font: var(--t-s) / 18px sans-serif;
      font-family: var(--bw-sans, inherit);
      color: var(--ink);
      text-align: center;
    }
    .together {
      white-space: nowrap;
    }
    .off td,
    .off kbd {
      color: var(--ink-3);
    }
    .off kbd {
      border-style: dashed;
    }
    .state {
      float: inline-end;
      font-size: var(--t-s);
      color: var(--ink-2);
    }
    p + .switch {
      margin-top: var(--s3);
    }
    .switch {
      display: flex;
      align-items: center;
      gap: var(--s2);
      min-height: 28px;
      font-weight: 600;
      cursor: pointer;
    }
    input {
      width: 16px;
      height: 16px;
      margin: 0;
      accent-color: var(--ink);
    }
    input:focus-visible {
      outline: 2px solid var(--ink);
      outline-offset: 2px;
    }
    p {
      margin: 0;
      font-size: var(--t-s);
      line-height: 18px;
      color: var(--ink-2);
    }
    p + p {
      margin-top: var(--s2);
    }
    @media (pointer: coarse) {
      .switch {
        min-height: 44px;
      }
    }
  `;

  @property({ type: Boolean, reflect: true }) open = false;

  /** Whether keys act wherever the focus is, and not only while it is inside the simulator. */
  @property({ type: Boolean }) everywhere = false;

  /** Whether keys that are a letter, a digit or a sign act. */
  @property({ attribute: false }) letters = true;

  /** Whether numbers and the loss are heard. */
  @property({ type: Boolean }) sound = false;

  private readonly words = new AllWords(this);

  override render(): TemplateResult {
    const { keyboard } = this.words.all.dialogs;
    return html`
      <bw-dialog .heading=${keyboard.heading} .open=${this.open} @bw-close=${this.close}>
        ${this.renderTable(this.everywhere ? keyboard.everywhere : keyboard.inside, everywhere)}
        ${this.renderTable(keyboard.inView, inView)}
        <label class="switch">
          <input
            type="checkbox"
            role="switch"
            aria-describedby="letters"
            .checked=${live(this.letters)}
            @change=${this.switch}
          />
          ${keyboard.letters}
        </label>
        <p id="letters">${keyboard.lettersAre}</p>
        <p>${keyboard.ownKeys}</p>
        <label class="switch">
          <input
            type="checkbox"
            role="switch"
            aria-describedby="sound"
            .checked=${live(this.sound)}
            @change=${this.switchSound}
          />
          ${keyboard.sound}
        </label>
        <p id="sound">${keyboard.soundIs}</p>
      </bw-dialog>
    `;
  }

  private renderTable(caption: string, rows: readonly Row[]): TemplateResult {
    const { keyboard } = this.words.all.dialogs;
    return html`
      <table>
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${keyboard.key}</th>
            <th scope="col">${keyboard.use}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => this.renderRow(row, keyboard))}
        </tbody>
      </table>
    `;
  }

  private renderRow(row: Row, words: WholeLocale['dialogs']['keyboard']): TemplateResult {
    const off = row.letters === true && !this.letters;
    const between = row.range ? words.to : words.or;
    const names: Readonly<Record<string, string>> = words.names;
    return html`
      <tr class=${off ? 'off' : ''}>
        <th scope="row">
          ${row.keys.map(
            (together, i) =>
              html`${i > 0 ? ` ${row.keys.length > 2 ? '' : between} ` : ''}<span class="together"
                  >${together.map(
                    (key, j) => html`${j > 0 ? ' + ' : ''}<kbd>${names[key] ?? key}</kbd>`,
                  )}</span
                >`,
          )}
          ${off ? html`<span class="state">${words.off}</span>` : nothing}
        </th>
        <td>${words.uses[row.use]}</td>
      </tr>
    `;
  }

  private close(): void {
    this.open = false;
  }

  private switch(event: Event): void {
    const { checked } = event.target as HTMLInputElement;
    send(this, 'bw-letters', { on: checked });
  }

  private switchSound(event: Event): void {
    const { checked } = event.target as HTMLInputElement;
    send(this, 'bw-sound', { on: checked });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-help': Help;
  }
}
