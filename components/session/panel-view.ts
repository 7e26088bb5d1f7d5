/** Which view shows which kind of value. A recipe with new tensors of these kinds needs no line here. */

import { html, nothing, type TemplateResult } from 'lit';
import type { Panel } from '../../src/core/recipe';
import { quantityOf, type Quantity } from '../../src/core/kind';
import type { Shown } from './shown';
import { ROOMY, type Mode } from './widths';
import '../views/bars';
import '../views/compare';
import '../views/legend';
import '../views/loss';
import '../views/matrix';
import '../views/weights';

/** What a panel puts into its body, and into its heading's right-hand side. */
export interface PanelContent {
  readonly body: TemplateResult | typeof nothing;
  readonly legend: TemplateResult | typeof nothing;
}

/** What the owner knows besides the values. */
export interface PanelContext {
  readonly shown: Shown;
  readonly mode: Mode;
  /** Width of the loop in CSS pixels. */
  readonly width: number;
  /** Whether there is more than one layer, so that images are smaller. */
  readonly deep: boolean;
  /** Which side of the update the weights are shown on. */
  readonly side: 'before' | 'after';
  /** Whether the update has just been made by a step forward. */
  readonly arriving: boolean;
}

type Draw = (panel: Panel, context: PanelContext) => PanelContent;

export function contentOf(panel: Panel, context: PanelContext): PanelContent {
  const { specs } = context.shown;
  const quantities = panel.values.map((name) => quantityOf(specs[name]!.kind));
  if (quantities.includes('probabilities') && quantities.includes('targets')) {
    return compare(panel, context);
  }
  return (views[quantities[0]!] ?? bars)(panel, context);
}

const weights: Draw = ({ values }, { shown, mode, width, deep, side, arriving }) => {
  const [name, biasName] = values as [string, string];
  const spec = shown.specs[name]!;
  const extent = shown.extent(values);
  const pixels = spec.axes[0] === 'pixel';
  const updated = (of: string) => {
    const next = shown.recipe.parameters[of]?.next;
    return next === undefined ? undefined : shown.value(next);
  };
  const bias = {
    name: biasName,
    symbol: shown.specs[biasName]!.symbol,
    value: shown.value(biasName),
    next: updated(biasName),
  };
  const small = mode === 'tablet' ? deep || width < ROOMY : deep;
  const cell = mode === 'phone' ? cellFor(width) : small ? 2 : 3;
  return {
    legend: html`<bw-legend
      .extent=${extent}
      ?narrow=${!pixels}
      ?waiting=${!shown.value(name)}
    ></bw-legend>`,
    body: pixels
      ? html`<bw-weights
          .name=${name}
          .symbol=${spec.symbol}
          .value=${shown.value(name)}
          .next=${updated(name)}
          .bias=${bias}
          .axes=${spec.axes}
          .at=${shown.at}
          .units=${shown.recipe.sizes[spec.axes[1]!]!}
          .extent=${extent}
          .cell=${cell}
          .gap=${mode === 'phone' ? gapFor(width) : cell < 3 ? 6 : 8}
          .side=${side}
          ?arriving=${arriving}
        ></bw-weights>`
      : html`<bw-matrix
          .name=${name}
          .symbol=${spec.symbol}
          .value=${shown.value(name)}
          .next=${updated(name)}
          .bias=${bias}
          .axes=${spec.axes}
          .at=${shown.at}
          .shape=${spec.axes.map((axis) => shown.recipe.sizes[axis]!)}
          .extent=${extent}
          .cell=${mode === 'phone' && width >= TWO_HANDS ? 26 : 11.4}
          .row=${20}
          .side=${side}
          ?arriving=${arriving}
        ></bw-matrix>`,
  };
};

/** Width from which one column has room for large images: a tablet that shows several layers. */
const TWO_HANDS = 600;

/** Space between images in one column: on a phone the least that keeps their frames apart. */
function gapFor(width: number): number {
  return width < TWO_HANDS ? 2 : 8;
}

/** Five images side by side in the width of one column, their cells halves of a CSS pixel. */
function cellFor(width: number): number {
  const most = width < TWO_HANDS ? 3 : 6;
  return Math.min(most, Math.floor(((width - 4 * gapFor(width)) / 5 / 28) * 2) / 2);
}

const bars: Draw = ({ values }, { shown }) => {
  const name = values[0]!;
  const spec = shown.specs[name]!;
  const quantity = quantityOf(spec.kind);
  const share = !spec.kind.endsWith('-gradient') && quantity !== 'scores';
  return {
    legend: nothing,
    body: html`<bw-bars
      .name=${name}
      .symbol=${spec.symbol}
      .kind=${spec.kind}
      .value=${shown.value(name)}
      .axes=${spec.axes}
      .at=${shown.at}
      .units=${shown.recipe.sizes[spec.axes[1]!]!}
      .extent=${share ? 1 : shown.rowExtent(name)}
      .label=${quantity === 'probabilities' ? shown.labels?.[shown.at.image] : undefined}
    ></bw-bars>`,
  };
};

const compare: Draw = ({ values }, { shown }) => {
  const done = shown.recipe.stages
    .slice(0, shown.state.cursor.stage + 1)
    .some(({ text }) => text === 'compare');
  const targets = shown.ofQuantity(values, 'targets')!;
  const probabilities = shown.ofQuantity(values, 'probabilities')!;
  return {
    legend: nothing,
    body: html`<bw-compare
      .name=${targets}
      .value=${done ? shown.value(targets) : undefined}
      .probabilities=${done ? shown.value(probabilities) : undefined}
      .axes=${shown.specs[targets]!.axes}
      .at=${shown.at}
      .units=${shown.recipe.sizes.class!}
      .label=${shown.labels?.[shown.at.image]}
    ></bw-compare>`,
  };
};

const loss: Draw = ({ values }, { shown }) => ({
  legend: nothing,
  body: html`<bw-loss
    .name=${values[0]!}
    .value=${shown.value(values[0]!)}
    .axes=${shown.specs[values[0]!]!.axes}
    .at=${shown.at}
    .probabilities=${shown.value(shown.recipe.probabilities)}
    .labels=${shown.labels}
    .symbol=${shown.specs[shown.recipe.probabilities]!.symbol}
  ></bw-loss>`,
});

const views: Readonly<Partial<Record<Quantity, Draw>>> = { weights, loss };
