/** The place that a session is at, as addresses and run files hold it. */

import type { Place } from '../session/address';
import type { Probe } from '../session/probe';
import type { State } from '../session/state';

/** @param view what belongs to the page and not to the run */
export function placeOf(state: State, view: Pick<Place, 'lang' | 'theme' | 'backend'>): Place {
  const { run, cursor, selection, probe } = state;
  const pinned = selection.pinned && { name: selection.pinned.name, at: selection.pinned.at };
  return { run, cursor, focus: selection.focus, pinned, ...(probe && testProbe(probe)), ...view };
}

/** A drawing has no room in an address. */
function testProbe({ index, after }: Probe): Pick<Place, 'testImage'> {
  return index === undefined ? {} : { testImage: { index, after } };
}
