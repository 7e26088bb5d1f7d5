/** Gives a story what a page gives its views: the focus comes back to where it was pointed at or pinned. */

import { render, type TemplateResult } from 'lit';
import type { Focus } from '../../src/core/axis';
import '../../components/events';

const start: Focus = { image: 3, pixel: 407, hidden: 3, class: 5 };

/** A box in which `show` is drawn anew with each focus. */
export function brushed(
  show: (at: Focus) => TemplateResult,
  from: Partial<Focus> = {},
): HTMLElement {
  const box = document.createElement('div');
  let kept: Focus = { ...start, ...from };
  const draw = (at: Focus): void => void render(show(at), box);
  box.addEventListener('bw-point', ({ detail }) => draw({ ...kept, ...detail?.at }));
  box.addEventListener('bw-pin', ({ detail }) => {
    kept = { ...kept, ...detail?.at };
    draw(kept);
  });
  draw(kept);
  return box;
}
