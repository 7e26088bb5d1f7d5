/** The bar above a session: its program and settings, and what they are changed to. */

import { html, type TemplateResult } from 'lit';
import { mostOf } from '../../src/core/epochs';
import { imagesOf } from '../../src/core/image-set';
import { lengthOf, settingsAt } from '../../src/core/run';
import type { Locale } from '../../src/locales';
import { recipeOf, recipes } from '../../src/recipes';
import type { Session } from '../../src/session/session';
import '../controls/setting';
import '../controls/settings';
import type { TopBar } from '../controls/top-bar';
import '../controls/top-bar';

const programs = new WeakMap<Locale, TopBar['recipes']>();

/** The same list each time, so that the bar is not drawn anew for it. */
function programsIn(words: Locale): TopBar['recipes'] {
  let found = programs.get(words);
  if (!found) {
    found = recipes.map(({ id }) => ({ id, title: words.recipes[id]! }));
    programs.set(words, found);
  }
  return found;
}

/** @param hide what is taken away: see the simulator */
export function bar(
  session: Session,
  words: Locale,
  theme: 'light' | 'dark',
  hide: string,
): TemplateResult {
  const { recipe, run, cursor } = session.state;
  const { sizes } = imagesOf(run);
  const now = settingsAt(run, cursor.step);
  const next = settingsAt(run, cursor.step + 1);
  const setting = (name: 'learningRate' | 'batchSize'): TemplateResult =>
    html`<bw-setting
      slot="settings"
      .name=${name}
      .value=${next[name]}
      .most=${mostOf(name, sizes)}
      .from=${next[name] === now[name] ? undefined : cursor.step + 2}
    ></bw-setting>`;
  return html`<bw-top-bar
    .recipes=${programsIn(words)}
    .recipe=${recipe.id}
    .theme=${theme}
    .hide=${hide}
    @bw-recipe=${(event: GlobalEventHandlersEventMap['bw-recipe']) =>
      session.openRecipe(recipeOf(event.detail.id))}
    @bw-set=${(event: GlobalEventHandlersEventMap['bw-set']) =>
      session.set({ [event.detail.name]: event.detail.value })}
    @bw-unset=${(event: GlobalEventHandlersEventMap['bw-unset']) =>
      session.unset(event.detail.index)}
    @bw-restart=${() => session.restart()}
  >
    ${setting('learningRate')}${setting('batchSize')}
    <bw-settings
      slot="settings"
      .settings=${{ ...next, batches: lengthOf(run) }}
      .imageChoices=${recipe.imageChoices}
      .sizes=${sizes}
      .changes=${run.changes}
    ></bw-settings>
  </bw-top-bar>`;
}
