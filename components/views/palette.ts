/** The diverging scale: from the paper's colour at exactly zero to blue below and vermilion above. */

import { interpolateNumber, piecewise, rgb, type RGBColor } from 'd3';

type Lab = readonly [lightness: number, a: number, b: number];

/** Lightness, chroma and hue (degrees) of OKLCH. */
type Lch = readonly [lightness: number, chroma: number, hue: number];

/** Three stops away from zero: on light paper the ends are dark, on dark paper they are light. */
const STOPS: Readonly<Record<'light' | 'dark', Readonly<Record<'neg' | 'pos', readonly Lch[]>>>> = {
  light: {
    neg: [
      [0.8, 0.085, 250],
      [0.585, 0.13, 250],
      [0.37, 0.115, 254],
    ],
    pos: [
      [0.8, 0.1, 55],
      [0.585, 0.165, 47],
      [0.37, 0.11, 43],
    ],
  },
  dark: {
    neg: [
      [0.475, 0.118, 250],
      [0.7, 0.125, 250],
      [0.9, 0.07, 244],
    ],
    pos: [
      [0.475, 0.122, 47],
      [0.7, 0.155, 53],
      [0.9, 0.07, 67],
    ],
  },
};

/** Entries on each side of zero. */
const SIDE = 511;

/** Flat steps that stand for the scale in words and in the legend. */
export const STEPS = 11;

export interface Palette {
  /** Whether negative cells carry a hatching, where colours may not be told apart. */
  readonly hatched: boolean;
  /** What cells that are not finite are hatched with, and negative ones where `hatched`. */
  readonly ink: RGBColor;
  readonly paper: RGBColor;
  /** Colour of `value` on the range −extent to +extent. Zero is exactly the paper. */
  colour(value: number, extent: number): RGBColor;
  /** The same, from a table of 1023 colours: 0xAABBGGRR, as a canvas keeps pixels. */
  packed(value: number, extent: number): number;
}

const made = new Map<string, Palette>();

/** The same palette for the same colours.
 * @param hatched for forced colours: the person's own colours hold, signs are drawn as hatching */
export function palette(paper: RGBColor, ink: RGBColor, hatched = false): Palette {
  const key = `${String(paper)} ${String(ink)} ${String(hatched)}`;
  let found = made.get(key);
  if (!found) made.set(key, (found = paletteOf(paper, ink, hatched)));
  return found;
}

function paletteOf(paper: RGBColor, ink: RGBColor, hatched: boolean): Palette {
  const zero = labOf(paper);
  const stops = STOPS[zero[0] > 0.5 ? 'light' : 'dark'];
  const neg = ramp(zero, stops.neg);
  const pos = ramp(zero, stops.pos);
  const colours = Array.from({ length: 2 * SIDE + 1 }, (_, entry) => {
    const share = (entry - SIDE) / SIDE;
    return share === 0 ? paper : rgbOf(share < 0 ? neg(-share) : pos(share));
  });
  const table = Uint32Array.from(colours, pack);
  const entryOf = (value: number, extent: number): number => {
    const share = extent > 0 ? value / extent : 0;
    return SIDE + Math.round(SIDE * Math.max(-1, Math.min(1, share)));
  };
  return {
    hatched,
    ink,
    paper,
    colour: (value, extent) => colours[entryOf(value, extent)] ?? paper,
    packed: (value, extent) => table[entryOf(value, extent)] ?? table[SIDE]!,
  };
}

/** 0xAABBGGRR, opaque. */
export function pack(colour: RGBColor): number {
  const { r, g, b } = colour;
  return ((255 << 24) | (Math.round(b) << 16) | (Math.round(g) << 8) | Math.round(r)) >>> 0;
}

/** From zero (0) to the last stop (1), piecewise linear in OKLab. */
function ramp(zero: Lab, stops: readonly Lch[]): (share: number) => Lab {
  const points = [zero, ...stops.map(fromPolar)];
  const axes = ([0, 1, 2] as const).map((axis) =>
    piecewise(
      interpolateNumber,
      points.map((point) => point[axis]),
    ),
  );
  return (share) => [axes[0]!(share), axes[1]!(share), axes[2]!(share)];
}

function fromPolar([lightness, chroma, hue]: Lch): Lab {
  const angle = (hue * Math.PI) / 180;
  return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)];
}

const linear = (channel: number): number => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const encoded = (share: number): number =>
  255 * (share <= 0.0031308 ? 12.92 * share : 1.055 * share ** (1 / 2.4) - 0.055);

/** sRGB to OKLab, by the matrices of Björn Ottosson, "A perceptual color space for image processing". */
function labOf({ r, g, b }: RGBColor): Lab {
  const [red, green, blue] = [linear(r), linear(g), linear(b)];
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function rgbOf([lightness, a, b]: Lab): RGBColor {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const [red, green, blue] = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((share) => Math.round(Math.max(0, Math.min(255, encoded(Math.max(0, share))))));
  return rgb(red!, green!, blue!);
}
