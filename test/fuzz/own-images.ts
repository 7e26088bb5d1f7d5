/** A learner's own images: archives, PNGs and packed IDX files, of which one thing is not sound. */

import { gzipSync, zipSync } from 'fflate';
import { IMAGE_PIXELS, SPLITS } from '../../src/data/split';
import { readDraft } from '../../src/images/draft';
import { ImagesError, LEAST_IMAGES } from '../../src/images/limits';
import { decode, file, idxImages, idxLabels, png } from '../images/files';
import { mutateBytes, mutateText, type Dice } from './mutate';
import { pastLater, type Reader } from './reader';

const PNG = png(28, 28, (row, column) => (row * column) % 256);
const WIDE = png(9, 30, (row) => row);
const NAMES = Array.from(
  { length: LEAST_IMAGES },
  (_, n) => `pets/${n % 2 ? 'cat' : 'owl'}/${n}.png`,
);
const FILES = Object.fromEntries(NAMES.map((name, n) => [name, n % 3 ? PNG : WIDE]));
const ARCHIVE = zipSync({ ...FILES, 'pets/readme.txt': new Uint8Array(40) }, { level: 6 });
const IMAGES = idxImages(NAMES.map((_, n) => new Uint8Array(IMAGE_PIXELS).fill(n)));
const LABELS = idxLabels(NAMES.map((_, n) => n % 2));

type Files = Parameters<typeof readDraft>[0];

/** What becomes of files is a set that can be learnt from, each of whose parts adds up. */
async function draftOf(files: Files): Promise<void> {
  const { parts, found } = await readDraft(files, { decode });
  let all = 0;
  for (const split of SPLITS) {
    const { pixels, labels } = parts[split];
    all += labels.length;
    const sound =
      pixels.length === labels.length * IMAGE_PIXELS &&
      labels.length === found.sizes[split] &&
      labels.every((label) => label < found.names.length);
    if (!sound) throw new Error(`The images for ${split} do not add up.`);
  }
  if (all < LEAST_IMAGES || found.names.length > 10) throw new Error('Too few, or too many.');
}

/** Sound archives one of whose files, or names, is not: their checksums fit, so that it is looked at. */
function mutateFiles(dice: Dice): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = { ...FILES };
  const name = dice.of(NAMES);
  const bytes = files[name]!;
  if (dice.below(3) === 0) {
    Reflect.deleteProperty(files, name);
    files[mutateText(dice, name) || 'x'] = bytes;
  } else {
    files[name] = mutateBytes(dice, bytes, dice.of([0, 8, 16, 33]));
  }
  return zipSync(files, { level: 0 });
}

export const imageReaders: readonly Reader[] = [
  {
    name: 'own images, archive',
    large: true,
    read: (dice) => {
      // Of an archive that was altered as a whole nothing fits its checksum.
      const bytes = dice.below(8) ? mutateFiles(dice) : mutateBytes(dice, ARCHIVE);
      return pastLater(ImagesError, /^(archive|nothing)/, () => draftOf([file('pets.zip', bytes)]));
    },
  },
  {
    name: 'own images, packed IDX',
    large: true,
    read: (dice) => {
      const images = mutateBytes(dice, IMAGES, dice.of([0, 4, 16]));
      const labels = dice.below(2) === 0 ? LABELS : mutateBytes(dice, LABELS, dice.of([0, 8]));
      const packed = gzipSync(images, { level: 1 });
      return pastLater(ImagesError, /^(damaged|nothing|pairs)/, () =>
        draftOf([
          file('images.gz', dice.below(4) === 0 ? mutateBytes(dice, packed) : packed),
          file('labels', labels),
        ]),
      );
    },
  },
];
