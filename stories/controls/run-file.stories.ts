/** Saving and opening run files. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/controls/run-file';
import type { RunFile } from '../../components/controls/run-file';

type Args = Pick<RunFile, 'fault'>;

const meta: Meta<Args> = {
  title: 'Controls/Run file',
  component: 'bw-run-file',
  render: ({ fault }) => html`<bw-run-file .fault=${fault}></bw-run-file>`,
  args: { fault: '' },
};
export default meta;

export const Idle: StoryObj<Args> = {};

export const Refused: StoryObj<Args> = { args: { fault: 'This is not a run file of Batchwise.' } };
