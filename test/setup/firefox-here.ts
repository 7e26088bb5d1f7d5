/** Skips the tests in Firefox, in words, where there is none. */

import { beforeEach } from 'vitest';
import { findFirefox } from './firefox';

const here = findFirefox() !== undefined;

beforeEach(({ skip }) => {
  skip(!here, 'There is no Firefox on this machine, and none could be installed.');
});
