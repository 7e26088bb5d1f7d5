/** What a gradient tape recorded and how it was replayed: each operation beside its own gradient. */

import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Tape as Recording, TapeKernel, TapeOperation, TapeReplay } from '../../src/core/tape';
import { caption } from '../caption';
import { customElement } from '../define';
import { send } from '../events';
import { decimal } from '../number';
import { hiddenText } from '../views/hidden';
import { AllWords } from '../all-words';
import { flowOf, operationAt, partnerOf, same, stepFrom, type Place } from './tape-place';
import { tapeStyles } from './tape-styles';

/**
 * The recorded operations go down on the left; their gradients come up on the right, each beside the
 * operation that it belongs to. Pointing at one lights its tensors everywhere, and its partner.
 *
 * @slot caption - what the page says below it
 * @fires bw-go - `{ stage }` when an operation is pressed
 */
@customElement('bw-tape')
export class Tape extends LitElement {
  static override styles = [hiddenText, tapeStyles];

  @property({ attribute: false }) tape?: Recording;

  /** How the step's values are written, by name. */
  @property({ attribute: false }) symbols: Readonly<Record<string, string>> = {};

  /** Index of the active stage, whose operations stand out. */
  @property({ type: Number }) stage = -1;

  /** In place of a tape that is not there. */
  @property() reason = '';

  @state() private at: Place | null = null;

  /** The one operation that Tab leads to. */
  @state() private stop: Place = { side: 'forward', index: 0 };

  private readonly words = new AllWords(this);

  override render(): TemplateResult {
    const { tape } = this;
    const words = this.words.all.tape.tape;
    if (!tape)
      return html`<p class="reason">${this.reason || words.waits}</p>
        ${caption}`;
    return html`
      <p>${words.gradients}</p>
      <div class="heads" aria-hidden="true">
        <span>${words.recorded}</span><span>${words.replayed}</span>
      </div>
      <div
        class="tape"
        role="group"
        aria-describedby="keys"
        aria-label=${words.heading}
        @keydown=${this.onKey}
        @pointerleave=${() => this.point(null)}
        @focusout=${() => this.point(null)}
      >
        <ol class="forward" aria-label=${words.recorded}>
          ${tape.forward.map((operation, index) => this.renderOperation({ side: 'forward', index }, operation))}
        </ol>
        <ol class="backward" aria-label=${words.replayed}>
          ${tape.backward.map((replay, index) => this.renderOperation({ side: 'backward', index }, replay))}
        </ol>
      </div>
      ${this.renderTurn(tape)}
      <p class="hidden" id="keys">${words.keys}</p>
      <p class="about" aria-live="polite">${this.at ? this.about(this.at) : words.point}</p>
      ${caption}
    `;
  }

  /** Each side's row is that of the recorded operation. The rows are data: no style sheet knows them. */
  protected override updated(): void {
    const { tape } = this;
    this.renderRoot.querySelectorAll<HTMLElement>('.forward li').forEach((item, index) => {
      item.style.setProperty('grid-row', String(index + 1));
    });
    this.renderRoot.querySelectorAll<HTMLElement>('.backward li').forEach((item, index) => {
      item.style.setProperty('grid-row', String(tape!.backward[index]!.partner + 1));
    });
  }

  private renderOperation(place: Place, operation: TapeOperation | TapeReplay): TemplateResult {
    const { name, stage } = operation;
    const { given, made } = flowOf(operation);
    const { at, stop } = this;
    const active = stage === this.stage;
    const classes = [
      active ? 'active' : '',
      at && same(at, place) ? 'at' : '',
      at && partnerOf(this.tape!, at)?.index === place.index && at.side !== place.side
        ? 'partner'
        : '',
    ];
    return html`<li>
      <button
        type="button"
        class=${classes.join(' ')}
        data-side=${place.side}
        data-index=${place.index}
        tabindex=${same(stop, place) ? 0 : -1}
        aria-current=${active ? 'step' : nothing}
        @pointerenter=${() => this.point(place)}
        @focus=${() => this.focusOn(place)}
        @click=${() => send(this, 'bw-go', { stage })}
      >
        <span class="name"><span class="n">${place.index + 1}</span> ${breakable(name)}</span>
        <span class="given">${given.map((id) => this.renderTensor(id))}</span>
        <span class="made"
          ><span class="arrow">→</span><span>${made.map((id) => this.renderTensor(id))}</span></span
        >
      </button>
    </li>`;
  }

  private renderTensor(id: number): TemplateResult {
    const { shape } = this.tape!.tensors[id]!;
    return html`<span class="tensor ${this.lit.has(id) ? 'lit' : ''}" data-tensor=${id}
      ><i>${this.symbolOf(id)}</i> <span class="shape">${shape.join(' × ')}</span></span
    >`;
  }

  private renderTurn({ tensors, forward, backward }: Recording): TemplateResult | typeof nothing {
    const cost = tensors[forward.at(-1)?.outputs[0] ?? -1]?.value ?? null;
    const seed = tensors[backward[0]?.given[0] ?? -1]?.value ?? null;
    if (cost === null || seed === null) return nothing;
    const { turn } = this.words.all.tape.tape;
    return html`<p class="turn">${turn(decimal(cost, 3), String(seed))}</p>`;
  }

  /** Everything about one operation in words. */
  private about(place: Place): string {
    const words = this.words.all.tape.tape;
    const operation = operationAt(this.tape!, place);
    const { given, made } = flowOf(operation);
    const sentences = [
      words[place.side](place.index + 1, operation.name, this.list(given), this.list(made)),
      kernelsOf(operation.kernels, words),
    ];
    if ('keeps' in operation) sentences.push(words.keeps(this.list(operation.keeps)));
    return sentences.join(' ');
  }

  /** Tensors of the operation pointed at. */
  private get lit(): ReadonlySet<number> {
    if (!this.at || !this.tape) return new Set();
    const { given, made } = flowOf(operationAt(this.tape, this.at));
    return new Set([...given, ...made]);
  }

  private list(ids: readonly number[]): string {
    const { and, number } = this.words.all.tape.tape;
    const named = ids.map((id) => {
      const { shape } = this.tape!.tensors[id]!;
      return `${this.symbolOf(id)} (${shape.join(' × ') || number})`;
    });
    return named.length > 1
      ? `${named.slice(0, -1).join(', ')} ${and} ${named.at(-1)!}`
      : named.join('');
  }

  private symbolOf(id: number): string {
    const { name, of } = this.tape!.tensors[id]!;
    if (of !== null) return `∇${this.symbolOf(of)}`;
    return name === null ? `t${subscript(id)}` : (this.symbols[name] ?? name);
  }

  private point(place: Place | null): void {
    this.at = place;
  }

  private focusOn(place: Place): void {
    this.stop = place;
    this.at = place;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const next = stepFrom(this.tape!, this.stop, event.key);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    this.renderRoot
      .querySelector<HTMLElement>(`[data-side='${next.side}'][data-index='${next.index}']`)
      ?.focus();
  };
}

/** A name that may break before its capitals, where it is too long for its column. */
function breakable(name: string): TemplateResult[] {
  return name.split(/(?=[A-Z])/).map((part) => html`${part}<wbr />`);
}

function kernelsOf(
  kernels: readonly TapeKernel[],
  words: { readonly one: string; readonly ran: (count: number, kernels: string) => string },
): string {
  if (kernels.length === 0) return words.one;
  return words.ran(kernels.length, kernels.map(({ name }) => name).join(', '));
}

function subscript(n: number): string {
  return String(n).replace(/\d/g, (digit) => String.fromCharCode(0x2080 + Number(digit)));
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-tape': Tape;
  }
}
