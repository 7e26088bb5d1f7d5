/** What the run around a tab of the drawer, or named by it, makes of its properties. */

import type { Facts } from '../facts';
import type { Scene } from '../run';
import { isLive } from './live-scene';
import { Shown } from './shown';

export function sessionIn(scene: Scene): Facts | null {
  return isLive(scene) ? { run: scene.session } : null;
}

/** The run itself, also while an image stands in place of the batch. */
export function tabFacts(scene: Scene): Facts | null {
  if (!isLive(scene)) return null;
  const shown = scene.whole === scene.state ? scene : new Shown(scene.whole);
  return { shown, run: scene.session };
}
