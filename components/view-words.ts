/** The words of a view, which come without those of all the rest. */

import { viewLocaleFor, type ViewLocale } from '../src/locales/views';
import { named } from '../src/locales/views/named';
import { DIGITS } from './class-names';
import { Lang } from './lang';

export class ViewWords extends Lang {
  /** All that views say, in the host's language. */
  get all(): ViewLocale {
    const locale = viewLocaleFor(this.lang);
    return this.classes === DIGITS ? locale : named(locale, this.classes);
  }
}
