/** Takes the small markup of the notes apart: [term], [words|term] and *emphasis*. */

import type { Term } from '../../src/locales/locale';

export type Segment =
  | { readonly is: 'text' | 'emphasis'; readonly text: string }
  /** `text` stands in the sentence, `term` is its key in the glossary. */
  | { readonly is: 'term'; readonly text: string; readonly term: Term };

const MARKS = /\[([^\]|]+)(?:\|([^\]]+))?\]|\*([^*]+)\*/g;

/** The segments of a sentence in their order. That each term exists is for the locale's test to say. */
export function segmentsOf(prose: string): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const match of prose.matchAll(MARKS)) {
    const [whole, words, term, emphasis] = match;
    if (match.index > from) segments.push({ is: 'text', text: prose.slice(from, match.index) });
    if (words !== undefined) {
      segments.push({ is: 'term', text: words, term: (term ?? words) as Term });
    } else if (emphasis !== undefined) {
      segments.push({ is: 'emphasis', text: emphasis });
    }
    from = match.index + whole.length;
  }
  if (from < prose.length) segments.push({ is: 'text', text: prose.slice(from) });
  return segments;
}
