/** The panel "Embed" beside a story: the HTML to paste for what the story shows now. */

import { createElement, useEffect, useState, type ReactElement } from 'react';
import { STORY_RENDERED, STORY_ARGS_UPDATED } from 'storybook/internal/core-events';
import { AddonPanel } from 'storybook/internal/components';
import { addons, types } from 'storybook/manager-api';
import { ASK, TELL } from './channel';

const ID = 'batchwise/embed';

function Embed(): ReactElement {
  const [html, setHtml] = useState('');
  useEffect(() => {
    const channel = addons.getChannel();
    const ask = (): void => {
      channel.emit(ASK);
    };
    channel.on(TELL, setHtml);
    channel.on(STORY_RENDERED, ask);
    channel.on(STORY_ARGS_UPDATED, ask);
    ask();
    return () => {
      channel.off(TELL, setHtml);
      channel.off(STORY_RENDERED, ask);
      channel.off(STORY_ARGS_UPDATED, ask);
    };
  }, []);
  const again = (): void => {
    addons.getChannel().emit(ASK);
  };
  return createElement(
    'div',
    { style: { padding: 16 } },
    createElement(
      'div',
      { style: { display: 'flex', gap: 8 } },
      createElement('button', { type: 'button', onClick: again }, 'Read the story again'),
      createElement(
        'button',
        { type: 'button', onClick: () => void navigator.clipboard.writeText(html) },
        'Copy',
      ),
    ),
    createElement('textarea', {
      'aria-label': 'HTML to paste',
      readOnly: true,
      rows: 12,
      style: { display: 'block', width: '100%', marginTop: 8, fontFamily: 'monospace' },
      value: html,
    }),
  );
}

addons.register(ID, () => {
  addons.add(`${ID}/panel`, {
    type: types.PANEL,
    title: 'Embed',
    render: ({ active }) =>
      createElement(AddonPanel, { active: active ?? false, children: createElement(Embed) }),
  });
});
