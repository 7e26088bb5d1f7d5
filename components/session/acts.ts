/** What buttons and keys of the simulator do to a session. */

import type { Session } from '../../src/session/session';
import type { KeyAct } from '../controls/key-map';
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

/** Does what a key asks of the session; what keys ask of the page is the page's to do. */
export function moved(session: Session, act: KeyAct): void {
  switch (act.is) {
    case 'play':
      return transport(session, session.state.playing ? 'pause' : 'play');
    case 'reset':
      return session.reset();
    case 'end':
      return session.toEnd();
    case 'stage':
      return session.stageBy(act.by);
    case 'batch':
      return session.batchBy(act.by);
    case 'image':
      return session.imageBy(act.by);
    case 'go':
      if (act.stage < session.state.recipe.stages.length) session.toStage(act.stage);
      return;
    default:
  }
}

/** The speed number `index` of the table, as stages a second of this session's recipe. */
export function speedOf(session: Session, index: number): number {
  return stagesPerSecond(speeds[index]!, session.state.recipe.stages.length);
}
