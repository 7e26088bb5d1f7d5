/** What is said beside the active stage, in two to four sentences whose terms can be asked for. */

import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { StageText } from '../../src/core/stage';
import type { NoteContext } from '../../src/locales/locale';
import { differs } from '../alike';
import { Bound } from '../bound';
import { customElement } from '../define';
import { RunElement } from '../run-element';
import { ViewWords } from '../view-words';
import './glossary';
import { segmentsOf, type Segment } from './markup';

/**
 * "Stage 7 of 8", a heading, and the note of that stage.
 *
 * @csspart place - "Stage 7 of 8"
 * @csspart heading
 * @csspart text - the paragraphs
 */
@customElement('bw-note')
export class Note extends RunElement {
  static override styles = css`
    :host {
      display: block;
      color: var(--ink);
      font-family: var(--serif);
    }
    .place {
      margin: 0;
      font: 400 var(--t-s) / 16px sans-serif;
      font-family: var(--bw-sans, inherit);
      color: var(--ink-2);
      font-variant-numeric: tabular-nums;
    }
    h2 {
      margin: 2px 0 9px;
      font: 400 var(--t-xl) / 30px var(--serif);
      letter-spacing: -0.01em;
      text-wrap: balance;
    }
    .text p {
      margin: 0;
      font-size: var(--t-l);
      line-height: 22px;
      text-wrap: pretty;
    }
    .term {
      white-space: nowrap;
    }
    .text p + p {
      margin-top: 8px;
      color: var(--ink-2);
    }
  `;

  /** Key of the stage's words. Undefined: nothing is shown. */
  @property() stage?: StageText;

  /** Number of the stage, counted from 1, and how many there are. */
  @property({ type: Number }) number = 1;
  @property({ type: Number }) count = 1;

  /** What the numbers in the note follow from. */
  @property({ attribute: false, hasChanged: differs }) context: NoteContext = {
    step: 0,
    batchSize: 1,
    learningRate: 1,
    zeroWeights: false,
  };

  private readonly words = new ViewWords(this);

  readonly bound = new Bound(this, ({ note }) => ({ ...note }));

  protected override render(): TemplateResult | typeof nothing {
    if (!this.stage) return nothing;
    const { stages, explanation } = this.words.all;
    const { heading, note } = stages[this.stage];
    return html`
      <p class="place" part="place">${explanation.stageOf(this.number, this.count)}</p>
      <h2 part="heading">${heading}</h2>
      <div class="text" part="text">
        ${note(this.context).map(
          (paragraph) => html`<p>${segmentsOf(paragraph).map(renderSegment)}</p>`,
        )}
      </div>
    `;
  }
}

function renderSegment(segment: Segment): TemplateResult | string {
  if (segment.is === 'term') {
    const { term, text, tail } = segment;
    return html`<span class="term"><bw-glossary term=${term}>${text}</bw-glossary>${tail}</span>`;
  }
  return segment.is === 'emphasis' ? html`<em>${segment.text}</em>` : segment.text;
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-note': Note;
  }
}
