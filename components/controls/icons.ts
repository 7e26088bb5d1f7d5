/** The drawings of the controls, each on a square of 26 units, coloured by the text around them. */

import { svg, type SVGTemplateResult } from 'lit';
import type { TransportAct } from '../events';

const solid = (d: string): SVGTemplateResult => svg`<path d=${d} fill="currentColor" />`;
const line = (d: string, width: number): SVGTemplateResult =>
  svg`<path d=${d} fill="none" stroke="currentColor" stroke-width=${width} />`;
const circle = svg`
  <circle cx="13" cy="13" r="12.2" fill="none" stroke="currentColor" stroke-width="1.1" />
`;

export const icons: Readonly<Record<TransportAct, SVGTemplateResult>> = {
  reset: svg`${line('M7.5 8.2A7.2 7.2 0 1 1 5.9 14', 1.4)}${line('M7.8 3.8v4.9h4.9', 1.4)}`,
  'batch-back': solid('M13 6v14l-9-7zM22 6v14l-9-7z'),
  'stage-back': svg`${solid('M17.5 6v14l-9-7z')}${line('M20.5 6v14', 1.6)}`,
  play: svg`${circle}${solid('M10 7.6v10.8l8.4-5.4z')}`,
  pause: svg`${circle}${line('M10.2 8v10M15.8 8v10', 2.4)}`,
  'stage-forward': svg`${solid('M8.5 6v14l9-7z')}${line('M5.5 6v14', 1.6)}`,
  'batch-forward': solid('M4 6v14l9-7zM13 6v14l9-7z'),
  'to-end': svg`${solid('M3 6v14l8.5-7zM11.5 6v14l8.5-7z')}${line('M22 6v14', 1.6)}`,
};
