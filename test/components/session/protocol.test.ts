/** What elements of another version of the package rely on. Where a name here has to go, or comes to mean something
 * else, `PROTOCOL` in `components/versions.ts` is raised, and the elements say that they don't understand each other. */

import { expect, test } from 'vitest';
import { Derived } from '../../../components/session/derived';
import { LiveRun } from '../../../components/session/live-run';
import { LiveScene } from '../../../components/session/live-scene';
import { PROTOCOL } from '../../../components/versions';
import { softmaxRegression } from '../../../src/recipes/softmax-regression';
import { Session } from '../../../src/session/session';
import { sampleState } from '../../../stories/session/sample-state';

/** By protocol: what a run, its scene, its session and its state have. */
const PROMISED: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  1: {
    run: 'protocol version scene session subscribe wake act',
    scene:
      'session whole state facts position note derivation deck recipe at specs value settings names labels readings zeroWeights extent rowExtent',
    session:
      'state bench subscribe start tell retryData go toStage toBatch stageBy batchBy reset toEnd setSpeed pause play set unset restart startFrom learnFrom openRun openRecipe openPlace tape point pin imageBy select',
    bench: 'watch images draw sendTest sendDrawing back',
    state:
      'recipe run cursor trace costs hits ran measures result tested drawing reading probe probed selection playing speed progress backend fallback fault failure revival busy waiting problems',
    position: 'step total stage',
    note: 'stage number count context',
    deck: 'mode stage stages texts phases epoch epochs pace progress playing unavailable costs ran total step updates accuracies waiting settings imageChoices sizes changes',
    facts:
      'name symbol kind value next bias probabilities axes at shape units extent label labels readings',
  },
};

function offered(): Record<string, object> {
  const state = sampleState(softmaxRegression, 7);
  const never = (): Promise<never> => new Promise(() => undefined);
  const session = new Session(softmaxRegression, { ...state, focus: {}, pinned: null }, {
    connect: never,
    close: () => undefined,
  } as never);
  const run = new LiveRun(session);
  const scene = new LiveScene(session, state, new Derived());
  const facts = scene.facts(({ kind }) => kind === 'weights', { name: null, kind: null })!;
  const { bench } = session;
  const { position, note, deck } = scene;
  return { run, scene, session, bench, state: session.state, position, note, deck, facts };
}

test('a run still offers all that elements of another version with the same protocol rely on', () => {
  const promised = PROMISED[PROTOCOL]!;
  for (const [what, there] of Object.entries(offered())) {
    const lacking = promised[what]!.split(' ').filter((name) => !(name in there));
    expect(lacking, `what is not in the ${what} any more`).toEqual([]);
  }
});
