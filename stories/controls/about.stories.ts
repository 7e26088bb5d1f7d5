/** The dialog "About", before and after the engine has started. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/controls/about';
import type { About } from '../../components/controls/about';

type Args = Pick<About, 'backend' | 'version'>;

const meta: Meta<Args> = {
  title: 'Controls/About',
  component: 'bw-about',
  render: ({ backend, version }) =>
    html`<bw-about open .backend=${backend} .version=${version}></bw-about>`,
  args: { backend: 'wasm', version: '0.1.0' },
  parameters: { docs: { story: { inline: false, height: '480px' } } },
};
export default meta;

export const Open: StoryObj<Args> = {};

export const BeforeTheEngineStarts: StoryObj<Args> = { args: { backend: '' } };

export const InPlainJavaScript: StoryObj<Args> = {
  args: { backend: 'cpu' },
  globals: { theme: 'dark', lang: 'es' },
};
