/** Puts the cells of the loop where the plan says, once they are rendered: a strict policy forbids
 * styles in templates. */

import type { State } from '../../src/session/state';
import { planOf, type Plan } from './plan';
import { modeOf, type Mode } from './widths';

function place(grid: HTMLElement, plan: Plan, mode: Mode): void {
  grid.style.setProperty('grid-template-columns', plan.columns);
  for (const { key, area } of plan.cells) {
    const cell = grid.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    const [row, column, rowEnd, columnEnd] = area;
    // On a phone the order of the document decides, so that note and formula can follow the stage.
    cell?.style.setProperty(
      'grid-area',
      mode === 'phone'
        ? `auto / ${column} / auto / ${columnEnd}`
        : `${row} / ${column} / ${rowEnd} / ${columnEnd}`,
    );
  }
}

/** Keeps the cells of a loop where its state wants them. */
export class Placing {
  /** What decided last. */
  private key = '';

  /** @param width of the loop, in CSS pixels */
  update(grid: HTMLElement, { recipe, cursor, playing }: State, width: number): void {
    const key = [recipe.id, width, cursor.stage].join();
    // While it plays nothing moves to elsewhere but by these, and to look where things are costs a layout.
    if (playing && key === this.key) return;
    this.key = key;
    place(grid, planOf(recipe, width), modeOf(recipe, width));
    alignStrip(grid);
    alignFormula(grid);
  }
}

/** The unrolled image begins right above the image. */
function alignStrip(grid: HTMLElement): void {
  const image = grid.querySelector('bw-image');
  const strip = grid.querySelector('bw-strip');
  if (!image || !strip) return;
  const lead = image.getBoundingClientRect().left - strip.getBoundingClientRect().left;
  strip.style.setProperty('--bw-strip-lead', `${Math.max(0, lead)}px`);
}

/** The strip's green segment stands below the panel that it explains. */
function alignFormula(grid: HTMLElement): void {
  const formula = grid.querySelector('bw-formula');
  // By property: the attribute follows only once the panel has been drawn anew.
  const active = [...grid.querySelectorAll('bw-panel')].find(({ state }) => state === 'active');
  if (!formula) return;
  const strip = formula.getBoundingClientRect();
  const panel = active?.getBoundingClientRect();
  formula.from = panel ? panel.left - strip.left : 0;
  formula.to = panel ? panel.right - strip.left : 0;
}
