/** What buttons and keys of the simulator do to a session. */

import type { Session } from '../../src/session/session';
import type { TransportAct } from '../events';
import { speeds, stagesPerSecond } from '../controls/speeds';

export function transport(session: Session, act: TransportAct): void {
  switch (act) {
    case 'reset':
      return session.reset();
    case 'batch-back':
      return session.batchBy(-1);
    case 'stage-back':
      return session.stageBy(-1);
    case 'play':
      return void session.play();
    case 'pause':
      return session.pause();
    case 'stage-forward':
      return session.stageBy(1);
    case 'batch-forward':
      return session.batchBy(1);
    case 'to-end':
      return session.toEnd();
  }
}

/** The speed number `index` of the table, as stages a second of this session's recipe. */
export function speedOf(session: Session, index: number): number {
  return stagesPerSecond(speeds[index]!, session.state.recipe.stages.length);
}
