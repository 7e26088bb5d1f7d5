/** The typefaces of some texts as a style sheet that holds them whole: a picture may fetch nothing. */

import type { TextMark } from '../../../src/export/figure';

/** What of each typeface is used. */
interface Use {
  readonly family: string;
  readonly italic: boolean;
  readonly letters: Set<number>;
}

/** The rules of the page for the typefaces that the texts are set in, each with its file inside. A file that
 * cannot be had is left out: the picture then shows another typeface in the same room. */
export async function typefacesOf(texts: readonly TextMark[]): Promise<string> {
  const uses = new Map<string, Use>();
  for (const { type, text } of texts) {
    const [family, italic] = [firstOf(type.family), type.style !== 'normal'];
    const key = `${family} ${italic}`;
    const found = uses.get(key) ?? { family, italic, letters: new Set<number>() };
    uses.set(key, found);
    for (const letter of text) found.letters.add(letter.codePointAt(0)!);
  }
  const rules = fontRules().filter((rule) => [...uses.values()].some((each) => serves(rule, each)));
  return (await Promise.all(rules.map(inlined))).join('\n');
}

function firstOf(family: string): string {
  return family
    .split(',')[0]!
    .trim()
    .replace(/^["']|["']$/g, '');
}

interface FontRule {
  readonly style: CSSStyleDeclaration;
  /** Address that its files are given from. */
  readonly base: string;
}

function fontRules(): FontRule[] {
  return [...document.styleSheets].flatMap(rulesIn);
}

function rulesIn(sheet: CSSStyleSheet): FontRule[] {
  let rules: CSSRuleList;
  try {
    rules = sheet.cssRules;
  } catch {
    // Of another origin, which lets nobody read it.
    return [];
  }
  const base = sheet.href ?? document.baseURI;
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSImportRule) return rule.styleSheet ? rulesIn(rule.styleSheet) : [];
    return rule instanceof CSSFontFaceRule ? [{ style: rule.style, base }] : [];
  });
}

function serves({ style }: FontRule, { family, italic, letters }: Use): boolean {
  if (firstOf(style.getPropertyValue('font-family')) !== family) return false;
  const slanted = /italic|oblique/.test(style.getPropertyValue('font-style'));
  if (slanted !== italic) return false;
  const ranges = rangesOf(style.getPropertyValue('unicode-range'));
  return [...letters].some((letter) => ranges.some(([from, to]) => letter >= from && letter <= to));
}

function rangesOf(css: string): readonly (readonly [number, number])[] {
  const ranges = [...css.matchAll(/U\+([\da-f]+)(?:-([\da-f]+))?/gi)].map(
    ([, from, to]) => [parseInt(from!, 16), parseInt(to ?? from!, 16)] as const,
  );
  return ranges.length > 0 ? ranges : [[0, Infinity]];
}

async function inlined({ style, base }: FontRule): Promise<string> {
  const source = /url\(["']?([^"')]+)["']?\)/.exec(style.getPropertyValue('src'))?.[1];
  if (source === undefined) return '';
  try {
    const response = await fetch(new URL(source, base));
    if (!response.ok) return '';
    const href = await dataUrl(await response.blob());
    const kept = ['font-family', 'font-style', 'font-weight', 'unicode-range']
      .map((name) => `${name}:${style.getPropertyValue(name)};`)
      .join('');
    return `@font-face{${kept}src:url(${href}) format('woff2');}`;
  } catch {
    return '';
  }
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(blob);
  });
}
