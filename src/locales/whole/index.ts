/** All words, also of the tabs and dialogs that are fetched when they are opened first. Adding a language is a line
 * here, too. */

import type { WholeLocale } from '../locale';
import { pick } from '../pick';
import { en } from './en';
import { es } from './es';

export const wholeLocales: Readonly<Record<string, WholeLocale>> = { en, es };

/** All words in the language of a tag such as `es-MX`; in English where there is none. */
export function wholeLocaleFor(lang: string): WholeLocale {
  return pick(wholeLocales, lang) ?? en;
}

export type { WholeLocale } from '../locale';
