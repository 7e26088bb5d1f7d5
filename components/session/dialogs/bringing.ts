/** Reads a learner's own images for a session: one lot of files at a time, and nothing of the run changes before the
 * learner says so. */

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ImagesDetail, NamedFile } from '../../events';
import type { ImagesFound } from '../../../src/core/images-found';
import type { OwnImages } from '../../../src/data/own-images';
import type { Draft } from '../../../src/images/draft';
import type { WholeLocale } from '../../../src/locales/whole';
import { fetched } from '../../parts';

export class Bringing implements ReactiveController {
  /** How far reading has come; null while nothing is read. */
  progress: { readonly done: number; readonly all: number } | null = null;
  /** Why the last files could not be used, in words. */
  fault = '';
  private draft: Draft | null = null;
  private end = new AbortController();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly words: () => WholeLocale,
  ) {
    host.addController(this);
  }

  /** A simulator that is gone needs no images. */
  hostDisconnected(): void {
    this.end.abort();
  }

  get found(): ImagesFound | null {
    return this.draft?.found ?? null;
  }

  /** Looks for images in these files, in place of what was found or is being looked for. */
  async read(files: readonly NamedFile[] | null): Promise<void> {
    this.letGo();
    if (!files) return;
    const { signal } = (this.end = new AbortController());
    this.tell({ progress: { done: 0, all: files.length } });
    const code = await fetched(() => import('../../../src/images'));
    if (!code) {
      if (!signal.aborted) this.tell({ progress: null, fault: this.words().page.partAbsent });
      return;
    }
    const { readDraft, decodePng, ImagesError } = code;
    try {
      const onProgress = (done: number, all: number): void => {
        if (!signal.aborted) this.tell({ progress: { done, all } });
      };
      const draft = await readDraft(files, { decode: decodePng, onProgress, signal });
      if (!signal.aborted) this.draft = draft;
    } catch (error) {
      if (signal.aborted) return;
      const { faults } = this.words().ownImages;
      const fault =
        error instanceof ImagesError
          ? faults[error.reason](error)
          : faults.unreadable({ file: '', found: '' });
      this.tell({ fault });
    }
    if (!signal.aborted) this.tell({ progress: null });
  }

  /** What was found, as the learner wants it to be used; null when nothing was. */
  async images(as: ImagesDetail): Promise<OwnImages | null> {
    const { draft } = this;
    if (!draft) return null;
    const { ownImages } = await import('../../../src/images');
    return ownImages(draft, as);
  }

  letGo(): void {
    this.end.abort();
    this.draft = null;
    this.tell({ progress: null, fault: '' });
  }

  private tell(told: Partial<Pick<Bringing, 'progress' | 'fault'>>): void {
    Object.assign(this, told);
    this.host.requestUpdate();
  }
}
