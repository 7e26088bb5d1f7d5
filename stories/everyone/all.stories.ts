/** Every view, control and panel at once, each as in its own first story: what one container does to all of them. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import './all.css';

interface Story {
  readonly args?: object;
  readonly render?: (args: object, context: object) => unknown;
}

type StoryFile = Readonly<Record<string, Story>> & {
  readonly default: Story & { readonly title: string };
};

const files = import.meta.glob<StoryFile>(
  ['../{views,controls,panels}/**/*.stories.ts', '!**/{dialog,values}.stories.ts'],
  { eager: true },
);

/** What the first story of a file shows. */
function firstOf({ default: meta, ...stories }: StoryFile): {
  readonly title: string;
  readonly args: object;
  readonly render: Story['render'];
} {
  const [first] = Object.values(stories);
  const args = { ...meta.args, ...first?.args };
  return { title: meta.title, args, render: first?.render ?? meta.render };
}

/** Without dialogs: shut they are nothing, and open they lie on all the others. */
const shown = Object.values(files)
  .map(firstOf)
  .filter(({ title }) => !/about|export|help|own images|run file|share|weights file/i.test(title));

const meta: Meta = {
  title: 'Everyone/All elements',
  parameters: { layout: 'fullscreen' },
  render: (): TemplateResult =>
    html`<main class="everything">
      ${shown.map(
        ({ title, render, args }) =>
          html`<section tabindex="0" aria-label=${title}>
            <h2>${title}</h2>
            ${render?.(args, { args })}
          </section>`,
      )}
    </main>`,
  play: async ({ canvasElement }) => {
    const sections = [...canvasElement.querySelectorAll('section')];
    await expect(sections.length).toBeGreaterThan(40);
    const empty = (): (string | null)[] =>
      sections
        .filter((section) => {
          const all = [...section.querySelectorAll('*')];
          const element = all.find(({ localName }) => localName.startsWith('bw-'));
          return !element?.shadowRoot?.childElementCount;
        })
        .map(({ ariaLabel }) => ariaLabel);
    await waitFor(() => expect(empty()).toEqual([]));
  },
};

export default meta;

export const Wide: StoryObj = {};

export const NarrowSpanishDark: StoryObj = {
  globals: { width: '320', lang: 'es', theme: 'dark' },
};

/** The page around them is read from right to left; they speak languages that are not. */
export const RightToLeft: StoryObj = { globals: { direction: 'rtl' } };
