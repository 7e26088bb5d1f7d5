/** What the notes' terms mean, by language: only the notes need it. Adding a language is a line here, too. */

import type { GlossaryEntry, Term } from '../locale';
import { pick } from '../pick';
import { glossary as en } from './en';
import { glossary as es } from './es';

export type Glossary = Readonly<Record<Term, GlossaryEntry>>;

export const glossaries: Readonly<Record<string, Glossary>> = { en, es };

/** In the language of a tag such as `es-MX`; in English where there is none. */
export function glossaryFor(lang: string): Glossary {
  return pick(glossaries, lang) ?? en;
}
