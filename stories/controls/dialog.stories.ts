/** The dialog that others are made of. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/controls/dialog';

const meta: Meta = {
  title: 'Controls/Dialog',
  component: 'bw-dialog',
  render: () => html`
    <bw-dialog heading="A heading" open><p>What the dialog says.</p></bw-dialog>
  `,
  parameters: { docs: { story: { inline: false, height: '240px' } } },
};
export default meta;

export const Open: StoryObj = {};
