/** Keeps the files of one build and answers with them, so that the page opens without a network and never out of files
 * of two builds. Imports nothing: browsers run it as a script by itself. */

/** What the build knows of its files: by path from the page's folder, the hash that each must have. */
type Files = Readonly<Record<string, string>>;

/** The part of a service worker's world that is used here; TypeScript's own types of it contradict those of a page. */
interface ServiceWorkerScope {
  readonly registration: { readonly scope: string };
  addEventListener(type: 'install' | 'activate', heard: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', heard: (event: Fetch) => void): void;
}

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Fetch extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const scope = globalThis as unknown as ServiceWorkerScope;
/** Address of the page's folder, with its final slash. */
const home = scope.registration.scope;
/** The build writes them here, so that another build is another script. */
const files = JSON.parse('__FILES_OF_THE_BUILD__') as Files;

const INDEX = 'index.html';
/** Files whose names tell what is in them may come from the browser's own cache. */
const NAMED_BY_CONTENT = /-[\w-]{8,}\.\w+$/;
/** Files on their way at a time: the page has the connection to itself but for these. */
const AT_A_TIME = 4;

/** All builds keep their files in one place by path and hash: what they have in common is kept once, and none can be
 * answered with a file of another. Pages in other folders of the server have places of their own. */
const openCache = (): Promise<Cache> => caches.open(`batchwise ${home}`);

/** Servers send the folder itself where they are asked for its index, some of them by another address. */
const addressOf = (path: string): string => new URL(path === INDEX ? '.' : path, home).href;

const keyOf = (path: string): string => `${addressOf(path)}?${encodeURIComponent(files[path]!)}`;

/** The file that an address is of, whatever stands behind its question mark. */
function pathOf(address: string): string | null {
  const { origin, pathname } = new URL(address);
  const plain = origin + pathname;
  if (!plain.startsWith(home)) return null;
  const path = plain.slice(home.length) || INDEX;
  return Object.hasOwn(files, path) ? path : null;
}

/** A file of this build. @throws {TypeError} where the server has none, or that of another build */
async function load(path: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(addressOf(path), { cache, integrity: files[path]! });
  if (!response.ok) throw new TypeError(`${path}: ${response.status}`);
  if (!response.redirected) return response;
  // As it came it would not be taken as the answer to somebody who opens the page.
  return new Response(response.body, { headers: response.headers });
}

/** Keeps every file, or fails: then the build that was here before stays, and the next visit tries again. */
async function keepAll(): Promise<void> {
  const cache = await openCache();
  const left = Object.keys(files);
  const keepOn = async (): Promise<void> => {
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      const key = keyOf(path);
      if (await cache.match(key)) continue;
      const file = path;
      const kept = await load(file, NAMED_BY_CONTENT.test(file) ? 'default' : 'no-cache').catch(
        () => load(file, 'reload'),
      );
      await cache.put(key, kept);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, keepOn));
}

/** Browsers let this build begin when the last page of the one before has been closed: nobody needs those files. */
async function forgetOthers(): Promise<void> {
  const cache = await openCache();
  const ours = new Set(Object.keys(files).map(keyOf));
  for (const request of await cache.keys()) {
    if (!ours.has(request.url)) await cache.delete(request);
  }
}

async function answer(path: string): Promise<Response> {
  const cache = await openCache();
  return (await cache.match(keyOf(path))) ?? load(path, 'default');
}

scope.addEventListener('install', (event) => event.waitUntil(keepAll()));

scope.addEventListener('activate', (event) => event.waitUntil(forgetOthers()));

scope.addEventListener('fetch', (event) => {
  const { method, mode, url, cache } = event.request;
  // Who asks for a fresh copy found something wrong with this one.
  if (method !== 'GET' || (cache === 'reload' && mode !== 'navigate')) return;
  const path = pathOf(url);
  if (path !== null) event.respondWith(answer(path));
});
