/** Hands a file to the browser, which saves it or asks where. */

/** A file as it was handed to the browser. */
export interface HandedFile {
  readonly name: string;
  readonly content: Blob | string;
}

export function download(name: string, content: Blob | string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    typeof content === 'string'
      ? new Blob([content], { type: 'text/plain;charset=utf-8' })
      : content,
  );
  link.download = name;
  link.click();
  // The browser has taken the file by then, or has begun to.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/**
 * Whether files may come to nothing here. A frame without `allow-downloads` in its `sandbox` saves none, and browsers
 * tell its scripts neither that they are in one nor that nothing was saved. What can be known: whether the page has an
 * origin, and what stands on its frame, where that is in a page of the same origin.
 */
export function mayForbidDownloads(): boolean {
  const framed = self !== top;
  // Files on a disk have no origin either.
  if (self.origin === 'null') return framed || location.protocol !== 'file:';
  if (!framed) return false;
  const frame = frameElement;
  if (!(frame && 'sandbox' in frame)) return true;
  const { sandbox } = frame as HTMLIFrameElement;
  return frame.hasAttribute('sandbox') && !sandbox.contains('allow-downloads');
}
