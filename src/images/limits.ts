/** How much of what a learner brings is looked at, and the one sentence in which anything else is refused. */

/** MNIST has as many. */
export const MOST_IMAGES = 70_000;

/** Images with which there is at least one for each part, and some to learn from. */
export const LEAST_IMAGES = 12;

/** Bytes of one file, packed or unpacked, and of all files together: 128 MiB. */
export const MOST_BYTES = 128 * 2 ** 20;

/** Pixels along an edge of one image. */
export const LARGEST_SIDE = 1024;

/** Key of the sentence in the locales. */
export type ImagesReason =
  | 'nothing'
  | 'tooLarge'
  | 'tooMany'
  | 'tooFew'
  | 'archive'
  | 'damaged'
  | 'idx'
  | 'label'
  | 'pairs'
  | 'counts'
  | 'mixed'
  | 'png'
  | 'side'
  | 'unnamed'
  | 'classes'
  | 'oneClass'
  | 'longName';

/** Files that are no images, or none that can be used. */
export class ImagesError extends Error {
  override readonly name = 'ImagesError';

  /** @param file the file that the sentence names
   * @param found what there is, where a sentence tells of that */
  constructor(
    readonly reason: ImagesReason,
    readonly file = '',
    readonly found = '',
  ) {
    super([reason, file, found].filter(Boolean).join(' '));
  }
}
