/** The test bench of a session: it has the test images read while it is there, and fetches the pixels of
 * those in sight. */

import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ImageSet } from '../../src/core/image-set';
import type { Session } from '../../src/session/session';
import { weightsOf } from '../../src/session/probe';
import { focusOf } from '../../src/session/selection';
import type { State } from '../../src/session/state';
import { Bound } from '../bound';
import { customElement } from '../define';
import { RunElement } from '../run-element';
import { UNTOUCHED, type BenchView } from '../panels/bench/bench';
import { AllWords } from '../all-words';
import { SessionState } from './session-state';
import { sessionIn } from './tab-facts';
import { weightsIn } from './weights-words';

/** Grey values of one image. */
const PIXELS = 784;

/** What has been in sight is kept until there are so many. */
const KEPT = 400;

/** What was last looked at in each session: a tab that opens again shows it again. */
const views = new WeakMap<Session, BenchView>();

/** Shows and changes the session; an image that it sends through the loop comes out as `bw-send` too. */
@customElement('bw-test-tab')
export class TestTab extends RunElement {
  @property({ attribute: false }) run?: Session | undefined;

  /** Pixels of test images, in the order in which they came. */
  @state() private pictures: ReadonlyMap<number, Uint8Array> = new Map();

  private readonly words = new AllWords(this);

  readonly bound = new Bound(this, sessionIn);
  private readonly states = new SessionState(this, () => this.run);
  private readonly fetching = new Set<number>();
  /** The images that the pictures are of. */
  private imagesOf: ImageSet | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.run?.bench.watch(false);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    changed.get('run')?.bench.watch(false);
    const images = this.states.now?.run.images;
    if (images !== this.imagesOf) {
      this.imagesOf = images;
      this.pictures = new Map();
    }
    // Only here: an element that is defined late has no session yet when it is connected.
    this.run?.bench.watch(this.isConnected);
  }

  override render(): TemplateResult | typeof nothing {
    const { run } = this;
    const { now } = this.states;
    if (!run || !now) return nothing;
    const { recipe, tested, progress, drawing, reading } = now;
    return html`<bw-bench
      .result=${tested?.result}
      .stale=${tested !== null && tested.updates !== weightsOf(now)}
      .weights=${tested ? weightsIn(now, this.words.all, tested.updates) : ''}
      .parameters=${Object.values(recipe.parameters)
        .map(({ symbol }) => symbol)
        .join(', ')}
      .loaded=${progress?.loaded.test ?? 0}
      .total=${progress?.totals.test ?? 0}
      .classes=${this.words.classes}
      .drawing=${drawing}
      .reading=${reading}
      .pictures=${this.pictures}
      .pointed=${pointedClass(now)}
      .view=${views.get(run) ?? UNTOUCHED}
      @bw-view=${this.onView}
      @bw-draw=${this.onDraw}
      @bw-want=${this.onWant}
      @bw-send=${this.onSend}
    ></bw-bench>`;
  }

  private readonly onView = (event: GlobalEventHandlersEventMap['bw-view']): void => {
    if (this.run) views.set(this.run, event.detail);
  };

  private readonly onDraw = (event: GlobalEventHandlersEventMap['bw-draw']): void => {
    this.run?.bench.draw(event.detail);
  };

  private readonly onWant = (event: GlobalEventHandlersEventMap['bw-want']): void => {
    const { indices, inSight } = event.detail;
    const lacking = indices.filter((index) => !this.fetching.has(index));
    if (lacking.length > 0) void this.fetch(lacking, new Set(inSight));
  };

  private readonly onSend = (event: GlobalEventHandlersEventMap['bw-send']): void => {
    const { detail } = event;
    const { bench } = this.run ?? {};
    if (!bench) return;
    if (detail.from === 'test') void bench.sendTest(detail.index);
    else bench.sendDrawing(detail.label);
  };

  private async fetch(indices: readonly number[], inSight: ReadonlySet<number>): Promise<void> {
    indices.forEach((index) => this.fetching.add(index));
    const images = await this.run?.bench.images(indices);
    indices.forEach((index) => this.fetching.delete(index));
    if (!images) return;
    const pictures = new Map(this.pictures);
    indices.forEach((index, n) =>
      pictures.set(index, images.pixels.subarray(n * PIXELS, (n + 1) * PIXELS)),
    );
    for (const index of pictures.keys()) {
      if (pictures.size <= KEPT) break;
      if (!inSight.has(index)) pictures.delete(index);
    }
    this.pictures = pictures;
  }
}

/** The class looked at in the loop, where that has been chosen or is the label of the image. */
function pointedClass({ selection, recipe, trace, probed }: State): number {
  return focusOf(selection, recipe, probed?.trace ?? trace).class;
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-test-tab': TestTab;
  }
}
