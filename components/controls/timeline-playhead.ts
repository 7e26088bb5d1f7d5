/** Draws the playhead with its flag, its values and every other word in the plot, off one another. */

import { nothing, svg, type SVGTemplateResult } from 'lit';
import { decimal, percent } from '../number';
import { accuracyAt, accuracyExtent, lossExtent } from './curve';
import { stack, type Box } from './label';
import { LINE, widthOf } from './timeline-layout';
import type { Plot } from './timeline-plot';

/** From the top of a line of words to where its letters stand, and from the stem to the words. */
const RISE = 10;
const APART = 10;

export function renderPlayhead(plot: Plot): SVGTemplateResult {
  const { layout, ran, step } = plot;
  const { right, base, top, narrow } = layout;
  const words = plot.locale.controls;
  const at = layout.x(step + 1);
  const values = valuesOf(plot);
  const row = rowOf(plot, values);

  // Wide enough for values with their names, so that nothing moves when one becomes known.
  const column = Math.max(
    widthOf(values.batch),
    widthOf(plot.waiting ? words.accuracyWaits : `${words.accuracy} 100.0%`),
  );
  const inColumn = at + APART + column <= right && !crossed(plot, at + APART, column);
  const long = (): number => widthOf(row.map(({ text }) => text).join(' · '));
  const most = Math.max(right - at, at - layout.left) - APART;
  while (!inColumn && row.length > 1 && long() > most) row.pop();
  const width = inColumn ? column : long();
  const leftwards = !inColumn && at + APART + width > right && at > (layout.left + right) / 2;
  const flag: Box = {
    x: leftwards ? at - APART - width : at - 8,
    y: 0,
    width: width + APART + 8,
    height: inColumn ? base : LINE + 2,
  };

  const names = narrow
    ? { loss: words.loss, accuracy: words.accuracy }
    : { loss: words.lossMean, accuracy: words.validationAccuracy };
  const boxes = plot.names.place(
    layout,
    plot,
    { loss: widthOf(names.loss), accuracy: widthOf(names.accuracy) },
    [flag, { x: at - 4, y: 0, width: 8, height: base }],
  );

  const rest = right - 6 - widthOf(words.notRun);
  const restFits =
    rest > layout.x(ran) + 8 && (!inColumn || rest > flag.x + flag.width || right - 6 < flag.x);
  const name = (text: string, box: Box | null, kind: string): unknown =>
    box ? svg`<text class=${kind} x=${box.x} y=${box.y + RISE - 1}>${text}</text>` : nothing;
  return svg`
    ${name(names.loss, boxes.loss, 'strong')}
    ${name(names.accuracy, boxes.accuracy, '')}
    ${restFits ? svg`<text class="rest" x=${right - 6} y=${base - 6} text-anchor="end">${words.notRun}</text>` : nothing}
    <path class="stem" d="M${at} ${top - 4}V${base + 4}" />
    <path class="flag" d="M${at - 6} 1h12v7l-6 6l-6 -6z" />
    ${
      inColumn
        ? renderColumn(plot, values, at + APART, boxes)
        : svg`
            <text
              x=${leftwards ? at - APART : at + APART}
              y=${1 + RISE}
              text-anchor=${leftwards ? 'end' : 'start'}
            >${row.map(
              ({ text, kind }, i) =>
                svg`${i > 0 ? ' · ' : nothing}<tspan class=${kind}>${text}</tspan>`,
            )}</text>
          `
    }
  `;
}

interface Values {
  readonly batch: string;
  readonly loss?: number | undefined;
  readonly accuracy?: number | undefined;
}

function valuesOf({ locale, costs, ran, step, accuracies, updates }: Plot): Values {
  const { batch, count } = locale.controls;
  return {
    batch: `${batch} ${count(step + 1)}`,
    loss: step < ran ? costs[step] : undefined,
    accuracy: accuracyAt(accuracies, updates),
  };
}

/** The values in one line over the plot, for where curves run through on both sides. */
function rowOf(
  { locale, layout, waiting }: Plot,
  { batch, loss, accuracy }: Values,
): { text: string; kind: string }[] {
  const words = locale.controls;
  const named = (name: string, value: string): string =>
    layout.narrow ? value : `${name} ${value}`;
  const row = [{ text: batch, kind: 'batch' }];
  if (loss !== undefined) row.push({ text: named(words.loss, decimal(loss, 3)), kind: 'strong' });
  if (waiting) row.push({ text: words.accuracyWaits, kind: '' });
  else if (accuracy !== undefined) {
    row.push({ text: named(words.accuracy, percent(accuracy)), kind: '' });
  }
  return row;
}

/** The values below one another, level with their points: with a name where the curve has none. */
function renderColumn(
  { layout, locale, waiting }: Plot,
  { batch, loss, accuracy }: Values,
  x: number,
  boxes: { readonly loss: Box | null; readonly accuracy: Box | null },
): SVGTemplateResult {
  const words = locale.controls;
  const { top, base } = layout;
  const [accuracyTop, lossTop] = stack(
    accuracy === undefined || waiting ? top : layout.accuracy(accuracy) - LINE / 2,
    loss === undefined || !Number.isFinite(loss) ? base - LINE : layout.loss(loss) - LINE / 2,
    LINE,
    top,
    base,
  );
  const named = (name: string, box: Box | null, value: string): string =>
    box ? value : `${name} ${value}`;
  const accuracyText = waiting
    ? words.accuracyWaits
    : accuracy === undefined
      ? ''
      : named(words.accuracy, boxes.accuracy, percent(accuracy));
  const lossText = loss === undefined ? '' : named(words.loss, boxes.loss, decimal(loss, 3));
  return svg`
    <text class="batch" x=${x} y=${1 + RISE}>${batch}</text>
    <text x=${x} y=${accuracyTop + RISE}>${accuracyText}</text>
    <text class="strong" x=${x} y=${lossTop + RISE}>${lossText}</text>
  `;
}

/** Whether a curve runs through here. */
function crossed({ layout, costs, ran, accuracies }: Plot, from: number, width: number): boolean {
  const loss = lossExtent(costs, ran, layout.x, layout.loss);
  const accuracy = accuracyExtent(accuracies, layout.x, layout.accuracy);
  return loss(from, from + width) !== null || accuracy(from, from + width) !== null;
}
