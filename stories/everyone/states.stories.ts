/** One element in all its states, and each of them light and dark, in both languages, in both directions, wide and
 * narrow. `test/stories/states.ts` goes through all elements so. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { matrix, cellsOf } from './matrix';
import { storyFiles } from './story-files';

interface Args {
  readonly element: string;
}

const shown = storyFiles.filter(({ states }) => states.length > 0);

const meta: Meta<Args> = {
  title: 'Everyone/States',
  parameters: { layout: 'fullscreen' },
  argTypes: {
    element: { control: 'select', options: shown.map(({ about }) => about.component) },
  },
  args: { element: 'bw-weights' },
  render: ({ element }) => matrix(cellsOf(shown.find(({ about }) => about.component === element)!)),
};

export default meta;

export const OfAnElement: StoryObj<Args> = {};
