/** What pages around a frame say: messages that set attributes, and the address that names the host. */

import { openingOf } from '../../components/session/place-attributes';
import { originIn } from '../../src/app/embed/host-origin';
import { embedAttributes, readSetAttributes } from '../../src/app/embed/messages';
import { elementWith, SOUND } from './attributes';
import { mutateText, mutateValue, type Dice } from './mutate';
import { checkPlace, type Reader } from './reader';

const MESSAGE = JSON.stringify({
  subject: 'batchwise.set',
  attributes: { ...SOUND, lang: 'es', hide: 'settings', pin: null },
});

const ADDRESS = 'https://moodle.example.org:8443/course/view.php?id=3#part';

/** A message with something else in it, or beside it, than there should be. */
function mutated(dice: Dice): unknown {
  const message = mutateValue(dice, MESSAGE);
  const { attributes } = message as { attributes?: unknown };
  if (dice.below(3) === 0 || typeof attributes !== 'object' || attributes === null) return message;
  // Mostly of the right kind: a text that says something else.
  const name = dice.of(dice.below(8) ? embedAttributes : ['onclick', 'style', '__proto__', 'src']);
  const value = mutateText(dice, Object.hasOwn(SOUND, name) ? SOUND[name]! : 'es');
  return { subject: 'batchwise.set', attributes: { ...attributes, [name]: value } };
}

export const hostReaders: readonly Reader[] = [
  {
    name: 'host messages',
    read: (dice) => {
      const sent = mutated(dice);
      const before = JSON.stringify(sent);
      const message = readSetAttributes(sent);
      if (JSON.stringify(sent) !== before) throw new Error('What was sent has changed.');
      if (!message) return false;
      for (const [name, value] of Object.entries(message.attributes)) {
        const sound = value === null || (typeof value === 'string' && value.length <= 2000);
        if (!sound || !embedAttributes.includes(name)) throw new Error(`${name} was let through.`);
      }
      checkPlace(openingOf(elementWith(message.attributes)).place);
      return true;
    },
  },
  {
    name: 'names of hosts',
    read: (dice) => {
      const origin = originIn(mutateText(dice, ADDRESS));
      if (origin === null) return false;
      // A browser sends messages to nothing but this, and to whoever asks to `*`.
      if (!/^https?:\/\//.test(origin) || new URL(origin).origin !== origin) {
        throw new Error(`${origin} is no origin.`);
      }
      return true;
    },
  },
];
