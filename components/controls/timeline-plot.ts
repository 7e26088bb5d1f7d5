/** Draws the inside of the timeline: curves, what has not been run, marks of changes, the playhead. */

import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Change } from '../../src/core/run';
import type { Locale } from '../../src/locales';
import { changeWords } from './change';
import { accuracyPath, decimate, lossPath, type Measured } from './curve';
import type { Layout } from './timeline-layout';
import type { NamePlaces } from './timeline-names';
import { renderPlayhead } from './timeline-playhead';

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
