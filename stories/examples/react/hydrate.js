/** What the site's script does with that page in the browser. */

import { createElement as h } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { Lesson } from './lesson.js';

hydrateRoot(document.querySelector('#root'), h(Lesson));
