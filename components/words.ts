/** All words, for what is more than a view. */

import { localeFor, type Locale } from '../src/locales';
import { named } from '../src/locales/views/named';
import { DIGITS } from './class-names';
import { Lang } from './lang';

export class Words extends Lang {
  /** All words in the host's language. */
  get all(): Locale {
    const locale = localeFor(this.lang);
    if (this.classes === DIGITS) return locale;
    return named(locale, this.classes, ({ panels, classWords }) => ({
      panels: { ...panels, axes: { ...panels.axes, class: classWords.one } },
    }));
  }
}
