/** The script of the worker that reads a learner's files: unpacking and decoding are none of the page's time, and end
 * with the worker. */

import { expose, transfer } from 'comlink';
import { SPLITS } from '../data/split';
import { decodePng } from './browser-png';
import { readDraft, type Draft } from './draft';
import { ImagesError, type ImagesReason } from './limits';
import type { Packed } from './unpack';

/** What became of the files. An error's own properties would not come through to the page. */
export type ReadAnswer =
  | { readonly draft: Draft }
  | { readonly fault: { reason: ImagesReason; file: string; found: string } };

const reader = {
  async read(
    files: readonly Packed[],
    onProgress: (done: number, all: number) => void,
  ): Promise<ReadAnswer> {
    try {
      const draft = await readDraft(files, { decode: decodePng, onProgress });
      const arrays = SPLITS.flatMap((split) => Object.values(draft.parts[split]) as Uint8Array[]);
      const buffers = new Set(arrays.map(({ buffer }) => buffer as ArrayBuffer));
      return transfer({ draft }, [...buffers]);
    } catch (error) {
      if (!(error instanceof ImagesError)) throw error;
      const { reason, file, found } = error;
      return { fault: { reason, file, found } };
    }
  },
};

export type Reader = typeof reader;

expose(reader);
