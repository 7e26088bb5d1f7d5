/** The page: one simulator, its dialogs, and an address that always names what is shown. */

import { LitElement, html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Outcome } from '../../components/controls/export';
import { customElement } from '../../components/define';
import { download } from '../../components/download';
import type { Opened } from '../../components/events';
import { AllWords } from '../../components/all-words';
import { recipes } from '../recipes';
import { writeAddress, type Place } from '../session/address';
import { isAlone } from '../session/assets';
import { readRunFile, RunFileError, writeRunFile } from '../session/run-file';
import type { Session } from '../session/session';
import type { State } from '../session/state';
import { updatesAt } from '../session/state';
import { Bringing } from './bringing';
import { embedCode } from './embed-code';
import { placeOf } from './place';
import '../../components/controls/about';
import '../../components/controls/export';
import '../../components/controls/help';
import '../../components/controls/own-images';
import '../../components/controls/share';
import '../../components/session/simulator';

/** Pause (ms) after the last change before the address follows it: browsers count such changes. */
const SETTLED = 300;

/** Everything that belongs to our own page and not to the simulator. */
@customElement('bw-page')
export class Page extends LitElement {
  @property({ attribute: false }) session!: Session;

  /** Chosen by address or button; null while the page's own stands. */
  @property({ attribute: false }) view: Pick<Place, 'lang' | 'theme' | 'backend'> = {
    lang: null,
    theme: null,
    backend: null,
  };

  @state() private opened: Opened | null = null;

  @state() private letters = true;

  @state() private sound = false;

  @state() private fileFault = '';

  @state() private weightsFault = '';

  /** What became of the file that was asked for last. */
  @state() private outcome: Outcome | null = null;

  private readonly words = new AllWords(this);
  private readonly bringing = new Bringing(this, () => this.words.all.ownImages);
  private readonly systemTheme = matchMedia('(prefers-color-scheme: dark)');
  private timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.subscribe(this.follow);
    this.systemTheme.addEventListener('change', () => this.requestUpdate());
  }

  /** The elements of the page are in the page itself: its style sheets reach the simulator. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override willUpdate(): void {
    // Elements watch both: writing what stands there already would make them look again, for ever.
    const root = document.documentElement;
    if (root.dataset['theme'] !== this.theme) root.dataset['theme'] = this.theme;
    if (this.view.lang && root.lang !== this.view.lang) root.lang = this.view.lang;
  }

  override updated(): void {
    this.follow();
  }

  override render(): TemplateResult {
    const { state: now } = this.session;
    const { query, leftOut } = writeAddress(placeOf(now, this.view), now.recipe);
    return html`
      <bw-simulator
        .session=${this.session}
        .theme=${this.theme}
        .letters=${this.letters}
        .sound=${this.sound}
        .everywhere=${true}
        @bw-lang=${(e: GlobalEventHandlersEventMap['bw-lang']) => this.show({ lang: e.detail.lang })}
        @bw-theme=${(e: GlobalEventHandlersEventMap['bw-theme']) =>
          this.show({ theme: e.detail.theme })}
        @bw-open=${this.openDialog}
      ></bw-simulator>
      <bw-share
        ?open=${this.opened === 'share' || this.opened === 'run-file'}
        .address=${addressOf(query)}
        .code=${
          // A copy by itself has no package beside it.
          location.protocol.startsWith('http') && !isAlone()
            ? embedCode(query, new URL('./', location.href).href)
            : null
        }
        .leftOut=${hasDrawing(now) ? [...leftOut, 'drawings'] : leftOut}
        .fault=${this.fileFault}
        @bw-save-run=${this.save}
        @bw-run-file=${this.openFile}
        @bw-close=${this.close}
      ></bw-share>
      <bw-export
        ?open=${this.opened === 'export'}
        ?ready=${now.trace !== null}
        .updates=${updatesAt(now)}
        .ran=${now.ran}
        .parameters=${Object.keys(now.recipe.parameters)}
        ?own=${now.run.weights !== undefined}
        ?own-images=${now.run.images !== undefined}
        .outcome=${this.outcome}
        .fault=${this.weightsFault}
        @bw-take=${this.take}
        @bw-weights=${this.openWeights}
        @bw-close=${this.close}
      ></bw-export>
      <bw-own-images
        ?open=${this.opened === 'images'}
        .used=${now.run.images ?? null}
        .progress=${this.bringing.progress}
        .found=${this.bringing.found}
        .fault=${this.bringing.fault}
        @bw-image-files=${(e: GlobalEventHandlersEventMap['bw-image-files']) =>
          this.bringing.read(e.detail)}
        @bw-images=${this.useImages}
        @bw-close=${this.closeImages}
      ></bw-own-images>
      <bw-about
        ?open=${this.opened === 'about'}
        .backend=${now.backend ?? ''}
        .version=${import.meta.env.VERSION ?? ''}
        @bw-close=${this.close}
      ></bw-about>
      <bw-help
        ?open=${this.opened === 'help'}
        .letters=${this.letters}
        .sound=${this.sound}
        @bw-letters=${this.switchLetters}
        @bw-sound=${this.switchSound}
        @bw-close=${this.close}
      ></bw-help>
    `;
  }

  private get theme(): 'light' | 'dark' {
    const chosen = this.view.theme;
    if (chosen === 'light' || chosen === 'dark') return chosen;
    return this.systemTheme.matches ? 'dark' : 'light';
  }

  private show(view: Partial<Pick<Place, 'lang' | 'theme'>>): void {
    this.view = { ...this.view, ...view };
  }

  /** Brings the address after what is shown, once that has come to rest. */
  private readonly follow = (): void => {
    clearTimeout(this.timer);
    // The address of a file cannot follow.
    if (this.session.state.playing || location.protocol === 'file:') return;
    this.timer = setTimeout(() => {
      const { state: now } = this.session;
      const { query } = writeAddress(placeOf(now, this.view), now.recipe);
      if (`?${query}` !== location.search) history.replaceState(null, '', `?${query}`);
    }, SETTLED);
  };

  private readonly close = (): void => {
    this.opened = null;
  };

  private readonly openDialog = (event: GlobalEventHandlersEventMap['bw-open']): void => {
    this.fileFault = '';
    this.weightsFault = '';
    this.outcome = null;
    this.opened = event.detail.what;
  };

  private readonly switchLetters = (event: GlobalEventHandlersEventMap['bw-letters']): void => {
    this.letters = event.detail.on;
  };

  private readonly switchSound = (event: GlobalEventHandlersEventMap['bw-sound']): void => {
    this.sound = event.detail.on;
  };

  private readonly save = (): void => {
    const text = writeRunFile(placeOf(this.session.state, this.view));
    download('batchwise-run.json', new Blob([text], { type: 'application/json' }));
  };

  private readonly openFile = (event: GlobalEventHandlersEventMap['bw-run-file']): void => {
    try {
      const { place, recipe } = readRunFile(
        event.detail.text,
        recipes,
        this.session.state.run.images,
      );
      this.session.openPlace(recipe, place);
      this.show({
        lang: place.lang ?? this.view.lang,
        theme: place.theme ?? this.view.theme,
      });
      this.opened = null;
    } catch (error) {
      if (!(error instanceof RunFileError)) throw error;
      this.fileFault = this.words.all.chrome.sharing.faults[error.reason](error.detail);
    }
  };

  private readonly take = async (event: GlobalEventHandlersEventMap['bw-take']): Promise<void> => {
    const { state: now } = this.session;
    const { query } = writeAddress(placeOf(now, this.view), now.recipe);
    const view = this.querySelector('bw-simulator')!.shadowRoot!.querySelector('bw-loop')!;
    this.outcome = { is: 'making' };
    try {
      const { takeAway } = await import('./take-away');
      const around = { words: this.words.all, link: addressOf(query), view };
      const { name, blob } = await takeAway(event.detail.what, now, around);
      download(name, blob);
      this.outcome = { is: 'made', name };
    } catch (error) {
      this.outcome = { is: 'failed', why: error instanceof Error ? error.message : String(error) };
    }
  };

  /** Begins the run anew from the images that were found, or from MNIST. */
  private readonly useImages = async (
    event: GlobalEventHandlersEventMap['bw-images'],
  ): Promise<void> => {
    const own = event.detail && (await this.bringing.images(event.detail));
    this.closeImages();
    await this.session.learnFrom(own);
  };

  private readonly closeImages = (): void => {
    this.bringing.letGo();
    this.opened = null;
  };

  /** Begins the run anew from the weights in a file, with the settings that hold now and no changes. */
  private readonly openWeights = async (
    event: GlobalEventHandlersEventMap['bw-weights'],
  ): Promise<void> => {
    this.weightsFault = '';
    if (!event.detail) {
      this.session.startFrom(null);
      return;
    }
    const { readWeights, WeightsError } = await import('../export/weights');
    try {
      this.session.startFrom(readWeights(event.detail.bytes, this.session.state.recipe));
      this.opened = null;
    } catch (error) {
      if (!(error instanceof WeightsError)) throw error;
      this.weightsFault = this.words.all.exports.faults[error.reason](error);
    }
  };
}

function addressOf(query: string): string {
  return new URL(`?${query}`, location.href).href;
}

function hasDrawing({ drawing, probe }: State): boolean {
  return drawing !== null || probe?.from === 'drawing';
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-page': Page;
  }
}
