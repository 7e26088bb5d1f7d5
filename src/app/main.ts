/** Opens the page at the place that its address names. */

import { languageOf, locales } from '../locales';
import { recipes } from '../recipes';
import { readAddress } from '../session/address';
import { Session } from '../session/session';
import type { BackendName } from '../worker/api';
import { connect } from '../session/connect';
import { keepForOffline } from './offline/registration';
import './page';

/** Milliseconds without a change after which the page is at rest. */
const CALM = 2000;

const { place, recipe, problems } = readAddress(location.search, {
  recipes,
  langs: Object.keys(locales),
});
const line = connect((place.backend ?? undefined) as BackendName | undefined);
const session = new Session(recipe, place, line, problems);

// As with light and dark: where the address names none, what the reader's system asks for.
document.documentElement.lang = languageOf(navigator.languages) ?? 'en';

const page = document.createElement('bw-page');
page.session = session;
page.view = { lang: place.lang, theme: place.theme, backend: place.backend };
document.body.append(page);

if (place.testImage) session.bench.openTest(place.testImage);
if (import.meta.env.PROD) keepAtRest(session);
void session.start();

/** Once all images are there the files are in the browser's own cache, and are not fetched a second time. To keep them
 * takes the processor for a second or two, which is not to be taken from keys and playing. */
function keepAtRest(session: Session): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = session.subscribe(() => {
    clearTimeout(timer);
    const { progress } = session.state;
    if (!progress || progress.loading || progress.faults.length > 0) return;
    timer = setTimeout(() => {
      stop();
      keepForOffline();
    }, CALM);
  });
}
