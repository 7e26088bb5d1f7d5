/** Makes a test fail when something it runs prints a warning or an error. A test that expects one mocks the console. */

import { afterEach, expect } from 'vitest';

declare global {
  var litIssuedWarnings: Set<string> | undefined;
}

// Lit says once that it is a development build; that is what tests want, so it counts as said.
globalThis.litIssuedWarnings ??= new Set();
globalThis.litIssuedWarnings.add('dev-mode');

// What tfjs says once in Node about another package, whatever the code does.
const USUAL = 'Hi, looks like you are running TensorFlow.js in Node';

let printed: string[] = [];

for (const level of ['warn', 'error'] as const) {
  const print = console[level].bind(console);
  console[level] = (...parts: unknown[]) => {
    const line = parts.map(String).join(' ');
    if (line.includes(USUAL)) return;
    printed.push(line);
    print(...parts);
  };
}

afterEach(() => {
  const lines = printed;
  printed = [];
  expect(lines, 'warnings and errors on the console').toEqual([]);
});
