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

/** Edges of a cell, in CSS pixels from the left of the grid. */
interface Span {
  readonly left: number;
  readonly right: number;
}

/** Keeps the cells of a loop where its state wants them. */
export class Placing {
  private grid: HTMLElement | undefined;
  /** What decided last where cells stand. */
  private key = '';
  /** Looked up once, since to ask costs a layout: what is in a cell does not move its edges. */
  private readonly spans = new Map<string, Span>();

  /** @param width of the loop, in CSS pixels */
  update(grid: HTMLElement, { recipe }: State, width: number): void {
    const key = [recipe.id, width].join();
    if (grid !== this.grid || key !== this.key) {
      this.grid = grid;
      this.key = key;
      place(grid, planOf(recipe, width), modeOf(recipe, width));
      this.measure(grid);
      this.alignStrip(grid);
    }
    this.alignFormula(grid);
  }

  private measure(grid: HTMLElement): void {
    const { left } = grid.getBoundingClientRect();
    this.spans.clear();
    for (const cell of grid.querySelectorAll<HTMLElement>('.cell')) {
      const box = cell.getBoundingClientRect();
      this.spans.set(cell.dataset['key']!, { left: box.left - left, right: box.right - left });
    }
  }

  private spanOf(inside: Element | null | undefined): Span | undefined {
    const key = inside?.closest<HTMLElement>('.cell')?.dataset['key'];
    return key === undefined ? undefined : this.spans.get(key);
  }

  /** The unrolled image begins right above the image. */
  private alignStrip(grid: HTMLElement): void {
    const element = grid.querySelector<HTMLElement>('bw-strip');
    const [image, strip] = [this.spanOf(grid.querySelector('bw-image')), this.spanOf(element)];
    if (!image || !strip) return;
    element!.style.setProperty('--bw-strip-lead', `${Math.max(0, image.left - strip.left)}px`);
  }

  /** The strip's green segment stands below the panel that it explains. */
  private alignFormula(grid: HTMLElement): void {
    const formula = grid.querySelector('bw-formula');
    const strip = this.spanOf(formula);
    if (!formula || !strip) return;
    // By property: the attribute follows only once the panel has been drawn anew.
    const active = [...grid.querySelectorAll('bw-panel')].find(({ state }) => state === 'active');
    const panel = this.spanOf(active);
    formula.from = panel ? panel.left - strip.left : 0;
    formula.to = panel ? panel.right - strip.left : 0;
  }
}
