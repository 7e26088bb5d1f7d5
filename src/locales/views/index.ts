/** What the views alone say, for pages that have no more of us than a view. Adding a language is a line here, too. */

import type { ViewLocale } from '../locale';
import { pick } from '../pick';
import { en } from './en';
import { es } from './es';

export const viewLocales: Readonly<Record<string, ViewLocale>> = { en, es };

/** What the views say in the language of a tag such as `es-MX`; in English where there is none. */
export function viewLocaleFor(lang: string): ViewLocale {
  return pick(viewLocales, lang) ?? en;
}

export type { ViewLocale } from '../locale';
