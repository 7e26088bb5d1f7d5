/** The words of a view, which come without those of all the rest. */

import { viewLocaleFor, type ViewLocale } from '../src/locales/views';
import { Lang } from './lang';

export class ViewWords extends Lang {
  /** All that views say, in the host's language. */
  get all(): ViewLocale {
    return viewLocaleFor(this.lang);
  }
}
