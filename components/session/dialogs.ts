/** The dialogs behind the bar of a session, and what they do to it. Fetched when the first of them is asked for. */

import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { recipes } from '../../src/recipes';
import { writeAddress } from '../../src/session/address';
import { packageFolder } from '../../src/session/assets';
import { placeOf, type View } from '../../src/session/place';
import { readRunFile, RunFileError, writeRunFile } from '../../src/session/run-file';
import type { Session } from '../../src/session/session';
import { updatesAt, type State } from '../../src/session/state';
import { AllWords } from '../all-words';
import type { Outcome } from '../controls/export';
import { customElement } from '../define';
import { download, mayForbidDownloads, type HandedFile } from '../download';
import { send, type Opened } from '../events';
import { fetched } from '../parts';
import { Bringing } from './dialogs/bringing';
import { embedCode } from './dialogs/embed-code';
import { PagesBeside } from './dialogs/pages-beside';
import { SessionState } from './session-state';
import '../controls/about';
import '../controls/export';
import '../controls/help';
import '../controls/own-images';
import '../controls/share';

const JSON_TYPE = 'application/json';

const UNSAID: View = { lang: null, theme: null, backend: null };

/**
 * Share, Take away, Your own images, Keyboard and About, of which one at most is open.
 *
 * @fires bw-lang - a run file in another language was opened
 * @fires bw-theme - a run file with another theme was opened
 * @fires bw-letters - `{ on }`
 * @fires bw-sound - `{ on }`
 * @fires bw-close - the open one was closed
 */
@customElement('bw-dialogs')
export class Dialogs extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  @property({ attribute: false }) run?: Session | undefined;

  /** The one that is open: share, about, help, run-file, export or images. */
  @property() opened: Opened | null = null;

  /** What belongs to the page around the run, as addresses and run files hold it. */
  @property({ attribute: false }) view: View = UNSAID;

  /** Address of our own page, which opens any run. Elsewhere it is the page beside the package, if there is one. */
  @property() page: string | null = null;

  /** What the teacher has taken away from the simulator, as its attribute says it. */
  @property() hide = '';

  /** Whether keys act wherever the focus is. */
  @property({ type: Boolean }) everywhere = false;

  /** Whether single-letter keys act. */
  @property({ attribute: false }) letters = true;

  /** Whether numbers and the loss are heard. */
  @property({ type: Boolean }) sound = false;

  /** What a picture of the run is drawn after. */
  @property({ attribute: false }) picture: Element | null = null;

  @state() private fileFault = '';

  @state() private weightsFault = '';

  /** What became of the file that was asked for last. */
  @state() private outcome: Outcome | null = null;

  @state() private unsaved: HandedFile | null = null;

  private readonly words = new AllWords(this);
  private readonly states = new SessionState(this, () => this.run);
  private readonly bringing = new Bringing(this, () => this.words.all);
  private readonly beside = new PagesBeside(this);

  /** Shut, they need not follow a run that plays. */
  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    return this.opened !== null || changed.size > 0;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('opened') || this.opened === null) return;
    this.fileFault = '';
    this.weightsFault = '';
    this.outcome = null;
    this.unsaved = null;
    if (this.sharing && this.page === null) this.beside.look();
  }

  override render(): TemplateResult | typeof nothing {
    const { now } = this.states;
    if (!now) return nothing;
    const { opened } = this;
    const folder = packageFolder();
    return html`
      ${this.renderShare(now, folder)}
      <bw-export
        ?open=${opened === 'export'}
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
        ?open=${opened === 'images'}
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
        ?open=${opened === 'about'}
        .backend=${now.backend ?? ''}
        .version=${import.meta.env.VERSION ?? ''}
        .licenses=${folder === null ? '' : `${folder}licenses.md`}
        @bw-close=${this.close}
      ></bw-about>
      <bw-help
        ?open=${opened === 'help'}
        .everywhere=${this.everywhere}
        .letters=${this.letters}
        .sound=${this.sound}
        @bw-close=${this.close}
      ></bw-help>
    `;
  }

  private renderShare(now: State, folder: string | null): TemplateResult {
    const { query, leftOut } = writeAddress(placeOf(now, this.view), now.recipe);
    const pages = this.page !== null || this.beside.there;
    const home = this.page ?? (pages ? folder : null);
    const drawn = now.drawing !== null || now.probe?.from === 'drawing';
    return html`<bw-share
      ?open=${this.sharing}
      .address=${home === null ? '' : addressAt(home, query)}
      .code=${folder === null ? null : embedCode(query, folder, { hide: this.hide, pages })}
      .leftOut=${drawn ? [...leftOut, 'drawings'] : leftOut}
      .fault=${this.fileFault}
      .unsaved=${this.unsaved}
      @bw-save-run=${this.save}
      @bw-run-file=${this.openFile}
      @bw-close=${this.close}
    ></bw-share>`;
  }

  private get sharing(): boolean {
    return this.opened === 'share' || this.opened === 'run-file';
  }

  private readonly close = (): void => {
    this.opened = null;
  };

  /** As by its close button, so that the focus goes back, and whoever opened it hears of it. */
  private done(): void {
    this.opened = null;
    send(this, 'bw-close', null);
  }

  private readonly save = (): void => {
    if (!this.run) return;
    const text = writeRunFile(placeOf(this.run.state, this.view));
    const file = { name: 'batchwise-run.json', content: new Blob([text], { type: JSON_TYPE }) };
    download(file.name, file.content);
    if (mayForbidDownloads()) this.unsaved = file;
  };

  private readonly openFile = (event: GlobalEventHandlersEventMap['bw-run-file']): void => {
    const { run: session } = this;
    if (!session) return;
    try {
      const { place, recipe } = readRunFile(event.detail.text, recipes, session.state.run.images);
      session.openPlace(recipe, place);
      const { lang, theme } = place;
      if (lang) send(this, 'bw-lang', { lang });
      if (theme === 'light' || theme === 'dark') send(this, 'bw-theme', { theme });
      this.done();
    } catch (error) {
      if (!(error instanceof RunFileError)) throw error;
      this.fileFault = this.words.all.dialogs.sharing.faults[error.reason](error.detail);
    }
  };

  private readonly take = async (event: GlobalEventHandlersEventMap['bw-take']): Promise<void> => {
    const { run: session, picture, page } = this;
    if (!session) return;
    const { state: now } = session;
    const { query } = writeAddress(placeOf(now, this.view), now.recipe);
    const link = addressAt(page ?? packageFolder() ?? location.href, query);
    this.outcome = { is: 'making' };
    const code = await fetched(() => import('./dialogs/take-away'));
    if (!code) {
      this.outcome = { is: 'failed', why: this.words.all.page.partAbsent };
      return;
    }
    try {
      const around = { words: this.words.all, link, view: picture ?? this };
      const { name, blob } = await code.takeAway(event.detail.what, now, around);
      download(name, blob);
      const unsaved = mayForbidDownloads() ? { unsaved: { name, content: blob } } : null;
      this.outcome = { is: 'made', name, ...unsaved };
    } catch (error) {
      this.outcome = { is: 'failed', why: error instanceof Error ? error.message : String(error) };
    }
  };

  /** Begins the run anew from the images that were found, or from MNIST. */
  private readonly useImages = async (
    event: GlobalEventHandlersEventMap['bw-images'],
  ): Promise<void> => {
    const own = event.detail && (await this.bringing.images(event.detail));
    this.bringing.letGo();
    this.done();
    await this.run?.learnFrom(own);
  };

  private readonly closeImages = (): void => {
    this.bringing.letGo();
    this.close();
  };

  /** Begins the run anew from the weights in a file, with the settings that hold now and no changes. */
  private readonly openWeights = async (
    event: GlobalEventHandlersEventMap['bw-weights'],
  ): Promise<void> => {
    const { run: session } = this;
    this.weightsFault = '';
    if (!event.detail) {
      session?.startFrom(null);
      return;
    }
    const code = await fetched(() => import('../../src/export/weights'));
    if (!code) {
      this.weightsFault = this.words.all.page.partAbsent;
      return;
    }
    const { readWeights, WeightsError } = code;
    try {
      if (session) session.startFrom(readWeights(event.detail.bytes, session.state.recipe));
      this.done();
    } catch (error) {
      if (!(error instanceof WeightsError)) throw error;
      this.weightsFault = this.words.all.exports.faults[error.reason](error);
    }
  };
}

/** Of a page that opens the run of a query, whatever query it has now. */
function addressAt(page: string, query: string): string {
  return new URL(`?${query}`, page).href;
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-dialogs': Dialogs;
  }
}
