/** Skips the tests in WebKit, in words, where there is none. */

import { beforeEach } from 'vitest';
import { findWebKit } from './webkit';

const here = findWebKit() !== undefined;

beforeEach(({ skip }) => {
  skip(!here, 'There is no WebKitGTK on this machine, and none could be installed.');
});
