/** Copies text to the person's clipboard. */

/** Whether the browser let the page copy. Pages without TLS have no clipboard at all. */
export async function copyText(text: string): Promise<boolean> {
  try {
    const clipboard = (navigator as Partial<Navigator>).clipboard;
    await clipboard?.writeText(text);
    return clipboard !== undefined;
  } catch {
    return false;
  }
}
