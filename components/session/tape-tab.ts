/** The drawer's tab about a program that leaves its gradients to a tape: data, optimiser, tape, and help. */

import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { lengthOf, settingsAt } from '../../src/core/run';
import type { Tape } from '../../src/core/tape';
import type { Trace } from '../../src/core/trace';
import type { Session } from '../../src/session/session';
import { Bound } from '../bound';
import { customElement } from '../define';
import { RunElement } from '../run-element';
import { AllWords } from '../all-words';
import { pipelineRows, pixelsAround } from './pipeline-rows';
import type { Shown } from './shown';
import { tabFacts } from './tab-facts';
import '../panels/pipeline';
import '../panels/tape';

/** The tape is read only of the step that is at rest on the page, and only while this is there. */
@customElement('bw-tape-tab')
export class TapeTab extends RunElement {
  static override styles = css`
    :host {
      display: block;
      font: var(--t-s) / 16px sans-serif;
      font-family: var(--bw-sans, inherit);
      color: var(--ink);
    }
    section {
      margin-bottom: var(--s4);
    }
    h3 {
      margin: 0 0 var(--s2);
      font-size: var(--t-m);
      font-weight: 600;
    }
    dl {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 2px var(--s3);
      margin: 0 0 var(--s2);
      font-variant-numeric: tabular-nums;
    }
    dd {
      margin: 0;
    }
    p {
      margin: 0 0 var(--s2);
      color: var(--ink-2);
    }
    code {
      font: var(--t-min) / 16px var(--mono);
    }
    summary {
      padding: var(--s1) 0;
      font-size: var(--t-m);
      font-weight: 600;
      cursor: pointer;
    }
    summary:focus-visible {
      outline: 2px solid var(--ink);
      outline-offset: 1px;
    }
    ol {
      margin: 0;
      padding-left: var(--s4);
    }
    ol strong,
    ol code {
      color: var(--ink);
    }
    pre {
      margin: 0 0 var(--s3);
      padding: var(--s1) var(--s2);
      background: var(--paper-2);
      white-space: pre-wrap;
    }
    @media (pointer: coarse) {
      summary {
        padding-block: 14px;
      }
    }
  `;

  @property({ attribute: false }) shown?: Shown | undefined;

  @property({ attribute: false }) run?: Session | undefined;

  @state() private tape: Tape | undefined;

  private readonly words = new AllWords(this);

  readonly bound = new Bound(this, tabFacts);
  /** The values that the tape was last asked for with: a step that is computed anew has others. */
  private asked: Trace | null = null;

  override render(): TemplateResult | typeof nothing {
    const { shown } = this;
    if (!shown) return nothing;
    const words = this.words.all.tape;
    return html`
      ${this.renderPipeline(shown)}${this.renderOptimizer(shown)}
      <section>
        <h3>${words.tape.heading}</h3>
        <bw-tape
          .tape=${this.tape?.step === shown.state.cursor.step ? this.tape : undefined}
          .symbols=${Object.fromEntries(
            Object.entries(shown.specs).map(([name, { symbol }]) => [name, symbol]),
          )}
          .stage=${shown.state.cursor.stage}
          .reason=${shown.state.playing ? words.tape.playing : ''}
        ></bw-tape>
      </section>
      ${this.renderMigration()}
    `;
  }

  protected override updated(): void {
    const { trace, playing, busy } = this.shown?.state ?? {};
    if (!trace || playing || busy || trace === this.asked) return;
    this.asked = trace;
    void this.ask(trace);
  }

  private async ask(trace: Trace): Promise<void> {
    const tape = await this.run?.tape(trace.step);
    if (this.asked === trace && tape) this.tape = tape;
  }

  private renderPipeline(shown: Shown): TemplateResult | typeof nothing {
    const { recipe, state: now, at } = shown;
    const images = now.progress?.totals.train;
    if (!recipe.pipeline || images === undefined) return nothing;
    const { batchSize } = settingsAt(now.run, now.cursor.step);
    return html`<section>
      <h3>${this.words.all.tape.pipeline.heading}</h3>
      <bw-pipeline
        .rows=${pipelineRows(shown, images)}
        .pixels=${pixelsAround(at.pixel, recipe.sizes.pixel!)}
        .context=${{
          image: at.image + 1,
          batchSize,
          batch: now.cursor.step + 1,
          batches: lengthOf(now.run),
        }}
      ></bw-pipeline>
    </section>`;
  }

  private renderOptimizer({ recipe, state: now }: Shown): TemplateResult | typeof nothing {
    const { optimizer } = recipe;
    if (!optimizer) return nothing;
    const { optimizer: words } = this.words.all.tape;
    const rate = String(settingsAt(now.run, now.cursor.step).learningRate);
    return html`<section>
      <h3>${words.heading} · ${optimizer.name}</h3>
      <dl>
        <dt>${words.learningRate}</dt>
        <dd>${rate}</dd>
        <dt><code>momentum</code></dt>
        <dd>${optimizer.momentum}</dd>
        <dt><code>nesterov</code></dt>
        <dd>${String(optimizer.nesterov)}</dd>
      </dl>
      <p>${words.plain(rate)}</p>
    </section>`;
  }

  private renderMigration(): TemplateResult {
    const { heading, lead, faults } = this.words.all.tape.migration;
    return html`<details>
      <summary>${heading}</summary>
      <p>${lead}</p>
      <ol>
        ${faults.map(
          ({ what, why, mend, code }) =>
            html`<li>
              <p><strong>${what}</strong> ${why} ${mend}</p>
              <pre><code>${code}</code></pre>
            </li>`,
        )}
      </ol>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bw-tape-tab': TapeTab;
  }
}
