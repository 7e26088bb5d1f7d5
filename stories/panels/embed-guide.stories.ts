/** What the page for frames says to a teacher. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/panels/embed-guide';

const meta: Meta = {
  title: 'Panels/Embed-guide',
  component: 'bw-embed-guide',
  render: () => html`<bw-embed-guide></bw-embed-guide>`,
};
export default meta;

type Story = StoryObj;

export const English: Story = {};
