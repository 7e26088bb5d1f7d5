/** Learners who do anything, in any order. */

import { withstands } from './seeds';

withstands(1, 3);
