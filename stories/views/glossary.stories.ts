/** A word that opens its entry in the glossary. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import '../../components/views/glossary';
import { glossaryFor } from '../../src/locales/glossary';
import type { Term } from '../../src/locales/locale';

interface Args {
  term: Term;
}

const render = ({ term }: Args): TemplateResult => html`<bw-glossary term=${term}></bw-glossary>`;

const meta: Meta<Args> = {
  title: 'Views/Glossary',
  component: 'bw-glossary',
  parameters: {
    notShown: {
      term: 'words look alike',
    },
  },
  render,
  argTypes: { term: { control: 'select', options: Object.keys(glossaryFor('en')) } },
  args: { term: 'gradient' },
};
export default meta;

export const Shut: StoryObj<Args> = {};

export const Open: StoryObj<Args> = {
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('bw-glossary')!.renderRoot;
    root.querySelector('button')!.click();
    await expect(root.querySelector('[popover]')!.matches(':popover-open')).toBe(true);
  },
};
