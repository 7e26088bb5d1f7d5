/** The Console tab: what the program of a session has printed up to the cursor. */

import { html, nothing, css, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { consoleOf } from '../../src/console';
import { COURSE_IMAGE, type Figures, type Verbosity } from '../../src/console/figures';
import { linesOf } from '../../src/console/printed';
import { epochOf } from '../../src/core/epochs';
import { imagesOf } from '../../src/core/image-set';
import type { Session } from '../../src/session/session';
import { atEnd, updatesAt, type State } from '../../src/session/state';
import type { TestResult } from '../../src/worker/api';
import { Bound } from '../bound';
import { customElement } from '../define';
import { RunElement } from '../run-element';
import { AllWords } from '../all-words';
import type { Shown } from './shown';
import { tabFacts } from './tab-facts';
import '../panels/console';

/** Lines that are shown; more of them nobody reads, and they would have to be laid out anew each time. */
const MOST = 400;

interface Asked {
  readonly image: number;
  readonly verbose: Verbosity;
}

/** A test image, and the result that it was fetched for: other data has other images. */
interface Picture {
  readonly image: number;
  readonly of: TestResult;
  /** // [784] */
  readonly pixels: Uint8Array;
}

/** What each session was last asked for: a tab that opens again shows it again. */
const asked = new WeakMap<Session, Asked>();

@customElement('bw-console-tab')
export class ConsoleTab extends RunElement {
  static override styles = css`
    :host {
      display: block;
      height: 100%;
    }
  `;

  @property({ attribute: false }) shown?: Shown | undefined;

  @property({ attribute: false }) run?: Session | undefined;

  @state() private choices: Asked = { image: COURSE_IMAGE, verbose: 1 };

  @state() private picture: Picture | null = null;

  private readonly words = new AllWords(this);

  readonly bound = new Bound(this, tabFacts);
  private fetching: Omit<Picture, 'pixels'> | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { run, shown } = this;
    if (changed.has('run') && run) this.choices = asked.get(run) ?? this.choices;
    const result = shown && shownResult(shown.state);
    if (result) void this.fetch(Math.min(this.choices.image, result.labels.length - 1), result);
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.shown) return nothing;
    const { state } = this.shown;
    const { recipe, run, progress, playing, result } = state;
    const { print, keras } = consoleOf(recipe);
    const images = result?.labels.length ?? (progress?.totals ?? imagesOf(run).sizes).test;
    const { verbose } = this.choices;
    const image = Math.min(this.choices.image, images - 1);
    const words = this.words.all.console.printed;
    const printed = print(figuresOf(state), {
      image,
      verbose,
      words,
      classes: imagesOf(run).classes,
    });
    const from = Math.max(0, printed.count - MOST);
    const { picture } = this;
    const drawn = picture?.image === image && picture.of === shownResult(state);
    return html`<bw-console
      .lines=${linesOf(printed, from)}
      .earlier=${from}
      .open=${printed.open}
      .all=${() => `${linesOf(printed).join('\n')}\n`}
      .image=${image}
      .images=${images}
      .verbose=${keras ? verbose : undefined}
      .drawing=${drawn ? picture.pixels : undefined}
      .quiet=${playing}
      @bw-console=${this.onAsked}
    ></bw-console>`;
  }

  private async fetch(image: number, of: TestResult): Promise<void> {
    const wanted = { image, of };
    if (same(this.picture, wanted) || same(this.fetching, wanted)) return;
    this.fetching = wanted;
    const found = await this.run?.bench.images([image]);
    if (this.fetching !== wanted) return;
    this.fetching = null;
    if (found) this.picture = { ...wanted, pixels: found.pixels };
  }

  private readonly onAsked = (event: GlobalEventHandlersEventMap['bw-console']): void => {
    this.choices = { ...this.choices, ...event.detail };
    if (this.run) asked.set(this.run, this.choices);
  };
}

/** The result, where the program has come to show an image beside it. */
function shownResult(state: State): TestResult | null {
  return consoleOf(state.recipe).keras && atEnd(state) ? state.result : null;
}

function same(one: Omit<Picture, 'pixels'> | null, other: Omit<Picture, 'pixels'>): boolean {
  return one?.image === other.image && one.of === other.of;
}

function figuresOf(state: State): Figures {
  const { recipe, run, progress } = state;
  const epoch = epochOf(recipe, run.settings, progress?.totals ?? imagesOf(run).sizes);
  return { ...state, epoch, updates: updatesAt(state) };
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-console-tab': ConsoleTab;
  }
}
