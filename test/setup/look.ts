/** Gives each file of component tests a page as if it were the first: with the typefaces and colours of ours, in English
 * and in its light theme, and with nothing on it. */

import { afterEach } from 'vitest';
import { page } from 'vitest/browser';
import '../../src/app/fonts.css';
import '../../src/app/tokens.css';
import { unmount } from '../components/mount';

const { documentElement } = document;
for (const { name } of [...documentElement.attributes]) documentElement.removeAttribute(name);
documentElement.lang = 'en';
documentElement.dataset['theme'] = 'light';
// Another body, since what listens to one or provides something on it cannot be asked for.
document.body.replaceWith(document.createElement('body'));
await page.viewport(1600, 1000);

afterEach(unmount);
