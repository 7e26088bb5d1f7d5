/** The attributes by which a course's page says where a run starts. */

import { openingOf, placeAttributes } from '../../components/session/place-attributes';
import { mutateText, type Dice } from './mutate';
import { checkPlace, type Reader } from './reader';

export const SOUND: Readonly<Record<string, string>> = {
  recipe: 'softmax-regression',
  'learning-rate': '0.1',
  'batch-size': '50',
  batches: '200',
  order: 'shuffled',
  seed: '7',
  start: '0',
  batch: '12',
  stage: 'gradient',
  image: '3',
  pixel: '400',
  digit: '2',
  pin: 'z',
  theme: 'dark',
  backend: 'cpu',
  changes: '5*rate=0.2',
};

/** An element of which one to three attributes are not as they should be, or are another's. */
function mutated(dice: Dice): Element {
  const values = { ...SOUND };
  for (let change = dice.below(3); change >= 0; change--) {
    const name = dice.of(placeAttributes);
    values[name] = mutateText(
      dice,
      dice.below(4) ? (SOUND[name] ?? '') : dice.of(Object.values(SOUND)),
    );
  }
  return elementWith(values);
}

export function elementWith(values: Readonly<Record<string, string | null>>): Element {
  return { getAttribute: (name: string) => values[name] ?? null } as unknown as Element;
}

export const attributeReader: Reader = {
  name: 'attributes',
  read: (dice) => {
    const { place, problems } = openingOf(mutated(dice));
    checkPlace(place);
    const strange = problems.find(({ parameter }) => !placeAttributes.includes(parameter));
    if (strange) throw new Error(`Nobody has an attribute ${strange.parameter}.`);
    return true;
  },
};
