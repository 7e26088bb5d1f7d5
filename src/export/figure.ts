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
      /** The room that it takes on the page, and takes here in whatever typeface it is shown. */
      readonly width: number;
      readonly type: Type;
      readonly fill: string;
    }
  | (Box & { readonly is: 'image'; readonly href: string })
  /** An `<svg>` element, well formed and with its place as attributes. */
  | { readonly is: 'drawing'; readonly svg: string }
  | (Box & { readonly is: 'clip'; readonly marks: readonly Mark[] })
  | { readonly is: 'faded'; readonly opacity: number; readonly marks: readonly Mark[] };

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

/** The picture as the text of an SVG file that needs nothing else. */
export function figureSvg(figure: Figure): string {
  const { width, height } = sizeOfFigure(figure);
  const { marks, colours, lang, sans, mono, link } = figure;
  const lines = linesBelow(figure);
  const clips: string[] = [];
  const body = marks.map((mark) => markup(mark, clips)).join('\n');
  const top = figure.height + 2 * MARGIN;
  const captionLines = lines.caption.map((text, n) =>
    plainText(text, top + n * CAPTION.line + CAPTION.size, CAPTION.size, sans, colours.ink),
  );
  const linkTop = top + lines.caption.length * CAPTION.line;
  const linkLines = lines.link.map((text, n) =>
    plainText(text, linkTop + n * LINK.line + LINK.size, LINK.size, mono, colours.quiet),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" lang="${escaped(lang)}" role="img" aria-labelledby="caption">
<title id="caption">${escaped(figure.caption.join(' · '))}</title>
<style>${escaped(figure.typefaces)}</style>
<defs>${clips.join('')}</defs>
<rect width="${width}" height="${height}" fill="${escaped(colours.paper)}"/>
<g transform="translate(${MARGIN} ${MARGIN})">
${body}
</g>
${captionLines.join('\n')}
<a href="${escaped(link)}">
${linkLines.join('\n')}
</a>
</svg>
`;
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

function plainText(text: string, y: number, size: number, family: string, fill: string): string {
  return `<text x="${MARGIN}" y="${short(y)}" font-size="${size}" font-family="${escaped(family)}" fill="${escaped(fill)}">${escaped(text)}</text>`;
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

function textMarkup({ text, x, y, width, type, fill }: Extract<Mark, { is: 'text' }>): string {
  const { family, size, weight, style } = type;
  const slanted = style === 'normal' ? '' : ` font-style="${escaped(style)}"`;
  return `<text x="${short(x)}" y="${short(y)}" textLength="${short(width)}" lengthAdjust="spacingAndGlyphs" font-family="${escaped(family)}" font-size="${short(size)}" font-weight="${escaped(weight)}"${slanted} fill="${escaped(fill)}" xml:space="preserve">${escaped(text)}</text>`;
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
