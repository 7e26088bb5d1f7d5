/** All words, for what is more than a view. */

import { localeFor, type Locale } from '../src/locales';
import { Lang } from './lang';

export class Words extends Lang {
  /** All words in the host's language. */
  get all(): Locale {
    return localeFor(this.lang);
  }
}
