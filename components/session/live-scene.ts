/** A session's state as its elements see it. What takes time is made only when somebody asks. */

import type { Derivation } from '../../src/core/derivation';
import { lengthOf } from '../../src/core/run';
import { shownIn } from '../../src/session/probe';
import { explained } from '../../src/session/selection';
import type { Session } from '../../src/session/session';
import type { State } from '../../src/session/state';
import type { Facts, Shows, Wanted } from '../facts';
import type { DeckFacts, NoteFacts, Position, Scene } from '../run';
import { deckFacts } from './deck-facts';
import type { Derived } from './derived';
import { factsIn } from './facts';
import { Shown } from './shown';
import { isDeep } from './widths';

export class LiveScene extends Shown implements Scene {
  constructor(
    readonly session: Session,
    readonly whole: State,
    private readonly derived: Derived,
  ) {
    super(shownIn(whole));
  }

  facts(shows: Shows, wanted: Wanted): Facts | null {
    return factsIn(this, shows, wanted);
  }

  get position(): Position {
    const { cursor, run, recipe } = this.whole;
    return { step: cursor.step, total: lengthOf(run), stage: recipe.stages[cursor.stage]!.text };
  }

  get note(): NoteFacts {
    return noteFacts(this);
  }

  get derivation(): Derivation | undefined {
    const { selection, recipe, cursor } = this.state;
    return this.derived.of(this, explained(selection, recipe, cursor)) ?? undefined;
  }

  get deck(): DeckFacts {
    return deckFacts(this.whole);
  }
}

/** Whether there is a session behind the scene. It may be of another version of the package, which has other classes:
 * so it is told by what it has. */
export function isLive(scene: Scene): scene is LiveScene {
  return 'session' in scene && 'whole' in scene;
}

/** What the note beside the active stage is made of. */
export function noteFacts(shown: Shown): NoteFacts {
  const { recipe, cursor, probed } = shown.state;
  const { batchSize, learningRate } = shown.settings;
  return {
    stage: recipe.stages[cursor.stage]!.text,
    number: cursor.stage + 1,
    count: recipe.stages.length,
    context: {
      step: cursor.step,
      batchSize,
      learningRate,
      zeroWeights: shown.zeroWeights,
      hidden: isDeep(recipe),
      probe: probed !== null,
    },
  };
}
