/** Brings lines into view by scrolling nothing but the box that they are in. */

/** Scrolls to the nearest run of lit lines, unless one is in view already. `box` is positioned. */
export function follow(box: HTMLElement): void {
  const heads = [...box.querySelectorAll<HTMLElement>('.lit')].filter(
    (line) => !line.previousElementSibling?.classList.contains('lit'),
  );
  if (heads.length === 0) return;
  const { clientHeight, scrollTop } = box;
  const blocks = heads.map((head) => {
    let end = head;
    for (let next = head; next.classList.contains('lit');) {
      end = next;
      const after = next.nextElementSibling;
      if (!(after instanceof HTMLElement)) break;
      next = after;
    }
    return { top: head.offsetTop, bottom: end.offsetTop + end.offsetHeight };
  });
  const away = (top: number, bottom: number): number =>
    Math.max(0, scrollTop - top, Math.min(bottom - scrollTop - clientHeight, top - scrollTop));
  const [nearest] = blocks
    .map(({ top, bottom }) => ({ top, by: away(top, bottom) }))
    .sort((a, b) => a.by - b.by);
  // A third from above: what comes before explains, what comes after is next.
  if (nearest && nearest.by > 0) box.scrollTop = nearest.top - clientHeight / 3;
}

/** Scrolls as little as needed to show this line. */
export function show(box: HTMLElement, line: HTMLElement): void {
  const bottom = line.offsetTop + line.offsetHeight;
  if (line.offsetTop < box.scrollTop) box.scrollTop = line.offsetTop;
  else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
}
