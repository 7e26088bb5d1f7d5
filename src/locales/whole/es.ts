/** Spanish, whole. */

import { consoleWords } from '../console/es';
import { embedding } from '../embedding/es';
import { exports } from '../exports/es';
import { listings } from '../listings/es';
import type { WholeLocale } from '../locale';
import { es as first } from '../es';
import { tape } from '../tape/es';

export const es: WholeLocale = {
  ...first,
  embedding,
  listings,
  exports,
  console: consoleWords,
  tape,
};
