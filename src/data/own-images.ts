/** Images that a learner brought, with what they are called. */

import type { ImageSet } from '../core/image-set';
import type { LabelledImages, PerSplit } from './split';

export interface OwnImages {
  readonly set: ImageSet;
  readonly images: PerSplit<LabelledImages>;
}
