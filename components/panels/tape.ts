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
import { tapeStyles } from './tape-styles';

type Side = 'forward' | 'backward';

/** An operation of the tape: its side, and its place in that side's order. */
interface Place {
  readonly side: Side;
  readonly index: number;
}

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
          ${tape.forward.map((operation, index) => this.renderForward(operation, index))}
        </ol>
        <ol class="backward" aria-label=${words.replayed}>
          ${tape.backward.map((replay, index) => this.renderBackward(replay, index))}
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

  private renderForward({ name, inputs, outputs, stage }: TapeOperation, index: number) {
    return this.renderOperation(
      { side: 'forward', index },
      { name, stage, given: inputs.map(({ tensor }) => tensor), made: outputs },
    );
  }

  private renderBackward({ name, given, made, stage }: TapeReplay, index: number) {
    return this.renderOperation(
      { side: 'backward', index },
      { name, stage, given, made: made.map(({ tensor }) => tensor) },
    );
  }

  private renderOperation(
    place: Place,
    operation: {
      readonly name: string;
      readonly stage: number;
      readonly given: readonly number[];
      readonly made: readonly number[];
    },
  ): TemplateResult {
    const { name, stage, given, made } = operation;
    const { at, stop } = this;
    const active = stage === this.stage;
    const classes = [
      active ? 'active' : '',
      at && same(at, place) ? 'at' : '',
      at && this.partnerOf(at)?.index === place.index && at.side !== place.side ? 'partner' : '',
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
    const operation = this.operation(place);
    const { given, made } = this.tensorsOf(place);
    const sentences = [
      words[place.side](place.index + 1, operation.name, this.list(given), this.list(made)),
      kernelsOf(operation.kernels, words),
    ];
    if ('keeps' in operation) sentences.push(words.keeps(this.list(operation.keeps)));
    return sentences.join(' ');
  }

  private operation({ side, index }: Place): TapeOperation | TapeReplay {
    return this.tape![side][index]!;
  }

  private tensorsOf(place: Place): {
    readonly given: readonly number[];
    readonly made: readonly number[];
  } {
    const operation = this.operation(place);
    return 'partner' in operation
      ? { given: operation.given, made: operation.made.map(({ tensor }) => tensor) }
      : { given: operation.inputs.map(({ tensor }) => tensor), made: operation.outputs };
  }

  /** Tensors of the operation pointed at. */
  private get lit(): ReadonlySet<number> {
    if (!this.at || !this.tape) return new Set();
    const { given, made } = this.tensorsOf(this.at);
    return new Set([...given, ...made]);
  }

  private partnerOf({ side, index }: Place): Place | null {
    const { forward, backward } = this.tape!;
    const found =
      side === 'forward'
        ? backward.findIndex(({ partner }) => partner === index)
        : backward[index]!.partner;
    const other = side === 'forward' ? 'backward' : 'forward';
    return found >= 0 && found < forward.length ? { side: other, index: found } : null;
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
    const next = this.next(event.key);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    this.renderRoot
      .querySelector<HTMLElement>(`[data-side='${next.side}'][data-index='${next.index}']`)
      ?.focus();
  };

  /** Where a key leads from the operation that has the focus. Backward, up is on. */
  private next(key: string): Place | null {
    const { side, index } = this.stop;
    const last = this.tape!.forward.length - 1;
    const row = side === 'forward' ? index : this.tape!.backward[index]!.partner;
    switch (key) {
      case 'ArrowUp':
        return this.inRow(side, row - 1) ?? this.stop;
      case 'ArrowDown':
        return this.inRow(side, row + 1) ?? this.stop;
      case 'ArrowLeft':
        return this.inRow('forward', row);
      case 'ArrowRight':
        return this.inRow('backward', row) ?? this.stop;
      case 'Home':
        return this.inRow(side, 0) ?? this.stop;
      case 'End':
        return this.inRow(side, last) ?? this.stop;
      default:
        return null;
    }
  }

  private inRow(side: Side, row: number): Place | null {
    const { forward, backward } = this.tape!;
    const index =
      side === 'backward'
        ? backward.findIndex(({ partner }) => partner === row)
        : forward[row]
          ? row
          : -1;
    return index < 0 ? null : { side, index };
  }
}

function same(a: Place, b: Place): boolean {
  return a.side === b.side && a.index === b.index;
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
