import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/panels/course-names';

interface Args {
  open: boolean;
}

const meta: Meta<Args> = {
  title: 'Panels/Names in the course',
  component: 'bw-course-names',
  args: { open: true },
  render: ({ open }) => html`<bw-course-names ?open=${open}></bw-course-names>`,
};

export default meta;

export const Open: StoryObj<Args> = {};
export const Shut: StoryObj<Args> = { args: { open: false } };
