/** Draws the inside of the timeline: curves, what has not been run, marks of changes, the playhead. */

import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Change } from '../../src/core/run';
import type { Locale } from '../../src/locales';
import { decimal, percent } from '../number';
import { changeWords } from './change';
import { accuracyAt, accuracyPath, decimate, lossPath, type Measured } from './curve';
import { stack, type Box } from './label';
import { LINE, widthOf, type Layout } from './timeline-layout';
import type { NamePlaces } from './timeline-names';

/** Pixels between batches from which each of them gets its own dot. */
const DOTS_FROM = 5;

/** Most measured points that are drawn as points. */
const MOST_POINTS = 60;

export interface Plot {
  readonly layout: Layout;
  readonly costs: Float32Array;
  readonly ran: number;
  readonly total: number;
  /** The batch at the playhead, from 0, and updates of the weights there. */
  readonly step: number;
  readonly updates: number;
  readonly accuracies: readonly Measured[];
  readonly waiting: boolean;
  readonly changes: readonly Change[];
  readonly names: NamePlaces;
  readonly locale: Locale;
}

export function renderPlot(plot: Plot): SVGTemplateResult {
  const { layout, costs, ran, total, step, accuracies } = plot;
  const { left, right, base, x, loss, accuracy } = layout;
  const pixels = (right - left) / Math.max(1, total);
  const past = decimate(costs, 0, Math.min(ran, step + 1), 1 / pixels);
  const ahead = decimate(costs, Math.min(ran, step), ran, 1 / pixels);
  const floor = base + 0.5;
  return svg`
    <path class="run" d="M${left} ${floor}H${x(ran)}" />
    <path class="future" d="M${x(ran)} ${floor}H${right}" />
    <path class="accuracy" d=${accuracyPath(accuracies, x, accuracy)} />
    ${
      accuracies.length <= MOST_POINTS
        ? accuracies.map(
            (m) => svg`
              <circle class="measured" cx=${x(m.updates)} cy=${accuracy(m.accuracy)} r="2.2" />
            `,
          )
        : nothing
    }
    <path class="loss ahead" d=${lossPath(costs, ahead, x, loss)} />
    <path class="loss" d=${lossPath(costs, past, x, loss)} />
    ${
      pixels >= DOTS_FROM
        ? svg`
            <path class="dots ahead" d=${dotsPath(plot, ahead)} />
            <path class="dots" d=${dotsPath(plot, past)} />
          `
        : nothing
    }
    ${plot.changes.map(
      (change) => svg`
        <g class="change" transform="translate(${x(change.step + 1)},${base})">
          <title>${changeWords(change, plot.locale)}</title>
          <rect x="-4" y="-9" width="8" height="16" />
          <path d="M0 0V-7M-2.5 -7H2.5" />
        </g>
      `,
    )}
    ${renderPlayhead(plot)}
  `;
}

/** A dot for each batch, as one path of lines without length and with round ends. */
function dotsPath({ costs, layout: { x, loss } }: Plot, indices: readonly number[]): string {
  return indices
    .filter((i) => Number.isFinite(costs[i]))
    .map((i) => `M${x(i + 1).toFixed(1)} ${loss(costs[i]!).toFixed(1)}h0`)
    .join('');
}

function renderPlayhead(plot: Plot): SVGTemplateResult {
  const { layout, costs, ran, step, accuracies } = plot;
  const { right, base, top, narrow } = layout;
  const words = plot.locale.controls;
  const accuracy = accuracyAt(accuracies, plot.updates);
  const cost = step < ran ? costs[step] : undefined;
  const batch = `${words.batch} ${words.count(step + 1)}`;
  // Wide enough for the values with their names, so that nothing depends on what is known.
  const width = Math.max(widthOf(batch) + 4, widthOf(`${words.accuracy} 100.0%`));
  const at = layout.x(step + 1);
  const leftwards = at + 10 + width > right + 30;
  const flag: Box = {
    x: leftwards ? at - 10 - width : at - 8,
    y: 0,
    width: width + 18,
    height: base,
  };

  const names = narrow
    ? { loss: words.loss, accuracy: words.accuracy }
    : { loss: words.lossMean, accuracy: words.validationAccuracy };
  const boxes = plot.names.place(
    layout,
    plot,
    { loss: widthOf(names.loss), accuracy: widthOf(names.accuracy) },
    flag,
  );

  const text = {
    x: leftwards ? at - 10 : at + 10,
    anchor: leftwards ? 'end' : 'start',
  };
  const named = (name: string, box: Box | null, value: string): string =>
    box ? value : `${name} ${value}`;
  const accuracyText = plot.waiting
    ? words.accuracyWaits
    : accuracy === undefined
      ? ''
      : named(words.accuracy, boxes.accuracy, percent(accuracy));
  const costText = cost === undefined ? '' : named(words.loss, boxes.loss, decimal(cost, 3));
  const middle = LINE / 2;
  const [accuracyTop, costTop] = stack(
    accuracy === undefined ? top : layout.accuracy(accuracy) - middle,
    cost === undefined || !Number.isFinite(cost) ? base - LINE : layout.loss(cost) - middle,
    LINE,
    top,
    base,
  );

  const rest = widthOf(words.notRun);
  const free = right - 6 - rest;
  const showRest = free > layout.x(ran) + 8 && (free > flag.x + flag.width || free + rest < flag.x);
  return svg`
    ${boxes.loss && svg`<text class="name strong" x=${boxes.loss.x} y=${boxes.loss.y + 10}>${names.loss}</text>`}
    ${boxes.accuracy && svg`<text class="name" x=${boxes.accuracy.x} y=${boxes.accuracy.y + 10}>${names.accuracy}</text>`}
    ${showRest ? svg`<text class="rest" x=${right - 6} y=${base - 6} text-anchor="end">${words.notRun}</text>` : nothing}
    <path class="stem" d="M${at} ${top - 4}V${base + 4}" />
    <path class="flag" d="M${at - 6} 1h12v7l-6 6l-6 -6z" />
    <text class="batch" x=${text.x} y="11" text-anchor=${text.anchor}>${batch}</text>
    <text x=${text.x} y=${accuracyTop + 11} text-anchor=${text.anchor}>${accuracyText}</text>
    <text class="strong" x=${text.x} y=${costTop + 11} text-anchor=${text.anchor}>${costText}</text>
  `;
}
