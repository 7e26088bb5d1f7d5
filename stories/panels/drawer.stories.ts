import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { DrawerMode } from '../../components/panels/drawer';
import type { DrawerTab } from '../../src/locales/locale';
import '../../components/panels/drawer';
import '../../components/panels/tensors';
import { tensors } from './example';
import './drawer.css';

interface Args {
  tabs: readonly DrawerTab[];
  tab: DrawerTab;
  open: boolean;
  mode: DrawerMode;
}

const meta: Meta<Args> = {
  title: 'Panels/Drawer',
  component: 'bw-drawer',
  parameters: {
    notShown: {
      tab: 'tabs look alike; what stands in them are elements of their own',
      tabs: 'there is always one',
    },
  },
  args: { tabs: ['tensors'], tab: 'tensors', open: true, mode: 'side' },
  render: ({ tabs, tab, open, mode }) =>
    html`<div class=${`drawer-story ${mode}`}>
      <p>The rest of the page</p>
      <bw-drawer .tabs=${tabs} .tab=${tab} .open=${open} .mode=${mode}>
        <bw-tensors slot="tensors" .tensors=${tensors}></bw-tensors>
        <p slot="code">Another tab</p>
      </bw-drawer>
    </div>`,
};

export default meta;

export const Side: StoryObj<Args> = {};
export const Shut: StoryObj<Args> = { args: { open: false } };
export const Overlay: StoryObj<Args> = { args: { mode: 'overlay' } };
export const Sheet: StoryObj<Args> = { args: { mode: 'sheet' } };
export const SheetShut: StoryObj<Args> = { args: { mode: 'sheet', open: false } };
export const TwoTabs: StoryObj<Args> = { args: { tabs: ['code', 'tensors'] } };
