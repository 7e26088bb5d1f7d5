/** The place that a session is at, as addresses and run files hold it. */

import type { Place } from './address';
import type { Probe } from './probe';
import type { State } from './state';

/** What belongs to the page around a run and not to the run; null where its own holds. */
export type View = Pick<Place, 'lang' | 'theme' | 'backend'>;

export function placeOf(state: State, view: View): Place {
  const { run, cursor, selection, probe } = state;
  const pinned = selection.pinned && { name: selection.pinned.name, at: selection.pinned.at };
  return { run, cursor, focus: selection.focus, pinned, ...(probe && testProbe(probe)), ...view };
}

/** A drawing has no room in an address. */
function testProbe({ index, after }: Probe): Pick<Place, 'testImage'> {
  return index === undefined ? {} : { testImage: { index, after } };
}
