import { expect, test } from 'vitest';
import { lines, type Printed } from '../../src/console/printed';
import { CLEAR_LINE, Printer } from '../../src/terminal/printer';

/** A printer, and what it has written since the last look. */
function printing(isTTY: boolean): { printer: Printer; written: () => string } {
  let text = '';
  const out = { isTTY, write: (more: string) => (text += more) };
  return {
    printer: new Printer(out),
    written: () => {
      const all = text;
      text = '';
      return all;
    },
  };
}

const open = (...texts: string[]): Printed => ({ ...lines(...texts), open: true });

test('each line is printed once, as it comes', () => {
  const { printer, written } = printing(false);
  printer.show(lines('a', 'b'));
  expect(written()).toBe('a\nb\n');
  printer.show(lines('a', 'b', 'c'));
  printer.show(lines('a', 'b', 'c'));
  expect(written()).toBe('c\n');
});

test('a line that still changes waits until it is finished, where there is no terminal', () => {
  const { printer, written } = printing(false);
  printer.show(open('a', '1/3'));
  printer.show(open('a', '2/3'));
  printer.show(lines('a', '3/3', 'b'));
  expect(written()).toBe('a\n3/3\nb\n');
  expect(printer.isDrawing).toBe(false);
});

test('on a terminal it is drawn over itself, and finished in its place', () => {
  const { printer, written } = printing(true);
  printer.show(open('a', '1/3'));
  expect([written(), printer.isDrawing]).toEqual(['a\n1/3', true]);
  printer.show(open('a', '2/3'));
  expect(written()).toBe(`${CLEAR_LINE}2/3`);
  printer.show(lines('a', '3/3'));
  expect([written(), printer.isDrawing]).toEqual([`${CLEAR_LINE}3/3\n`, false]);
});

test('what follows a line that was never finished stands below it', () => {
  const { printer, written } = printing(true);
  printer.show(open('1/3'));
  printer.leave();
  printer.leave();
  expect(written()).toBe('1/3\n');
});
