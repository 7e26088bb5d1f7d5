/** The classic script with everything inside, for pages without an origin, without modules or without a server. */

import './all-elements';
import { placeInside } from './inside';

const script = typeof document === 'undefined' ? null : document.currentScript;
placeInside(script instanceof HTMLScriptElement ? script.src : undefined);
