/** A language that speaks of classes by their own names, where they are not the digits. */

import type { ViewLocale } from '../locale';

const made = new WeakMap<ViewLocale, WeakMap<readonly string[], ViewLocale>>();

/** The same words, with these names in place of the digits' and "class" in place of "digit".
 * @param more what else speaks of digits in these words; always the same for the same words */
export function named<Words extends ViewLocale>(
  locale: Words,
  classes: readonly string[],
  more: (locale: Words) => object = () => ({}),
): Words {
  let known = made.get(locale);
  if (!known) made.set(locale, (known = new WeakMap()));
  const found = known.get(classes) as Words | undefined;
  if (found) return found;
  const { captions, explanation, classWords } = locale;
  const words: Words = {
    ...locale,
    captions: { ...captions, class: (k: number) => classes[k] ?? String(k) },
    explanation: { ...explanation, terms: { ...explanation.terms, class: classWords.terms } },
    ...more(locale),
  };
  known.set(classes, words);
  return words;
}
