/** All words, for tabs and dialogs that are fetched when they are opened first. */

import { wholeLocaleFor, type WholeLocale } from '../src/locales/whole';
import { Words } from './words';

export class AllWords extends Words {
  /** In the host's language. */
  override get all(): WholeLocale {
    return this.withClasses(wholeLocaleFor(this.lang));
  }
}
