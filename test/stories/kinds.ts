/** Which kinds of values a property has to be shown with, by what `custom-elements.json` says of its type. */

import type { Member } from '../../src/package/manifest';

export interface Kind {
  readonly name: string;
  readonly has: (value: unknown) => boolean;
}

/** What all elements share, and what is no state of any of them. */
const SHARED: Readonly<Record<string, string>> = {
  session: 'names the run around it',
  run: 'is the run around it',
  sessionId: 'names the run around it',
  bound: 'is no value',
  data: 'is `value` in other words',
  shape: 'is `value` in other words',
  axes: 'says which number is what, and is never empty',
  classes: 'are names, of which there are some',
  narrator: 'is no value',
  hearing: 'is no value',
  measured: 'is for the page that measures itself',
};

/** Types whose numbers may be of any kind. */
const NUMBERS =
  /^(Value|Derivation|SumPart|readonly (Term|SumPart)\[\]|Float32Array)(\b|$|(?<=\]))/;

const MISSING: Kind = { name: 'missing', has: (value) => value === undefined || value === null };
const THERE: Kind = { name: 'there', has: (value) => value !== undefined && value !== null };
const EMPTY: Kind = { name: 'empty', has: (value) => sizeOf(value) === 0 };
const FILLED: Kind = { name: 'filled', has: (value) => (sizeOf(value) ?? 0) > 0 };
const FAULTY: Kind = { name: 'not finite', has: hasFault };

/** Kinds of values of a public property that are to be shown; none of those that say nothing about looks. */
export function kindsOf({ name, type, readonly: fixed, attribute }: Member): Kind[] {
  if (fixed || name in SHARED || name.startsWith('[') || !type) return [];
  const kinds: Kind[] = [];
  const { text } = type;
  const alternatives = text.split('|').map((part) => part.trim());
  if (alternatives.some((part) => part === 'undefined' || part === 'null')) {
    kinds.push(MISSING, THERE);
  }
  const words = alternatives.filter((part) => /^'.*'$/.test(part));
  for (const word of words) {
    const literal = word.slice(1, -1);
    kinds.push({ name: word, has: (value) => value === literal });
  }
  if (text === 'boolean') {
    for (const flag of [false, true]) {
      kinds.push({ name: String(flag), has: (value) => value === flag });
    }
  }
  if (/^(readonly .*\[\]|ArrayLike<|ReadonlyMap<|Float32Array)/.test(text))
    kinds.push(EMPTY, FILLED);
  if (NUMBERS.test(text)) kinds.push(FAULTY);
  if (name === 'fault' && attribute !== undefined && text === 'string') kinds.push(EMPTY, FILLED);
  return kinds;
}

/** Whether a property holds numbers of a run, and what shows it therefore is a view of data. */
export function holdsNumbers({ type }: Member): boolean {
  return type !== undefined && NUMBERS.test(type.text);
}

function sizeOf(value: unknown): number | undefined {
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  if (ArrayBuffer.isView(value)) return (value as Float32Array).length;
  return value instanceof Map ? value.size : undefined;
}

/** Whether a number anywhere in it is not finite. */
function hasFault(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  if (ArrayBuffer.isView(value)) return (value as Float32Array).some((n) => !Number.isFinite(n));
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(hasFault);
}
