/** The built page opens and says what it is. */

import { expect, test } from 'vitest';
import { openPage } from './page';

test('the page is titled Batchwise and reports no error', async () => {
  const page = await openPage();
  expect(await page.title()).toBe('Batchwise');
});
