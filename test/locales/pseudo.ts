/** A language that no one speaks: English with accents, in brackets, and half as long again, to see what breaks. */

import { en } from '../../src/locales/en';
import { locales, type Locale } from '../../src/locales';
import { en as viewEn } from '../../src/locales/views/en';
import { viewLocales, type ViewLocale } from '../../src/locales/views';

export const PSEUDO = 'qps';

/** Names of functions and spoken signs are mathematics; these two are the language itself. */
const KEPT = new Set(['lang', 'name', 'calls', 'spoken']);

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'ê',
  i: 'ï',
  o: 'ø',
  u: 'ü',
  n: 'ñ',
};

/** `batch` becomes `bátch··`: marks of terms stay, so that they are found. */
export function lengthened(text: string): string {
  // A sign or a number is the same in any language.
  if (!/\p{L}{2}/u.test(text)) return text;
  const accented = text.replace(/[aeioun](?![^[]*\])/g, (letter) => ACCENTS[letter]!);
  return accented + '·'.repeat(Math.ceil(text.replace(/[^\p{L}]/gu, '').length * 0.4));
}

function pseudo<Part>(part: Part): Part;
function pseudo(part: unknown): unknown {
  if (typeof part === 'string') return lengthened(part);
  if (typeof part === 'function') {
    return (...given: unknown[]) => pseudo((part as (...given: unknown[]) => unknown)(...given));
  }
  if (Array.isArray(part)) return part.map((item: unknown) => pseudo(item));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      KEPT.has(key) ? value : pseudo(value as unknown),
    ]),
  );
}

/** Makes it known to the elements, until the function that it gives back is called. */
export function speakPseudo(): () => void {
  const [all, views] = [locales, viewLocales] as [
    Record<string, Locale>,
    Record<string, ViewLocale>,
  ];
  all[PSEUDO] = { ...pseudo(en), lang: PSEUDO, name: 'Pseudo' };
  views[PSEUDO] = { ...pseudo(viewEn), lang: PSEUDO, name: 'Pseudo' };
  return () => {
    Reflect.deleteProperty(all, PSEUDO);
    Reflect.deleteProperty(views, PSEUDO);
  };
}
