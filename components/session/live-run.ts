/** A session as the run of elements: it starts when the first of them is seen, and does what their events ask for. */

import { connect } from '../../src/session/connect';
import { Session } from '../../src/session/session';
import type { BackendName } from '../../src/worker/api';
import { send } from '../events';
import type { RunView } from '../run';
import { PROTOCOL, VERSION } from '../versions';
import { speedOf, transport } from './acts';
import { Derived } from './derived';
import { LiveScene } from './live-scene';
import { openingOf, type Opening } from './place-attributes';

type Events = GlobalEventHandlersEventMap;

export class LiveRun implements RunView {
  readonly protocol = PROTOCOL;
  readonly version = VERSION;
  private awake = false;
  private readonly derived = new Derived();
  private last: LiveScene | undefined;
  /** Events that were acted on: one inside another element is heard of twice. */
  private readonly done = new WeakSet<Event>();

  constructor(readonly session: Session) {}

  /** The run that the attributes of `element` ask for. */
  static of(element: Element): LiveRun {
    const { recipe, place, problems } = openingOf(element);
    const line = connect((place.backend ?? undefined) as BackendName | undefined);
    const session = new Session(recipe, place, line, problems);
    if (place.testImage) session.bench.openTest(place.testImage);
    return new LiveRun(session);
  }

  get scene(): LiveScene {
    const { session, derived } = this;
    const { state } = session;
    if (this.last?.whole !== state) this.last = new LiveScene(session, state, derived);
    return this.last;
  }

  subscribe(listener: () => void): () => void {
    return this.session.subscribe(listener);
  }

  wake(): void {
    if (this.awake) return;
    this.awake = true;
    void this.session.start();
  }

  close(): void {
    this.session.close();
  }

  /** Goes on as the attributes ask for now: within the run, or to another one. */
  follow({ recipe, place, problems }: Opening, onlyCursor: boolean): void {
    const { session } = this;
    if (onlyCursor) session.go(place.cursor);
    else session.openPlace(recipe, place);
    session.tell(problems);
  }

  act(event: Event): void {
    if (this.done.has(event)) return;
    this.done.add(event);
    const { session } = this;
    switch (event.type as keyof Events) {
      case 'bw-point':
        return session.point((event as Events['bw-point']).detail);
      case 'bw-pin':
        return session.pin((event as Events['bw-pin']).detail);
      case 'bw-go':
        return session.toStage((event as Events['bw-go']).detail.stage);
      case 'bw-transport':
        return transport(session, (event as Events['bw-transport']).detail.act);
      case 'bw-scrub':
        return session.toBatch((event as Events['bw-scrub']).detail.step);
      case 'bw-speed':
        return session.setSpeed(speedOf(session, (event as Events['bw-speed']).detail.speed));
      case 'bw-set': {
        const { name, value } = (event as Events['bw-set']).detail;
        return session.set({ [name]: value });
      }
      case 'bw-unset':
        return session.unset((event as Events['bw-unset']).detail.index);
      case 'bw-restart':
        return session.restart();
      case 'bw-back':
        return session.bench.back();
      case 'bw-retry':
        return session.retryData();
      default:
    }
  }
}

/** Whether the run is a session's, of this version of the package or of another. */
export function isOfSession(run: RunView): run is LiveRun {
  return 'session' in run;
}

/** Tells around `element` where its session stands, whenever that is another place or another run. Gives back how to
 * end that. */
export function tellOf(element: Element, session: Session): () => void {
  let { cursor, run, trace } = session.state;
  return session.subscribe(() => {
    const { state } = session;
    const { recipe } = state;
    if (state.run !== run) {
      run = state.run;
      send(element, 'bw-change', {
        recipe: recipe.id,
        settings: run.settings,
        changes: run.changes,
      });
    }
    if (state.trace === null || (state.cursor === cursor && state.trace === trace)) return;
    const moved =
      trace === null || state.cursor.step !== cursor.step || state.cursor.stage !== cursor.stage;
    ({ cursor, trace } = state);
    if (!moved) return;
    const { step, stage } = cursor;
    send(element, 'bw-step', {
      batch: step + 1,
      stage: recipe.stages[stage]!.id,
      loss: state.costs[step]!,
    });
  });
}
