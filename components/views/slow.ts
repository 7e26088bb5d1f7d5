/** How long what arrives takes to cross-fade. */

let slow: number | null = null;

/** `--slow` in milliseconds: asked for once a frame, since each question costs a calculation of styles. */
export function slowIn(element: Element): number {
  if (slow !== null) return slow;
  requestAnimationFrame(() => (slow = null));
  return (slow = parseFloat(getComputedStyle(element).getPropertyValue('--slow')) || 0);
}
