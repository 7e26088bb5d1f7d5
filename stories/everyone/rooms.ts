/** What an element may stand in: light or dark, English or Spanish, either direction, wide or 320 pixels. */

export interface Room {
  readonly theme: 'light' | 'dark';
  readonly lang: 'en' | 'es';
  readonly dir: 'ltr' | 'rtl';
  readonly width: 'wide' | 'narrow';
}

const room = (
  theme: Room['theme'],
  lang: Room['lang'],
  dir: Room['dir'],
  width: Room['width'],
): Room => ({ theme, lang, dir, width });

/**
 * Pairs whose second room is in nothing as the first. A state that stands in one pair has been in either theme,
 * language, direction and width; what stands in all has been in any three of them together.
 */
export const PAIRS: readonly (readonly [Room, Room])[] = [
  [room('light', 'en', 'ltr', 'wide'), room('dark', 'es', 'rtl', 'narrow')],
  [room('light', 'es', 'ltr', 'narrow'), room('dark', 'en', 'rtl', 'wide')],
  [room('dark', 'es', 'ltr', 'wide'), room('light', 'en', 'rtl', 'narrow')],
  [room('dark', 'en', 'ltr', 'narrow'), room('light', 'es', 'rtl', 'wide')],
];
