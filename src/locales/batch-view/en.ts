/** The views of the batch, in English. */

import type { BatchViewWords } from './words';

export const batchView: BatchViewWords = {
  trayName: 'Images of the batch',
  imageName: 'Pixels of the image',
  stripName: 'The image unrolled',
  lossName: 'Loss of each image',
  notComputed: 'not computed yet',
  notRead: 'not read yet',
  right: () => 'right',
  wrong: () => 'wrong',
  previousImage: 'Previous image',
  nextImage: 'Next image',
  imageOf: (n, count) => `${n} of ${count}`,
  label: 'label',
  readAs: 'read as',
  unrolled: (count) => `unrolled into ${count} numbers`,
  row: 'row',
  column: 'col',
  thisImage: 'this image',
  batchMean: 'batch mean',
  mean: 'mean',
};
