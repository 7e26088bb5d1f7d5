/** Writes a picture of the view as SVG: what stands on the page, with a caption and the address below it. */

/** Where something lies, in CSS pixels from the picture's upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a text is set, as CSS names it. */
export interface Type {
  readonly family: string;
  readonly size: number;
  readonly weight: string;
  readonly style: string;
}

/** What a picture is made of; later marks lie on earlier ones. */
export type Mark =
  | (Box & { readonly is: 'box'; readonly fill: string; readonly radius: number })
  | {
      readonly is: 'line';
      /** x and y of one end, x and y of the other. */
      readonly ends: readonly [number, number, number, number];
      readonly stroke: string;
      readonly width: number;
      /** Lengths of dashes and gaps; none for a whole line. */
      readonly dashes: readonly number[];
    }
  | {
      readonly is: 'text';
      readonly text: string;
      readonly x: number;
      /** Of the line that the letters stand on. */
      readonly y: number;
      /** The room that it takes on the page, and takes here in whatever typeface it is shown; null for as much
       * as it needs. */
      readonly width: number | null;
      readonly type: Type;
      readonly fill: string;
    }
  | (Box & { readonly is: 'image'; readonly href: string })
  /** An `<svg>` element without texts, well formed and with its place as attributes. */
  | { readonly is: 'drawing'; readonly svg: string }
  | (Box & { readonly is: 'clip'; readonly marks: readonly Mark[] })
  | { readonly is: 'faded'; readonly opacity: number; readonly marks: readonly Mark[] };

export type TextMark = Extract<Mark, { is: 'text' }>;

/** A text of the whole picture, caption and address included. */
export interface PlacedText {
  readonly text: TextMark;
  /** What of the picture it may lie in. */
  readonly within: readonly Box[];
  readonly opacity: number;
}

export interface Figure {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  /** What the picture shows, part by part. */
  readonly caption: readonly string[];
  /** The address that leads back to the view. */
  readonly link: string;
  readonly lang: string;
  readonly colours: { readonly paper: string; readonly ink: string; readonly quiet: string };
  readonly sans: string;
  readonly mono: string;
  /** Style sheet with the typefaces, so that they are there wherever it is shown. */
  readonly typefaces: string;
}

const MARGIN = 16;
const CAPTION = { size: 13, line: 19, letter: 6.6 };
const LINK = { size: 11, line: 15, letter: 6.7 };

/** Size of the whole picture in CSS pixels. */
export function sizeOfFigure(figure: Figure): { readonly width: number; readonly height: number } {
  const { caption, link } = linesBelow(figure);
  const below = caption.length * CAPTION.line + link.length * LINK.line;
  return {
    width: Math.ceil(figure.width) + 2 * MARGIN,
    height: Math.ceil(figure.height) + 3 * MARGIN + below,
  };
}

/** The picture as the text of an SVG file that needs nothing else.
 * @param texts whether they are part of it: a browser that draws it at once has not yet got its typefaces */
export function figureSvg(figure: Figure, texts = true): string {
  const { width, height } = sizeOfFigure(figure);
  const { colours, lang, link, typefaces } = figure;
  const clips: string[] = [];
  const marks = texts ? figure.marks : withoutTexts(figure.marks);
  const body = marks.map((mark) => markup(mark, clips)).join('\n');
  const { caption, address } = textsBelow(figure);
  const below = `${caption.map(textMarkup).join('\n')}
<a href="${escaped(link)}">
${address.map(textMarkup).join('\n')}
</a>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" lang="${escaped(lang)}" role="img" aria-labelledby="caption">
<title id="caption">${escaped(figure.caption.join(' · '))}</title>
<style>${texts ? escaped(typefaces) : ''}</style>
<defs>${clips.join('')}</defs>
<rect width="${width}" height="${height}" fill="${escaped(colours.paper)}"/>
<g transform="translate(${MARGIN} ${MARGIN})">
${body}
</g>
${texts ? below : ''}
</svg>
`;
}

/** All texts of the picture, from its upper left corner. */
export function textsOfFigure(figure: Figure): readonly PlacedText[] {
  const { caption, address } = textsBelow(figure);
  return [
    ...placedTexts(figure.marks, [], 1),
    ...[...caption, ...address].map((text) => ({ text, within: [], opacity: 1 })),
  ];
}

function placedTexts(
  marks: readonly Mark[],
  within: readonly Box[],
  opacity: number,
): PlacedText[] {
  return marks.flatMap((mark) => {
    switch (mark.is) {
      case 'text':
        return [{ text: moved(mark), within, opacity }];
      case 'clip':
        return placedTexts(mark.marks, [...within, moved(mark)], opacity);
      case 'faded':
        return placedTexts(mark.marks, within, opacity * mark.opacity);
      default:
        return [];
    }
  });
}

function moved<Placed extends { readonly x: number; readonly y: number }>(mark: Placed): Placed {
  return { ...mark, x: mark.x + MARGIN, y: mark.y + MARGIN };
}

function withoutTexts(marks: readonly Mark[]): Mark[] {
  return marks.flatMap((mark): Mark[] => {
    if (mark.is === 'text') return [];
    return 'marks' in mark ? [{ ...mark, marks: withoutTexts(mark.marks) }] : [mark];
  });
}

function textsBelow(figure: Figure): Record<'caption' | 'address', TextMark[]> {
  const { colours, sans, mono, height } = figure;
  const lines = linesBelow(figure);
  const top = height + 2 * MARGIN;
  const set = (texts: readonly string[], from: number, look: typeof CAPTION, family: string) =>
    texts.map((text, n): TextMark => {
      const type = { family, size: look.size, weight: '400', style: 'normal' };
      const fill = look === CAPTION ? colours.ink : colours.quiet;
      const y = from + n * look.line + look.size;
      return { is: 'text', text, x: MARGIN, y, width: null, type, fill };
    });
  return {
    caption: set(lines.caption, top, CAPTION, sans),
    address: set(lines.link, top + lines.caption.length * CAPTION.line, LINK, mono),
  };
}

function linesBelow({ width, caption, link }: Figure): Record<'caption' | 'link', string[]> {
  const letters = Math.max(10, Math.floor(width / LINK.letter));
  return {
    caption: wrapped(caption, Math.max(20, Math.floor(width / CAPTION.letter))),
    link: link.match(new RegExp(`.{1,${letters}}`, 'gu')) ?? [],
  };
}

/** The parts in lines of about so many letters. */
function wrapped(parts: readonly string[], letters: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.length + 3 <= letters) {
      lines[lines.length - 1] = `${last} · ${part}`;
    } else {
      lines.push(part);
    }
  }
  return lines;
}

function markup(mark: Mark, clips: string[]): string {
  switch (mark.is) {
    case 'box':
      return `<rect ${placed(mark)}${mark.radius > 0 ? ` rx="${short(mark.radius)}"` : ''} fill="${escaped(mark.fill)}"/>`;
    case 'line': {
      const [x1, y1, x2, y2] = mark.ends.map(short) as [string, string, string, string];
      const dashes = mark.dashes.length > 0 ? ` stroke-dasharray="${mark.dashes.join(' ')}"` : '';
      return `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="${escaped(mark.stroke)}" stroke-width="${short(mark.width)}"${dashes}/>`;
    }
    case 'text':
      return textMarkup(mark);
    case 'image':
      return `<image ${placed(mark)} preserveAspectRatio="none" style="image-rendering:pixelated" href="${escaped(mark.href)}"/>`;
    case 'drawing':
      return mark.svg;
    case 'clip': {
      const inside = mark.marks.map((each) => markup(each, clips)).join('\n');
      if (inside === '') return '';
      const id = `clip-${clips.length + 1}`;
      clips.push(`<clipPath id="${id}"><rect ${placed(mark)}/></clipPath>`);
      return `<g clip-path="url(#${id})">\n${inside}\n</g>`;
    }
    case 'faded':
      return `<g opacity="${short(mark.opacity)}">\n${mark.marks.map((each) => markup(each, clips)).join('\n')}\n</g>`;
  }
}

function textMarkup({ text, x, y, width, type, fill }: TextMark): string {
  const { family, size, weight, style } = type;
  const room =
    width === null ? '' : ` textLength="${short(width)}" lengthAdjust="spacingAndGlyphs"`;
  const slanted = style === 'normal' ? '' : ` font-style="${escaped(style)}"`;
  return `<text x="${short(x)}" y="${short(y)}"${room} font-family="${escaped(family)}" font-size="${short(size)}" font-weight="${escaped(weight)}"${slanted} fill="${escaped(fill)}" xml:space="preserve">${escaped(text)}</text>`;
}

function placed({ x, y, width, height }: Box): string {
  return `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`;
}

function short(number: number): string {
  return String(Math.round(number * 100) / 100);
}

/** XML has no room for most control characters, in any spelling. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (letter) => ENTITIES[letter]!);
}
