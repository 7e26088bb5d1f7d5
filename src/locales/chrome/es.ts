/** The top bar in Spanish. */

import type { ChromeWords } from './words';

export const chrome: ChromeWords = {
  programs: 'Programas',
  language: 'Idioma',
  themes: { light: 'Claro', dark: 'Oscuro' },
  theme: (name) => `Tema: ${name}`,
  share: 'Compartir',
  menu: 'Menú',
  about: 'Acerca de',
  help: 'Ayuda del teclado',
  openRunFile: 'Abrir archivo de ejecución',
  ownImages: 'Tus propias imágenes',
  takeAway: 'Llevarse',
  close: 'Cerrar',
};
