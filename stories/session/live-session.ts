/** A session for a story, on the real data. */

import { connect } from '../../src/session/connect';
import { softmaxRegression } from '../../src/recipes/softmax-regression';
import { readAddress } from '../../src/session/address';
import { Session } from '../../src/session/session';

/** At the place that a query of the page's address names. It has begun to load what it needs. */
export function openSession(query: string): Session {
  const recipes = [softmaxRegression];
  const { place, recipe, problems } = readAddress(query, { recipes, langs: ['en', 'es'] });
  const session = new Session(recipe, place, connect('wasm'), problems);
  void session.start();
  return session;
}
