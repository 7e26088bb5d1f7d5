/** Gives component tests the page's typefaces and colours, as on the page in its light theme. */

import '../../src/app/fonts.css';
import '../../src/app/tokens.css';

document.documentElement.lang = 'en';
document.documentElement.dataset['theme'] = 'light';
