/** Pages as a teacher writes them: prose, and elements that show one run, several, or numbers of the page's own. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../../components/controls/position';
import '../../components/controls/setting';
import '../../components/controls/transport';
import '../../components/session/session';
import '../../components/views/bars';
import '../../components/views/formula';
import '../../components/views/image';
import '../../components/views/loss';
import '../../components/views/note';
import '../../components/views/tray';
import '../../components/views/weights';
import { sampleModel } from '../views/sample-model';
import './pages.css';

const meta: Meta = { title: 'Pages/Lesson', parameters: { layout: 'fullscreen' } };

export default meta;

const there = async (canvas: HTMLElement): Promise<void> => {
  const weights = [...canvas.querySelectorAll('bw-weights')];
  await waitFor(
    async () => {
      for (const view of weights) await expect(view.bound.isBound && view.value).toBeTruthy();
    },
    { timeout: 20_000 },
  );
};

export const OneRun: StoryObj = {
  render: () => html`
    <main class="lesson">
      <h1>What a batch teaches</h1>
      <bw-session recipe="softmax-regression" batch="3" stage="gradient">
        <p>
          We stand at <bw-position></bw-position>. These are the hundred images that the program is
          about to learn from:
        </p>
        <bw-tray><p slot="caption">Underlined: what it still reads wrong.</p></bw-tray>
        <p>One of them, and what the weights make of it:</p>
        <div class="row"><bw-image></bw-image><bw-bars kind="probabilities"></bw-bars></div>
        <p>And this is what the batch would like to change in the weights:</p>
        <bw-weights name="dW">
          <p slot="caption">The gradient: below zero, in blue, where a weight is about to grow.</p>
        </bw-weights>
        <bw-formula></bw-formula>
        <bw-transport controls="batch-back stage-back stage-forward batch-forward"></bw-transport>
      </bw-session>
    </main>
  `,
  play: ({ canvasElement }) => there(canvasElement),
};

export const TwoRunsBesideEachOther: StoryObj = {
  render: () => html`
    <main class="lesson">
      <h1>A large step and a small one</h1>
      <p>The same five batches, learnt from with two learning rates.</p>
      <div class="row">
        <section>
          <h2>0.5</h2>
          <bw-session learning-rate="0.5" batch="5" stage="update">
            <bw-weights cell="2" gap="4"></bw-weights><bw-loss></bw-loss>
          </bw-session>
        </section>
        <section>
          <h2>0.01</h2>
          <bw-session learning-rate="0.01" batch="5" stage="update">
            <bw-weights cell="2" gap="4"></bw-weights><bw-loss></bw-loss>
          </bw-session>
        </section>
      </div>
    </main>
  `,
  play: ({ canvasElement }) => there(canvasElement),
};

export const NumbersOfTheirOwn: StoryObj = {
  render: () => {
    const { W } = sampleModel();
    return html`
      <main class="lesson">
        <h1>A matrix from elsewhere</h1>
        <p>This page has no run: it gives the element its own numbers.</p>
        <bw-weights .data=${[...W.data]} .shape=${[784, 10]}>
          <p slot="caption">Point at a pixel, or move with the arrow keys.</p>
        </bw-weights>
      </main>
    `;
  },
};

export const EnEspanol: StoryObj = {
  globals: { lang: 'es', theme: 'dark' },
  render: () => html`
    <main class="lesson">
      <h1>Lo que enseña un lote</h1>
      <bw-session batch="3" stage="softmax">
        <bw-note></bw-note>
        <bw-bars kind="probabilities"></bw-bars>
        <bw-transport></bw-transport>
      </bw-session>
    </main>
  `,
};
