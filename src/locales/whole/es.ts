/** Spanish, whole. */

import { bench } from '../bench/es';
import { consoleWords } from '../console/es';
import { dialogs } from '../dialogs/es';
import { embedding } from '../embedding/es';
import { exports } from '../exports/es';
import { listings } from '../listings/es';
import type { WholeLocale } from '../locale';
import { es as first } from '../es';
import { ownImages } from '../own-images/es';
import { panels } from '../panels/es';
import { tape } from '../tape/es';

export const es: WholeLocale = {
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
