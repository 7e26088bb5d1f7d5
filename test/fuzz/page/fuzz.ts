/** Runs acts of a seed against a page until enough is done or something goes wrong. */

import type { Browser } from 'playwright';
import { Actor } from './actor';
import { actsOf } from './acts';

/** The last acts that a failure lists. The command that it names repeats all of them. */
const LISTED = 40;

/**
 * @param address of the built page
 * @param enough asked before each act, with how many were done
 * @returns how many acts were done
 * @throws {Error} with the command that repeats what went wrong, and a list of the acts
 */
export async function fuzzPage(
  browser: Browser,
  address: string,
  seed: number,
  enough: (done: number) => boolean,
): Promise<number> {
  const actor = await Actor.at(browser, address);
  const acts = actsOf(seed);
  try {
    while (!enough(actor.done.length)) await actor.take(acts.next().value);
  } catch (error) {
    const count = actor.done.length;
    const list = actor.done
      .slice(-LISTED)
      .map(
        ({ act, on }, i) => `${Math.max(0, count - LISTED) + i + 1}. ${JSON.stringify(act)} ${on}`,
      )
      .join('\n');
    throw new Error(
      `Act ${count} of seed ${seed} went wrong; to repeat it: npm run fuzz:page -- --seed ${seed} --acts ${count}\n` +
        `${error instanceof Error ? error.message : String(error)}\n${list}`,
      { cause: error },
    );
  } finally {
    await actor.close();
  }
  return actor.done.length;
}
