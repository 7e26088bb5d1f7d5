/** What a teacher pastes into a page to show a run in it. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../../components/controls/embed-code';
import type { EmbedCodeView } from '../../components/controls/embed-code';
import { embedCode } from '../../components/session/dialogs/embed-code';

type Args = Pick<EmbedCodeView, 'tag' | 'frame'>;

const meta: Meta<Args> = {
  title: 'Controls/Embed-code',
  component: 'bw-embed-code',
  render: ({ tag, frame }) => html`<bw-embed-code .tag=${tag} .frame=${frame}></bw-embed-code>`,
  args: embedCode(
    'recipe=softmax-regression&rate=0.25&batch=37&stage=gradient&class=5',
    'https://batchwise.example/',
  ),
};
export default meta;

type Story = StoryObj<Args>;

export const Shut: Story = {};

export const Open: Story = {
  async play({ canvasElement }) {
    const { shadowRoot } = canvasElement.querySelector('bw-embed-code')!;
    shadowRoot!.querySelector('summary')!.click();
    await expect(shadowRoot!.querySelector('textarea')!.value).toContain('learning-rate="0.25"');
  },
};

/** Where there is no page for frames. */
export const TagAlone: Story = { ...Open, args: { frame: null } };
