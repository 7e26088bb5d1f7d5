/** The dialog "Share", for a run that fits into its address and for one that does not. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/controls/share';
import type { Share } from '../../components/controls/share';
import { embedCode } from '../../components/session/dialogs/embed-code';

type Args = Pick<Share, 'address' | 'leftOut' | 'fault' | 'code' | 'unsaved'>;

const meta: Meta<Args> = {
  title: 'Controls/Share',
  component: 'bw-share',
  render: ({ address, leftOut, fault, code, unsaved }) =>
    html`<bw-share
      open
      .address=${address}
      .leftOut=${leftOut}
      .fault=${fault}
      .code=${code}
      .unsaved=${unsaved}
    ></bw-share>`,
  args: {
    address:
      'https://batchwise.example/?recipe=softmax-regression&batch=37&stage=gradient&image=43&pixel=407&class=5&pin=dW&changes=12_rate_0.1*20_size_50',
    leftOut: [],
    fault: '',
    code: null,
    unsaved: null,
  },
  parameters: { docs: { story: { inline: false, height: '560px' } } },
};
export default meta;

export const Fits: StoryObj<Args> = {};

export const DoesNotFit: StoryObj<Args> = { args: { leftOut: ['weights', 'changes'] } };

/** What the owner answers to a file that cannot be opened. */
export const FileRefused: StoryObj<Args> = {
  args: {
    fault:
      'This run file is not sound: changes[3].step is missing or makes no sense. Nothing was changed.',
  },
};

/** In a frame that may not save files. */
export const FileUnsaved: StoryObj<Args> = {
  args: { unsaved: { name: 'batchwise-run.json', content: '{}' } },
};

export const Spanish: StoryObj<Args> = {
  args: { leftOut: ['changes', 'drawings'] },
  globals: { theme: 'dark', lang: 'es' },
};

/** Where the page can be embedded, with what to paste for that. */
export const WithCode: StoryObj<Args> = {
  args: { code: embedCode('recipe=softmax-regression&batch=37', 'https://batchwise.example/') },
};
