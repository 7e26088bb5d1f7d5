/** The languages, by their code. Adding one is a file here and a line in this table. */

import type { Locale } from './locale';
import { en } from './en';
import { es } from './es';
import { pick } from './pick';

export const locales: Readonly<Record<string, Locale>> = { en, es };

/** The locale of a language tag such as `es-MX`; English where there is none. */
export function localeFor(lang: string): Locale {
  return pick(locales, lang) ?? en;
}

/** The first of these tags' languages that there is, by its code; undefined where there is none. */
export function languageOf(tags: readonly string[]): string | undefined {
  return tags
    .map((tag) => tag.toLowerCase().split('-')[0]!)
    .find((code) => Object.hasOwn(locales, code));
}

export type { Locale } from './locale';
