import { expect, it } from 'vitest';
import { committed, compile } from './compile';

it('What is written down is what the sources compile to (npm run kernel)', () => {
  expect(compile()).toBe(committed());
});
