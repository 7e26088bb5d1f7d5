/** Every listing there is. Loading this module loads all their sources: the page does so when it opens them. */

import type { ListingName } from '../locales/listings/words';
import kerasNumpy from './keras-two-layer/in-numpy.py?raw';
import kerasTensorflow from './keras-two-layer/in-tensorflow.py?raw';
import kerasTfjs from './keras-two-layer/tfjs.ts?raw';
import softmaxNumpy from './softmax-regression/in-numpy.py?raw';
import softmaxTensorflow from './softmax-regression/in-tensorflow.py?raw';
import softmaxTfjs from './softmax-regression/tfjs.ts?raw';
import tapeNumpy from './gradient-tape/in-numpy.py?raw';
import tapeTensorflow from './gradient-tape/in-tensorflow.py?raw';
import tapeTfjs from './gradient-tape/tfjs.ts?raw';

export interface Source {
  /** What it is written with. */
  readonly name: ListingName;
  readonly language: 'python' | 'typescript';
  /** With its marks: `readListing` takes them out. */
  readonly text: string;
}

const tensorflow = (text: string): Source => ({ name: 'tensorflow', language: 'python', text });
const keras = (text: string): Source => ({ name: 'keras', language: 'python', text });
const numpy = (text: string): Source => ({ name: 'numpy', language: 'python', text });
const tfjs = (text: string): Source => ({ name: 'tfjs', language: 'typescript', text });

/** By the recipe's id, in the order in which they are offered. */
export const sources: Readonly<Record<string, readonly Source[]>> = {
  'softmax-regression': [tensorflow(softmaxTensorflow), numpy(softmaxNumpy), tfjs(softmaxTfjs)],
  'gradient-tape': [tensorflow(tapeTensorflow), numpy(tapeNumpy), tfjs(tapeTfjs)],
  'keras-two-layer': [keras(kerasTensorflow), numpy(kerasNumpy), tfjs(kerasTfjs)],
};

export { codeOf, readListing, type Line, type Numbers } from './listing';
export { numbersOf } from './numbers';
