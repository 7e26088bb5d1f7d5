/** Finds out whether our pages stand beside the package's scripts: hosts of packages send no pages, or send them as
 * plain text. */

import type { ReactiveControllerHost } from 'lit';
import { packageFolder } from '../../../src/session/assets';

/** What each folder was found to have; it is asked once. */
const known = new Map<string, boolean>();

export class PagesBeside {
  constructor(private readonly host: ReactiveControllerHost) {}

  /** Taken to be so until the folder has answered. */
  get there(): boolean {
    const folder = packageFolder();
    return folder !== null && (known.get(folder) ?? true);
  }

  look(): void {
    const folder = packageFolder();
    if (folder === null || known.has(folder)) return;
    known.set(folder, true);
    void this.ask(folder);
  }

  private async ask(folder: string): Promise<void> {
    try {
      const { ok, headers } = await fetch(`${folder}embed.html`, { method: 'HEAD' });
      known.set(folder, ok && /^text\/html\b/.test(headers.get('content-type') ?? ''));
      this.host.requestUpdate();
    } catch {
      // It does not tell pages of other origins.
    }
  }
}
