import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, render } from 'lit';
import { expect, userEvent } from 'storybook/test';
import '../../components/views/sides';
import type { Side } from '../../components/views/sides';

interface Args {
  readonly side: Side;
}

/** A box in which the choice is drawn anew with what was chosen, as its view does it. */
function choosing(side: Side): HTMLElement {
  const box = document.createElement('div');
  const draw = (chosen: Side): void => {
    render(
      html`<bw-sides
        .side=${chosen}
        @bw-side=${({ detail }: CustomEvent<Side>) => draw(detail)}
      ></bw-sides>`,
      box,
    );
  };
  draw(side);
  return box;
}

const meta: Meta<Args> = {
  title: 'Views/Sides',
  component: 'bw-sides',
  render: ({ side }) => choosing(side),
  args: { side: 'after' },
};

export default meta;

export const After: StoryObj<Args> = {};
export const Before: StoryObj<Args> = { args: { side: 'before' } };
export const Chosen: StoryObj<Args> = {
  play: async ({ canvasElement }) => {
    const sides = canvasElement.querySelector('bw-sides')!;
    await sides.updateComplete;
    const [before] = sides.renderRoot.querySelectorAll('button');
    await userEvent.click(before!);
    await expect(sides.side).toBe('before');
  },
};
