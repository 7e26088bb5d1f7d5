/** English, whole. */

import { consoleWords } from '../console/en';
import { embedding } from '../embedding/en';
import { exports } from '../exports/en';
import { listings } from '../listings/en';
import type { WholeLocale } from '../locale';
import { en as first } from '../en';
import { tape } from '../tape/en';

export const en: WholeLocale = {
  ...first,
  embedding,
  listings,
  exports,
  console: consoleWords,
  tape,
};
