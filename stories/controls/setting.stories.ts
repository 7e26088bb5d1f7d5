import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../../components/controls/setting';
import type { Setting } from '../../components/controls/setting';
import type { SetDetail } from '../../components/events';
import { inWidth } from '../views/in-width';

const goes = (event: CustomEvent<SetDetail>): void => {
  (event.currentTarget as Setting).value = Number(event.detail.value);
};

const meta: Meta<Setting> = {
  title: 'Controls/Setting',
  component: 'bw-setting',
  render: ({ name, value, from, row }) =>
    inWidth(
      280,
      html`<bw-setting
        .name=${name}
        .value=${value}
        .from=${from}
        .row=${row}
        @bw-set=${goes}
      ></bw-setting>`,
      90,
    ),
  args: { name: 'learningRate', value: 0.5, row: false },
};

export default meta;

export const LearningRate: StoryObj<Setting> = {};
export const FromTheNextBatch: StoryObj<Setting> = { args: { value: 0.1, from: 38 } };
export const InARow: StoryObj<Setting> = { args: { name: 'batchSize', value: 100, row: true } };
export const Refused: StoryObj<Setting> = {
  play: async ({ canvasElement, userEvent }) => {
    const setting = canvasElement.querySelector('bw-setting')!;
    const input = setting.shadowRoot!.querySelector('input')!;
    await userEvent.type(input, '-1{Enter}', { initialSelectionStart: 0, initialSelectionEnd: 9 });
    await expect(input).toHaveAttribute('aria-invalid', 'true');
  },
};
