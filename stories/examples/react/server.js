/** What the site's server does: it makes a text of the page, where there is no DOM. */

import { createElement as h } from 'react';
import { renderToString } from 'react-dom/server';
import { Lesson } from './lesson.js';

export const rendered = () => renderToString(h(Lesson));
