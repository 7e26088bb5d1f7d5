/** The top bar at the widths of a desk, a tablet and a phone, with one program and with three. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import '../../components/controls/setting';
import '../../components/controls/settings';
import '../../components/controls/top-bar';
import type { Program, TopBar } from '../../components/controls/top-bar';
import type { Settings } from '../../src/core/settings';
import { inWidth } from '../views/in-width';

const settings: Settings = {
  learningRate: 0.5,
  batchSize: 100,
  batches: 100,
  order: 'file',
  seed: 1,
  start: 0,
  images: 55_000,
};
const one: readonly Program[] = [{ id: 'softmax-regression', title: 'Softmax regression' }];
const three: readonly Program[] = [
  ...one,
  { id: 'gradient-tape', title: 'Gradient tape' },
  { id: 'keras-two-layer', title: 'Keras two-layer' },
];

interface Args {
  readonly recipes: readonly Program[];
  readonly theme: 'light' | 'dark';
  readonly width: number;
}

const render = ({ recipes, theme, width }: Args): TemplateResult =>
  inWidth(
    width,
    html`
      <bw-top-bar .recipes=${recipes} recipe="softmax-regression" .theme=${theme}>
        <bw-setting slot="settings" name="learningRate" .value=${0.5}></bw-setting>
        <bw-setting slot="settings" name="batchSize" .value=${100}></bw-setting>
        <bw-settings slot="settings" .settings=${settings}></bw-settings>
      </bw-top-bar>
    `,
  );

const meta: Meta<Args> = {
  title: 'Controls/Top bar',
  component: 'bw-top-bar',
  parameters: {
    notShown: {
      recipes: 'there is always one',
    },
  },
  render,
  args: { recipes: one, theme: 'light', width: 1200 },
};
export default meta;

export const Idle: StoryObj<Args> = {};

export const Dark: StoryObj<Args> = { args: { theme: 'dark' }, globals: { theme: 'dark' } };

export const ThreePrograms: StoryObj<Args> = { args: { recipes: three, width: 1540 } };

export const Tablet: StoryObj<Args> = { args: { width: 900 } };

export const TabletWithThreePrograms: StoryObj<Args> = { args: { recipes: three, width: 900 } };

export const Phone: StoryObj<Args> = { args: { width: 390 } };

export const PhoneWithThreePrograms: StoryObj<Args> = { args: { recipes: three, width: 390 } };

/** The menu of a phone, unfolded. */
export const PhoneMenu: StoryObj<Args> = {
  args: { width: 390 },
  play: async ({ canvasElement }) => {
    const bar = canvasElement.querySelector<TopBar>('bw-top-bar')!;
    const menu = bar.renderRoot.querySelector<HTMLButtonElement>('.menu > button')!;
    menu.click();
    await bar.updateComplete;
    await expect(menu).toHaveAttribute('aria-expanded', 'true');
  },
};
