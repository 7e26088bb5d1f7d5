/** The top bar in English. */

import type { ChromeWords } from './words';

export const chrome: ChromeWords = {
  programs: 'Programs',
  language: 'Language',
  themes: { light: 'Light', dark: 'Dark' },
  theme: (name) => `Theme: ${name}`,
  share: 'Share',
  menu: 'Menu',
  about: 'About',
  help: 'Keyboard help',
  openRunFile: 'Open run file',
  ownImages: 'Your own images',
  takeAway: 'Take away',
  close: 'Close',
};
