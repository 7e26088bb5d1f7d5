/** Opens MNIST in Node, straight from the original files and complete at once. */

import { Dataset } from './dataset';
import { readMnist } from './mnist-files';

/** All of MNIST, loaded. @throws {Error} if an original file is missing or is not the published one. */
export function loadNode(): Dataset {
  return Dataset.of(readMnist());
}
