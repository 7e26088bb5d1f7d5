/** What a language must say of the views of the batch. */

/** Of the views of the batch: its tray, one image, the unrolled image, the loss. */
export interface BatchViewWords {
  /** Names of the views, for screen readers. */
  readonly trayName: string;
  readonly imageName: string;
  readonly stripName: string;
  readonly lossName: string;
  readonly notComputed: string;
  /** No image has been given a reading yet. */
  readonly notRead: string;
  /** Behind a number of images: "81 right". */
  readonly right: (count: number) => string;
  readonly wrong: (count: number) => string;
  readonly previousImage: string;
  readonly nextImage: string;
  /** `n` counts from 1: "43 of 100". */
  readonly imageOf: (n: number, count: number) => string;
  readonly label: string;
  readonly readAs: string;
  /** Behind an x: "unrolled into 784 numbers". */
  readonly unrolled: (count: number) => string;
  readonly row: string;
  readonly column: string;
  readonly thisImage: string;
  readonly batchMean: string;
  /** The same where there is little room. */
  readonly mean: string;
}
