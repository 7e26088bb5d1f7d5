/** Mutations of sound inputs, from a seed: the same seed gives the same inputs on every machine. */

/** Numbers from 0 to 1 by Mulberry32, of which 32 bits are all the state. */
export class Dice {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 up to, and without, `below`. */
  below(below: number): number {
    return Math.floor(this.next() * below);
  }

  of<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }
}

const EDGES = [0, 1, 0x7f, 0x80, 0xfe, 0xff];

/** One to four changes of a copy, at or behind `from`: bits, bytes, runs, lengths. */
export function mutateBytes(dice: Dice, sound: Uint8Array, from = 0): Uint8Array<ArrayBuffer> {
  let bytes = sound.slice();
  for (let change = dice.below(4); change >= 0; change--) {
    const at = from + dice.below(Math.max(1, bytes.length - from));
    const many = 1 + dice.below(16);
    switch (dice.below(7)) {
      case 0:
        bytes[at]! ^= 1 << dice.below(8);
        break;
      case 1:
        bytes[at] = dice.of(EDGES);
        break;
      case 2:
        for (let i = 0; i < many; i++) bytes[at + i] = dice.below(256);
        break;
      case 3:
        bytes = bytes.slice(0, at);
        break;
      case 4:
        bytes = joined(bytes.subarray(0, at), bytes.subarray(at + many));
        break;
      case 5:
        bytes = joined(bytes.subarray(0, at), bytes.subarray(Math.max(from, at - many)));
        break;
      default:
        bytes.set([dice.of(EDGES), dice.of(EDGES)].slice(0, bytes.length - at), at);
    }
  }
  return bytes;
}

const TOKENS = [
  ...['', '0', '-1', '1e999', '-0', 'NaN', 'null', 'true', '[]', '{}', '""', '4294967296'],
  ...[
    '__proto__',
    'constructor',
    '<img src=x onerror=alert(1)>',
    '../../etc/passwd',
    '\0',
    '\ud800',
  ],
  ...['%', '%zz', '&', '*', '_', '=', ',', '"', '{', '}', '[', ']', ':', '9'.repeat(400)],
];

/** One to four changes of a text: signs, pieces, and tokens that readers stumble over. */
export function mutateText(dice: Dice, sound: string, from = 0): string {
  let text = sound;
  for (let change = dice.below(4); change >= 0; change--) {
    const at = from + dice.below(Math.max(1, text.length - from));
    const end = at + dice.below(12);
    switch (dice.below(5)) {
      case 0:
        text = text.slice(0, at) + dice.of(TOKENS) + text.slice(at);
        break;
      case 1:
        text = text.slice(0, at) + dice.of(TOKENS) + text.slice(end);
        break;
      case 2:
        text = text.slice(0, at) + text.slice(end);
        break;
      case 3:
        text = text.slice(0, at) + String(dice.below(200)) + text.slice(at + 1);
        break;
      default:
        text = text.slice(0, end) + text.slice(at);
    }
  }
  return text;
}

const VALUES: readonly unknown[] = [
  ...[null, true, 0, -1, 0.5, 1e308, 2 ** 53, '', 'x', '__proto__', [], {}, [[]], '<b>', '\0'],
  'A'.repeat(100),
];

/** JSON with a value in it replaced, removed, doubled or renamed: it parses, and is still about something. */
export function mutateValue(dice: Dice, sound: string): unknown {
  const root: unknown = JSON.parse(sound);
  for (let change = dice.below(3); change >= 0; change--) {
    let at = root as Record<string, unknown>;
    for (;;) {
      const keys = Object.keys(at);
      if (keys.length === 0) break;
      const key = dice.of(keys);
      const next = at[key];
      if (typeof next === 'object' && next !== null && dice.below(3) > 0) {
        at = next as Record<string, unknown>;
        continue;
      }
      const deed = dice.below(4);
      if (deed === 0) Reflect.deleteProperty(at, key);
      else if (deed === 1) at[`${key}${dice.below(9)}`] = next;
      else if (deed === 2 && typeof next === 'number') at[key] = next + dice.below(3) - 1;
      else at[key] = dice.of(VALUES);
      break;
    }
  }
  return root;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
