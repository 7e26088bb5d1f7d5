/** The words of the simulator as it opens; those of what opens later are among `AllWords`. */

import { localeFor, type Locale } from '../src/locales';
import { named } from '../src/locales/views/named';
import { DIGITS } from './class-names';
import { Lang } from './lang';

export class Words extends Lang {
  /** In the host's language, with the names that the run around it gives to its classes. */
  get all(): Locale {
    const locale = localeFor(this.lang);
    return this.classes === DIGITS ? locale : named(locale, this.classes);
  }
}
