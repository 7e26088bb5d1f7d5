/** The dialog "Take it away", before, while and after a file is made. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/controls/export';
import type { Export } from '../../components/controls/export';

type Args = Pick<
  Export,
  'ready' | 'updates' | 'ran' | 'parameters' | 'own' | 'ownImages' | 'outcome' | 'fault'
>;

const meta: Meta<Args> = {
  title: 'Controls/Export',
  component: 'bw-export',
  render: ({ ready, updates, ran, parameters, own, ownImages, outcome, fault }) =>
    html`<bw-export
      open
      ?ready=${ready}
      .updates=${updates}
      .ran=${ran}
      .parameters=${parameters}
      ?own=${own}
      .ownImages=${ownImages}
      .outcome=${outcome}
      .fault=${fault}
    ></bw-export>`,
  args: {
    ready: true,
    updates: 36,
    ran: 37,
    parameters: ['W', 'b'],
    own: false,
    ownImages: false,
    outcome: null,
    fault: '',
  },
  parameters: {
    docs: { story: { inline: false, height: '700px' } },
    notShown: {
      parameters: 'every program has some',
    },
  },
};
export default meta;

export const Ready: StoryObj<Args> = {};

export const NothingYet: StoryObj<Args> = { args: { ready: false, updates: 0, ran: 0 } };

export const Making: StoryObj<Args> = { args: { outcome: { is: 'making' } } };

export const Made: StoryObj<Args> = {
  args: { outcome: { is: 'made', name: 'softmax-regression-batch-37.png' } },
};

/** In a frame whose page may forbid downloads. */
export const Unsaved: StoryObj<Args> = {
  args: {
    outcome: {
      is: 'made',
      name: 'softmax-regression-history.csv',
      unsaved: { name: 'softmax-regression-history.csv', content: 'batch,loss\n1,2.302585\n' },
    },
  },
};

export const Failed: StoryObj<Args> = {
  args: { outcome: { is: 'failed', why: 'the picture is too large for this browser' } },
};

export const OwnWeights: StoryObj<Args> = {
  args: {
    own: true,
    ownImages: true,
    parameters: ['W1', 'b1', 'W2', 'b2'],
    updates: 1200,
    ran: 1201,
  },
};

/** What the owner answers to a file that does not fit. */
export const FileRefused: StoryObj<Args> = {
  args: { fault: 'This file has no array b; the program’s parameters are W, b.' },
};

export const Spanish: StoryObj<Args> = {
  args: { own: true },
  globals: { theme: 'dark', lang: 'es' },
};
