/** The whole simulator: it shows a session, and hands on to it what the learner does. */

import { ContextProvider } from '@lit/context';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { areDigits, imagesOf } from '../../src/core/image-set';
import { shownIn } from '../../src/session/probe';
import type { Session } from '../../src/session/session';
import type { State } from '../../src/session/state';
import type { DrawerTab } from '../../src/locales/locale';
import type { KeyAct } from '../controls/key-map';
import { speeds } from '../controls/speeds';
import { customElement } from '../define';
import { send } from '../events';
import type { DrawerMode } from '../panels/drawer';
import { RUN, type RunView } from '../run';
import { hiddenText } from '../views/hidden';
import { Size } from '../views/size';
import { classNames, DIGITS } from '../class-names';
import { Words } from '../words';
import { moved, speedOf, transport } from './acts';
import { drawerTabs, tabsOf } from './drawer-tabs';
import { placeAttributes } from './place-attributes';
import { Narrator } from './narrator';
import { Probing } from './probing';
import { OpenedDialog, type OwnPage } from './opened-dialog';
import { SimulatorKeys } from './simulator-keys';
import { SimulatorRun } from './simulator-run';
import { measured } from './measured';
import { bar } from './bar';
import { Revealing } from './revealing';
import { SessionState } from './session-state';
import { Shown, shownAnew } from './shown';
import { Hearing } from './hearing';
import { simulatorStyles } from './simulator-styles';
import '../controls/progress';
import '../controls/speed';
import '../panels/drawer';
import './deck';
import type { Loop } from './loop';
import './loop';
import './notices';

/**
 * Bar, loop, drawer and deck of one session: of one that is given, else of the `bw-session` around it or named by
 * `session`, else of its own, which has all attributes of a `bw-session`.
 *
 * @slot - elements that show the same run, below
 * @fires bw-step - `{ batch, stage, loss }` when another place of its own session is shown
 * @fires bw-change - `{ recipe, settings, changes }` when its own session runs something else
 * @fires bw-lang - another language was chosen, by button or with a run file
 * @fires bw-theme - the theme was changed, by button, by key or with a run file
 * @fires bw-open - a dialog was asked for, by button or key
 * @fires bw-close - the dialog was closed
 */
@customElement('bw-simulator')
export class Simulator extends LitElement {
  static override styles = [hiddenText, simulatorStyles];

  @property({ attribute: false }) run?: Session | undefined;

  /** Id of the `bw-session` that it shows, where that is not around it. */
  @property() session = '';

  /** What a teacher takes away, parted by spaces: bar, programs, settings, languages, theme, share, menu, of its
   * entries about, help, run-file, images and export; drawer, timeline, map, status, transport, speed. */
  @property({ reflect: true }) hide = '';

  @property() theme: 'light' | 'dark' = 'light';

  /** Whether single-letter keys act (WCAG 2.1.4). */
  @property({ type: Boolean }) letters = true;

  /** Keys act wherever the focus is, as on our own page; else only while it is inside. */
  @property({ type: Boolean }) everywhere = false;

  /** Whether the loop is drawn only once there are numbers for it. */
  @property({ attribute: false }) waits = false;

  /** Our own page, which this is the simulator of. */
  @property({ attribute: false }) page: OwnPage | null = null;

  /** Whether numbers that are pointed at, and the loss of each batch, are heard as tones. */
  @property({ type: Boolean }) sound = false;

  @state() private drawer = false;

  @state() private tab: DrawerTab = tabsOf({})[0]!;

  @state() private side: 'before' | 'after' = 'after';

  @state() private speed = 0;

  private readonly words = new Words(this);
  private readonly size = new Size(this, '.whole');
  private readonly states = new SessionState(this, () => this.run);
  private readonly classes = new ContextProvider(this, {
    context: classNames,
    initialValue: DIGITS,
  });
  private readonly probing = new Probing(this, () => this.run);
  private readonly runs = new SimulatorRun(this);
  readonly narrator = new Narrator(this, this.words, () =>
    this.runs.narrates ? this.run : undefined,
  );
  readonly hearing = new Hearing(this, () => (this.sound ? this.run : undefined));
  private readonly dialogs = new OpenedDialog(this, () => this.words.all.lang);
  private readonly revealing = new Revealing(this, {
    isNarrow: () => this.size.width < 720,
    loop: () => this.loop,
    notices: () => this.notices,
  });
  private last: State | undefined;
  /** What the loop was given last: it is drawn anew only where that differs. */
  private drawn: Shown | undefined;
  private still = true;

  @query('bw-loop') private readonly loop!: Loop;
  @query('bw-notices') private readonly notices!: HTMLElement;

  constructor() {
    super();
    new SimulatorKeys(this, { act: (act) => this.act(act), letGo: () => this.letGo() });
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...placeAttributes];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    this.runs.own.attributeChanged(name, old, value);
  }

  /** What is inside it shows the same run. */
  get [RUN](): RunView | null {
    return this.runs.run;
  }

  override willUpdate(): void {
    const { now } = this.states;
    if (!now) return;
    this.drawn = shownAnew(shownIn(now), this.drawn);
    const { classes } = imagesOf(now.run);
    this.classes.setValue(areDigits(classes) ? DIGITS : classes);
    const place = ({ cursor, recipe }: State): number =>
      cursor.step * recipe.stages.length + cursor.stage;
    const moved = this.last ? place(now) - place(this.last) : 0;
    if (moved !== 0) {
      // Wires move only on the way forward, and not when it goes faster than one can follow.
      this.still = moved !== 1 || (now.playing && now.speed > 4);
      this.side = 'after';
    }
    this.revealing.follow(now, this.last, moved);
    // Speeds in batches are as many stages a second as the recipe has.
    if (this.last && this.last.recipe !== now.recipe) this.setSpeed(this.speed);
    this.last = now;
  }

  override render(): TemplateResult | typeof nothing {
    const { now } = this.states;
    const inLoop = this.drawn;
    if (!now || !inLoop) return nothing;
    const phone = this.size.width < 720;
    const told = now.probed ? '' : measured(now, this.words.all);
    // A wide deck has room for it; elsewhere the note is long enough to hold it.
    const inDeck = this.size.width >= 1180;
    const waits = this.waits && !now.trace;
    return html`
      <div class="whole"></div>
      ${this.run ? bar(this.run, this.words.all, this.theme, this.hide) : nothing}
      <div
        class="main"
        @bw-point=${(e: GlobalEventHandlersEventMap['bw-point']) => this.run?.point(e.detail)}
        @bw-pin=${this.probing.pin}
        @bw-send=${this.onSend}
        @bw-back=${this.probing.back}
        @bw-go=${this.onGo}
        @bw-side=${this.onSide}
        @bw-images=${this.onImages}
      >
        <div class="scroll">
          <div class="page">
            <bw-notices .state=${now} @bw-retry=${this.onRestart}></bw-notices>
            ${
              phone
                ? html`<bw-progress
                    .progress=${now.progress ?? undefined}
                    @bw-retry=${this.onRetry}
                  ></bw-progress>`
                : nothing
            }
            <bw-loop
              class=${waits ? 'waits' : nothing}
              .state=${waits ? undefined : inLoop.state}
              .side=${this.side}
              .measured=${inDeck ? null : told}
              ?still=${this.still}
            ></bw-loop>
            ${phone ? html`<bw-speed .speed=${this.speed} @bw-speed=${this.onSpeed}></bw-speed>` : nothing}
          </div>
        </div>
        ${this.renderDrawer(now, inLoop)}
      </div>
      <bw-deck
        .state=${now}
        .speed=${this.speed}
        .measured=${inDeck ? told : ''}
        .hide=${this.hide}
        @bw-go=${this.onGo}
        @bw-transport=${this.onTransport}
        @bw-speed=${this.onSpeed}
        @bw-scrub=${this.onScrub}
        @bw-retry=${this.onRetry}
      ></bw-deck>
      <div class="live hidden" aria-live="polite"></div>
      <slot></slot>
      ${this.dialogs.render()}
    `;
  }

  private renderDrawer(now: State, inLoop: Shown): TemplateResult {
    const shown = new Shown(now);
    const tabs = tabsOf(now.recipe);
    // A recipe may lack the tab that another one had open.
    const tab = tabs.includes(this.tab) ? this.tab : tabs[0]!;
    return html`<bw-drawer
      .open=${this.drawer}
      .tabs=${tabs}
      .tab=${tab}
      .mode=${this.drawerMode}
      @bw-drawer=${this.onDrawer}
    >
      ${this.drawer ? drawerTabs[tab]!({ shown, inLoop, session: this.run! }) : nothing}
    </bw-drawer>`;
  }

  private get drawerMode(): DrawerMode {
    const { width } = this.size;
    return width >= 1600 ? 'side' : width >= 1180 ? 'overlay' : 'sheet';
  }

  private readonly onGo = (event: GlobalEventHandlersEventMap['bw-go']): void => {
    if (this.run) moved(this.run, { is: 'go', stage: event.detail.stage });
  };

  private readonly onTransport = (event: GlobalEventHandlersEventMap['bw-transport']): void => {
    if (!this.run) return;
    transport(this.run, event.detail.act);
    if (event.detail.act === 'play') this.revealing.played(this.run.state);
  };

  private readonly onSpeed = (event: GlobalEventHandlersEventMap['bw-speed']): void => {
    this.setSpeed(event.detail.speed);
  };

  private setSpeed(index: number): void {
    this.speed = Math.min(speeds.length - 1, Math.max(0, index));
    this.run?.setSpeed(speedOf(this.run, this.speed));
  }

  private readonly onDrawer = (event: GlobalEventHandlersEventMap['bw-drawer']): void => {
    this.drawer = event.detail.open;
    this.tab = event.detail.tab;
  };

  private readonly onSide = (event: GlobalEventHandlersEventMap['bw-side']): void => {
    this.side = event.detail;
  };

  private readonly onRestart = (): void => void this.run?.start();

  /** From the notice, which only leads back to MNIST; its dialog brings images by itself. */
  private readonly onImages = (event: GlobalEventHandlersEventMap['bw-images']): void => {
    if (!event.detail) void this.run?.learnFrom(null);
  };

  private readonly onRetry = (): void => this.run?.retryData();

  /** What is sent is shown in the loop, on which a sheet would lie. */
  private readonly onSend = (): void => {
    if (this.drawerMode !== 'sheet') return;
    this.drawer = false;
    this.probing.lead();
  };

  private readonly onScrub = (event: GlobalEventHandlersEventMap['bw-scrub']): void => {
    this.run?.toBatch(event.detail.step);
  };

  private letGo(): boolean {
    if (!this.probing.holds) return false;
    this.probing.letGo();
    return true;
  }

  private act(act: KeyAct): boolean {
    if (!this.run) return false;
    if (act.is === 'speed') this.setSpeed(this.speed + act.by);
    else if (act.is === 'drawer') this.drawer = !this.drawer;
    else if (act.is === 'theme')
      send(this, 'bw-theme', { theme: this.theme === 'light' ? 'dark' : 'light' });
    else if (act.is === 'help') send(this, 'bw-open', { what: 'help' });
    else moved(this.run, act);
    if (act.is === 'play') this.revealing.played(this.run.state);
    return true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-simulator': Simulator;
  }
}
