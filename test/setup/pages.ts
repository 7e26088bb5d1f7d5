/** Ends with each file the browser of its pages. The files of a project share their modules, and what one of those
 * registers by itself holds for the first file only. */

import { afterAll } from 'vitest';
import { closeBrowser } from '../e2e/page';

afterAll(closeBrowser);
