/** Writes the HTML that shows, on anybody's page, what a story shows now. */

import type { LitElement } from 'lit';

/** Where a reader's copy of the package stands. */
const AT = 'https://your.host/batchwise/elements/';

/** A list of so many numbers is written out; a longer one as the bytes of its float32 numbers. */
const WRITTEN_OUT = 100;

/** Properties that the package fills by itself from a run. */
const LIVE = new Set(['state', 'shown', 'position', 'run']);

interface Live {
  readonly recipe: { readonly id: string; readonly stages: readonly { readonly id: string }[] };
  readonly cursor: { readonly step: number; readonly stage: number };
}

/** Scripts, the elements in `root` with their attributes and what is inside them, and a script with their data. */
export function embedOf(root: Element): string {
  const tags = new Set<string>();
  const data: string[] = [];
  const body = [...root.childNodes].map((node) => written(node, tags, data)).join('');
  const scripts = [...tags].map(
    (tag) => `<script type="module" src="${AT}${tag.slice(3)}.js"></script>`,
  );
  const filled = data.length > 0 ? [`<script type="module">\n${data.join('\n')}\n</script>`] : [];
  return [...scripts, body.replace(/\n\s*\n/g, '\n').trim(), ...filled].join('\n');
}

function written(node: Node, tags: Set<string>, data: string[]): string {
  if (node instanceof Text) return escaped(node.data);
  if (!(node instanceof HTMLElement)) return node instanceof Element ? node.outerHTML : '';
  const inside = [...node.childNodes].map((child) => written(child, tags, data)).join('');
  const attributes = attributesOf(node);
  if (!node.localName.startsWith('bw-')) return tagged(node.localName, attributes, inside);
  tags.add(node.localName);
  // What it has measured and set itself.
  attributes.delete('style');
  const properties = propertiesOf(node);
  const live = liveIn(properties);
  for (const [name, value] of properties) {
    if (LIVE.has(name) || name === 'session') continue;
    const attribute = attributeOf(node, name);
    if (attribute !== null && isPlain(value)) {
      if (value !== false) attributes.set(attribute, value === true ? '' : String(value));
      continue;
    }
    const literal = literalOf(value);
    if (literal === null) continue;
    const id = attributes.get('id') ?? `${node.localName.slice(3)}-${data.length + 1}`;
    attributes.set('id', id);
    data.push(`document.getElementById('${id}').${name} = ${literal};`);
  }
  if (!live) return tagged(node.localName, attributes, inside);
  const { recipe, cursor } = live;
  const place = new Map([
    ['recipe', recipe.id],
    ['batch', String(cursor.step + 1)],
    ['stage', recipe.stages[cursor.stage]!.id],
  ]);
  if (node.localName === 'bw-simulator') return tagged('bw-simulator', place, inside);
  tags.add('bw-session');
  return tagged('bw-session', place, `\n  ${tagged(node.localName, attributes, inside)}\n`);
}

function tagged(name: string, attributes: ReadonlyMap<string, string>, inside: string): string {
  const list = [...attributes].map(([key, value]) =>
    value === '' ? ` ${key}` : ` ${key}="${escaped(value).replaceAll('"', '&quot;')}"`,
  );
  return `<${name}${list.join('')}>${inside}</${name}>`;
}

function attributesOf(element: Element): Map<string, string> {
  return new Map([...element.attributes].map(({ name, value }) => [name, value]));
}

/** What differs from a new element of the same kind. */
function propertiesOf(element: HTMLElement): [string, unknown][] {
  const { elementProperties } = element.constructor as typeof LitElement;
  const fresh = document.createElement(element.localName) as unknown as Record<string, unknown>;
  const now = element as unknown as Record<string, unknown>;
  return [...elementProperties]
    .filter(([, { state }]) => !state)
    .map(([key]): [string, unknown] => [String(key), now[String(key)]])
    .filter(([key, value]) => value !== undefined && value !== fresh[key]);
}

function attributeOf(element: HTMLElement, name: string): string | null {
  const { elementProperties } = element.constructor as typeof LitElement;
  const { attribute = true } = elementProperties.get(name) ?? {};
  return attribute === true ? name.toLowerCase() : attribute === false ? null : attribute;
}

/** The state of a session among the properties: of a simulator that is inside its session. */
function liveIn(properties: readonly [string, unknown][]): Live | null {
  for (const [, value] of properties) {
    const holder = value as { state?: unknown; recipe?: unknown; cursor?: unknown } | null;
    const state = holder && typeof holder === 'object' ? (holder.state ?? holder) : null;
    if (state && typeof state === 'object' && 'recipe' in state && 'cursor' in state) {
      return state as Live;
    }
  }
  return null;
}

const isPlain = (value: unknown): boolean => /^(string|number|boolean)$/.test(typeof value);

/** A value as JavaScript; null for what cannot be written. */
function literalOf(value: unknown): string | null {
  if (value === null || isPlain(value)) {
    return typeof value === 'number' && !Number.isFinite(value)
      ? String(value)
      : JSON.stringify(value);
  }
  if (value instanceof Float32Array && value.length > WRITTEN_OUT) return bytesOf(value);
  if (ArrayBuffer.isView(value)) {
    const numbers = [...(value as unknown as Iterable<number>)].join(', ');
    return `new ${value.constructor.name}([${numbers}])`;
  }
  if (Array.isArray(value)) {
    const parts = value.map(literalOf);
    return parts.includes(null) ? null : `[${parts.join(', ')}]`;
  }
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return null;
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([key, part]) => [JSON.stringify(key), literalOf(part)] as const);
  if (parts.some(([, part]) => part === null)) return null;
  return `{ ${parts.map(([key, part]) => `${key}: ${part!}`).join(', ')} }`;
}

function bytesOf(numbers: Float32Array): string {
  const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return `new Float32Array(Uint8Array.from(atob('${btoa(text)}'), (c) => c.charCodeAt(0)).buffer)`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
