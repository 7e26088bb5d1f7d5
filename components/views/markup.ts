/** Takes the small markup of the notes apart: [term], [words|term] and *emphasis*. */

import type { Term } from '../../src/locales/locale';

export type Segment =
  | { readonly is: 'text' | 'emphasis'; readonly text: string }
  /** `text` stands in the sentence, `term` is its key in the glossary, and `tail` the punctuation
   * behind it, which must not be parted from it. */
  | { readonly is: 'term'; readonly text: string; readonly term: Term; readonly tail: string };

const MARKS = /\[([^\]|]+)(?:\|([^\]]+))?\]([.,:;]?)|\*([^*]+)\*/g;

/** The segments of a sentence in their order; mathematics in it does not break. That each term exists is for the locale's test to say. */
export function segmentsOf(prose: string): Segment[] {
  const segments: Segment[] = [];
  const kept = prose.replace(/ (?=[=×−+] )|(?<=[=×−+]) |(?<=\b(?:exp|log)) (?=\d)/g, '\u00a0');
  let from = 0;
  for (const match of kept.matchAll(MARKS)) {
    const [whole, words, term, tail, emphasis] = match;
    if (match.index > from) segments.push({ is: 'text', text: kept.slice(from, match.index) });
    if (words !== undefined) {
      segments.push({ is: 'term', text: words, term: (term ?? words) as Term, tail: tail ?? '' });
    } else if (emphasis !== undefined) {
      segments.push({ is: 'emphasis', text: emphasis });
    }
    from = match.index + whole.length;
  }
  if (from < kept.length) segments.push({ is: 'text', text: kept.slice(from) });
  return segments;
}
