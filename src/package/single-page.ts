/** The page in one file: the places of what it brings along first, then the page itself. */

import { placeInside } from './inside';

placeInside(undefined);
void import('../app/main');
