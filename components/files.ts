/** The files that a learner chose or dropped, those in folders included. */

import type { NamedFile } from './events';

/** From a chooser of files or of a folder. */
export function chosenFiles(files: FileList | null): NamedFile[] {
  return [...(files ?? [])].map((blob) => ({ path: blob.webkitRelativePath || blob.name, blob }));
}

/**
 * What was dropped. A drop is gone after its event, so this must be called in it.
 *
 * @param most - files after which it looks no further
 */
export async function droppedFiles(drop: DataTransfer | null, most: number): Promise<NamedFile[]> {
  const items = [...(drop?.items ?? [])].filter(({ kind }) => kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
  const found: NamedFile[] = [];
  const waiting = entries.filter((entry) => entry !== null);
  for (let next = waiting.shift(); next && found.length < most; next = waiting.shift()) {
    if (next instanceof File) found.push({ path: next.name, blob: next });
    else if (isFile(next))
      found.push({ path: next.fullPath.replace(/^\//, ''), blob: await fileOf(next) });
    else if (isFolder(next)) waiting.unshift(...(await entriesIn(next)));
  }
  return found;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A reader gives some at a time, and none when there are no more. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
