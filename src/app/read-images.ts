/** Has a learner's files read by a worker, of which nothing is left when they are read or no longer wanted. */

import * as Comlink from 'comlink';
import readerPath from '../images/reader.ts?worker&url';
import type { Draft } from '../images/draft';
import { ImagesError } from '../images/limits';
import type { Reader, ReadAnswer } from '../images/reader';
import type { NamedFile } from '../../components/events';
import { trusted } from '../session/trusted';

/**
 * @param onProgress told how many of the images have been looked at
 * @throws {ImagesError} for files that are no images or none that can be used; the signal's reason, once that aborts;
 *   an error of the worker's, such as too little memory
 */
export async function readImages(
  files: readonly NamedFile[],
  onProgress: (done: number, all: number) => void,
  signal: AbortSignal,
): Promise<Draft> {
  const worker = new Worker(trusted(new URL(readerPath, document.baseURI).href), {
    type: 'module',
  });
  // Comlink waits for ever for a worker that is gone.
  const lost = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Error('The reader of images was lost.')));
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
  try {
    const answer = Comlink.wrap<Reader>(worker).read(files, Comlink.proxy(onProgress));
    const read: ReadAnswer = await Promise.race([answer, lost]);
    if ('draft' in read) return read.draft;
    const { reason, file, found } = read.fault;
    throw new ImagesError(reason, file, found);
  } finally {
    worker.terminate();
  }
}
