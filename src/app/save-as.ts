/** Hands a file to the browser, which saves it or asks where. */

export function saveAs(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken the file by then, or has begun to.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
