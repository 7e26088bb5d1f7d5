/** What a language must say of an image that stands in place of the batch, and of the weights that it is read with.
 * Test images are numbered from 0, as in the course; batches from 1. */

export interface StandInWords {
  /** The weights that batch `n` begins with. */
  readonly asOf: (n: string) => string;
  /** The weights that the update of batch `n` has made. */
  readonly after: (n: string) => string;
  readonly atStart: string;
  readonly image: (index: string) => string;
  readonly yourDrawing: string;
  /** What stands in place of the batch; `weights` is one of the texts above. */
  readonly inPlace: (is: {
    readonly from: 'test' | 'drawing';
    readonly label: string;
    readonly weights: string;
  }) => string;
  readonly back: string;
}
