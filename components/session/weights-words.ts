/** Says which weights are meant: those that a batch begins with, or those that its update has made. */

import type { Locale } from '../../src/locales';
import { weightsOf } from '../../src/session/probe';
import type { State } from '../../src/session/state';

/** The weights after so many updates, told from where the page stands. */
export function weightsIn(state: State, { standIn, controls }: Locale, updates: number): string {
  const { cursor } = state;
  const onShow = updates === weightsOf(state);
  if (onShow && updates === cursor.step) return standIn.asOf(controls.count(updates + 1));
  return updates === 0 ? standIn.atStart : standIn.after(controls.count(updates));
}
