/** Stands between the page and the data files: holds them back, or damages them. */

import type { Page, Route } from 'playwright';

/** What happens to a file on its way. */
export type Harm = 'missing' | 'truncated' | 'altered';

/** Holds back the data files whose names match until they are released. */
export function holdShards(names: RegExp) {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return {
    release,
    prepare: (page: Page): Promise<unknown> =>
      page.route(isDataFile(names), async (route) => {
        await released;
        await route.continue().catch(() => undefined);
      }),
  };
}

/** Harms the data files whose names match until they are healed. */
export function harmShards(names: RegExp, harm: Harm) {
  let healed = false;
  return {
    heal: (): void => {
      healed = true;
    },
    prepare: (page: Page): Promise<unknown> =>
      page.route(isDataFile(names), (route) => (healed ? route.continue() : harmed(route, harm))),
  };
}

const isDataFile =
  (names: RegExp) =>
  (url: URL): boolean =>
    url.pathname.includes('/mnist/') && names.test(url.pathname);

async function harmed(route: Route, harm: Harm): Promise<void> {
  if (harm === 'missing') return route.fulfill({ status: 404, body: 'Not found' });
  const response = await route.fetch({ maxRetries: 1 });
  const body = await response.body();
  if (harm === 'truncated')
    return route.fulfill({ response, body: body.subarray(0, body.length / 2) });
  const altered = Buffer.from(body);
  const middle = Math.floor(altered.length / 2);
  altered[middle] = altered[middle]! ^ 0xff;
  return route.fulfill({ response, body: altered });
}
