/** The words of the simulator as it opens; those of what opens later are among `AllWords`. */

import { localeFor, type Locale } from '../src/locales';
import { named } from '../src/locales/views/named';
import { DIGITS } from './class-names';
import { Lang } from './lang';

export class Words extends Lang {
  /** In the host's language. */
  get all(): Locale {
    return this.withClasses(localeFor(this.lang));
  }

  /** With the names that the run around the host gives to its classes. */
  protected withClasses<Some extends Locale>(locale: Some): Some {
    if (this.classes === DIGITS) return locale;
    return named(locale, this.classes, ({ panels, classWords }) => ({
      panels: { ...panels, axes: { ...panels.axes, class: classWords.one } },
    }));
  }
}
