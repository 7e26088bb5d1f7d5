/** Hands a file to the browser, which saves it or asks where. */

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
