/** Saving and opening run files. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/controls/run-file';
import type { RunFile } from '../../components/controls/run-file';

type Args = Pick<RunFile, 'fault' | 'unsaved'>;

const meta: Meta<Args> = {
  title: 'Controls/Run file',
  component: 'bw-run-file',
  render: ({ fault, unsaved }) =>
    html`<bw-run-file .fault=${fault} .unsaved=${unsaved}></bw-run-file>`,
  args: { fault: '', unsaved: null },
};
export default meta;

export const Idle: StoryObj<Args> = {};

export const Refused: StoryObj<Args> = { args: { fault: 'This is not a run file of Batchwise.' } };

/** In a frame whose page may forbid downloads. */
export const Unsaved: StoryObj<Args> = {
  args: { unsaved: { name: 'batchwise-run.json', content: '{ "batchwise": 1 }\n' } },
};
