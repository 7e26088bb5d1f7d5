/** The place that a session is at, as addresses and run files hold it. */

import type { Place } from '../session/address';
import type { State } from '../session/state';

/** @param view what belongs to the page and not to the run */
export function placeOf(state: State, view: Pick<Place, 'lang' | 'theme' | 'backend'>): Place {
  const { run, cursor, selection } = state;
  const pinned = selection.pinned && { name: selection.pinned.name, at: selection.pinned.at };
  return { run, cursor, focus: selection.focus, pinned, ...view };
}
