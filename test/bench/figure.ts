/** The figure of the README: how things grow, drawn with D3 from the bench's own numbers. */

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  extent,
  format,
  line,
  scaleLog,
  symbol,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolTriangle,
  type ScaleLogarithmic,
} from 'd3';
import type { GrowthResult, Line, Point } from './parts/growth';

const FILE = fileURLToPath(new URL('growth.svg', import.meta.url));

const [WIDTH, HEIGHT] = [960, 330];
const PANEL = { width: 200, height: 210, top: 66, left: 54, apart: 320 };

/** By order of the lines: told apart by form and dashes as well as by colour. */
const MARKS = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond];

interface Panel {
  readonly title: string;
  readonly across: string;
  readonly lines: readonly Line[];
}

export function drawGrowth(result: GrowthResult): void {
  writeFileSync(FILE, growthSvg(result));
}

export function growthSvg({ travel, step, sessions }: GrowthResult): string {
  const panels: readonly Panel[] = [
    { title: 'ms to any batch of a run', across: 'batches in the run', lines: [travel] },
    { title: 'ms a step', across: 'images in a batch', lines: step },
    {
      title: 'batches a second, all together',
      across: 'sessions of a page at work',
      lines: [sessions],
    },
  ];
  const drawn = panels.map(
    (panel, n) =>
      `<g transform="translate(${PANEL.left + n * PANEL.apart},${PANEL.top})">${drawPanel(panel)}</g>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="How time and speed grow with batches, batch size and sessions">
<style>${STYLE}</style>
<rect class="paper" width="${WIDTH}" height="${HEIGHT}"/>
${drawn.join('\n')}
</svg>
`;
}

function drawPanel({ title, across, lines }: Panel): string {
  const { width, height } = PANEL;
  const points = lines.flatMap((each) => each.points);
  const x = scaleLog(extentOf(points.map(({ at }) => at)), [0, width]);
  const y = scaleLog(extentOf(points.flatMap(({ value: { low, high } }) => [low, high])), [
    height,
    0,
  ]).nice();
  const places = spreadOut(lines.map(({ points }) => y(points.at(-1)!.value.median)));
  return [
    text(-PANEL.left + 12, -36, title, 'title'),
    ticksOf(y).map(
      (at) => axisLine(0, y(at), width, y(at)) + text(-8, y(at) + 4, short(at), 'end'),
    ),
    axisLine(0, height, width, height),
    [...new Set(points.map(({ at }) => at))].map((at) =>
      text(x(at), height + 20, short(at), 'middle'),
    ),
    text(width / 2, height + 42, across, 'middle'),
    lines.map((each, n) => drawLine(each, n, x, y)),
    lines.length > 1
      ? lines.map(({ name }, n) => text(width + 10, places[n]! + 4, name, `series s${n}`))
      : '',
  ]
    .flat(2)
    .join('');
}

/** Medians as marks on a line, and what half of all rounds lie between as bars. */
function drawLine(
  { points }: Line,
  n: number,
  x: ScaleLogarithmic<number, number>,
  y: ScaleLogarithmic<number, number>,
): string {
  const path = line<Point>(
    ({ at }) => x(at),
    ({ value }) => y(value.median),
  )(points)!;
  const marks = points.map(({ at, value: { median, low, high } }) => {
    const bar = `<path class="bar s${n}" d="M${fixed(x(at))},${fixed(y(low))}V${fixed(y(high))}"/>`;
    const mark = symbol(MARKS[n % MARKS.length], 42)()!;
    return `${bar}<path class="mark s${n}" transform="translate(${fixed(x(at))},${fixed(y(median))})" d="${mark}"/>`;
  });
  return `<path class="line s${n}" d="${path}"/>${marks.join('')}`;
}

function extentOf(numbers: readonly number[]): [number, number] {
  const [low, high] = extent(numbers) as [number, number];
  // One number alone, or numbers that hardly differ, still need an axis.
  return high / low > 3 ? [low, high] : [low / 2, high * 2];
}

/** Powers of ten, and where there are fewer than three of them, what lies between. */
function ticksOf(scale: ScaleLogarithmic<number, number>): readonly number[] {
  const all = scale.ticks();
  const leading = (digits: readonly number[]): number[] =>
    all.filter((tick) => digits.includes(Number(tick.toExponential().split('e')[0])));
  const tens = leading([1]);
  return tens.length >= 3 ? tens : leading([1, 2, 5]);
}

/** Labels at least a line apart, in the order of their places. */
function spreadOut(places: readonly number[]): readonly number[] {
  const order = places.map((_, n) => n).sort((a, b) => places[a]! - places[b]!);
  const result = [...places];
  order.forEach((n, rank) => {
    const before = order[rank - 1];
    if (before !== undefined) result[n] = Math.max(result[n]!, result[before]! + 17);
  });
  return result;
}

function axisLine(x1: number, y1: number, x2: number, y2: number): string {
  return `<path class="axis" d="M${fixed(x1)},${fixed(y1)}L${fixed(x2)},${fixed(y2)}"/>`;
}

function text(x: number, y: number, words: string, of: string): string {
  return `<text class="${of}" x="${fixed(x)}" y="${fixed(y)}">${words}</text>`;
}

/** Such as 20k. */
const short = (number: number): string => format(number >= 1000 ? '~s' : '~g')(number);

function fixed(number: number): string {
  return number.toFixed(1).replace(/\.0$/, '');
}

/** On a paper of its own, so that it can be read wherever a reader has only one of the two themes. */
const STYLE = `
.paper{fill:#fff}
text{font:13px system-ui,sans-serif;fill:#333}
.title{font-size:15px;font-weight:600}
.end{text-anchor:end}.middle{text-anchor:middle}
.axis{stroke:#ddd;fill:none}
.line,.bar{fill:none;stroke-width:2}.bar{stroke-width:5;opacity:.35}
.s0{stroke:#0b63b5}.s1{stroke:#a8480a;stroke-dasharray:7 4}.s2{stroke:#237a35;stroke-dasharray:2 4}.s3{stroke:#7a3aa0;stroke-dasharray:9 3 2 3}
.mark,.bar{stroke-dasharray:none}
.mark.s0,.series.s0{fill:#0b63b5}.mark.s1,.series.s1{fill:#a8480a}.mark.s2,.series.s2{fill:#237a35}.mark.s3,.series.s3{fill:#7a3aa0}
.mark,.series{stroke:none}
@media (prefers-color-scheme:dark){
.paper{fill:#16181c}text{fill:#d6d6d6}.axis{stroke:#3a3d44}
.s0{stroke:#6db3f2}.s1{stroke:#f0a36b}.s2{stroke:#7ccf8d}.s3{stroke:#c9a0e8}
.mark.s0,.series.s0{fill:#6db3f2}.mark.s1,.series.s1{fill:#f0a36b}.mark.s2,.series.s2{fill:#7ccf8d}.mark.s3,.series.s3{fill:#c9a0e8}
.mark,.series{stroke:none}
}`;
