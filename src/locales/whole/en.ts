/** English, whole. */

import { bench } from '../bench/en';
import { consoleWords } from '../console/en';
import { dialogs } from '../dialogs/en';
import { embedding } from '../embedding/en';
import { exports } from '../exports/en';
import { listings } from '../listings/en';
import type { WholeLocale } from '../locale';
import { en as first } from '../en';
import { ownImages } from '../own-images/en';
import { panels } from '../panels/en';
import { tape } from '../tape/en';

export const en: WholeLocale = {
  ...first,
  bench,
  dialogs,
  embedding,
  listings,
  exports,
  console: consoleWords,
  ownImages,
  panels,
  tape,
};
