/** All words, for tabs and dialogs that are fetched when they are opened first. */

import { named } from '../src/locales/views/named';
import { wholeLocaleFor, type WholeLocale } from '../src/locales/whole';
import { DIGITS } from './class-names';
import { Lang } from './lang';

export class AllWords extends Lang {
  /** In the host's language, with the names that the run around it gives to its classes. */
  get all(): WholeLocale {
    const locale = wholeLocaleFor(this.lang);
    if (this.classes === DIGITS) return locale;
    return named(locale, this.classes, ({ panels, classWords }) => ({
      panels: { ...panels, axes: { ...panels.axes, class: classWords.one } },
    }));
  }
}
