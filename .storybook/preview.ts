/** What every story stands in: the page's tokens and typefaces, a theme, a language, and the accessibility check. */

import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { addons } from 'storybook/preview-api';
import { configure } from 'storybook/test';
import manifest from 'virtual:custom-elements';
import '../src/app/fonts.css';
import '../src/app/tokens.css';
import { ASK, TELL } from './channel';
import { embedOf } from './embed';
import './preview.css';

setCustomElementsManifest(manifest);

// What is waited for comes when it comes, on a busy machine late; this only ends a wait in vain.
configure({ asyncUtilTimeout: 20_000 });

// Only where there is a panel that asks; tests have none.
void addons.ready().then((channel) => {
  channel.on(ASK, () => {
    const root = document.querySelector('#storybook-root');
    if (root) channel.emit(TELL, embedOf(root));
  });
});

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    // Of what passes, one example is enough: a list of all takes as long again.
    a11y: {
      test: 'error',
      options: { resultTypes: ['violations', 'incomplete'], preload: false },
    },
    backgrounds: { disable: true },
    controls: { expanded: true },
  },
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: {
        title: 'Theme',
        icon: 'mirror',
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
        dynamicTitle: true,
      },
    },
    lang: {
      description: 'Language',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        items: [
          { value: 'en', title: 'English' },
          { value: 'es', title: 'Español' },
        ],
        dynamicTitle: true,
      },
    },
    direction: {
      description: 'Direction of the page around it',
      toolbar: {
        title: 'Direction',
        icon: 'transfer',
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
        dynamicTitle: true,
      },
    },
    width: {
      description: 'Width of the page around it',
      toolbar: {
        title: 'Width',
        icon: 'grow',
        items: [
          { value: 'all', title: 'All there is' },
          { value: '320', title: '320 px' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { theme: 'light', lang: 'en', direction: 'ltr', width: 'all' },
  decorators: [
    (story, { globals }) => {
      document.documentElement.dataset['theme'] = String(globals['theme']);
      document.documentElement.lang = String(globals['lang']);
      document.documentElement.dir = String(globals['direction']);
      document.body.classList.toggle('narrow', globals['width'] === '320');
      return story();
    },
  ],
};

export default preview;
