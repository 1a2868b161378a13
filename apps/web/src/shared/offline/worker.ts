import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';

/** What of a worker's surroundings is used here. */
interface WorkerScope {
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'activate', listener: (event: { waitUntil(work: Promise<unknown>): void }) => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

declare const self: WorkerScope;
/** Put in by the build: the page that opens everything, the same for everybody … */
declare const SHELL_PATH: string;
/** … and that page with the files it needs to log an activity. */
declare const KEPT_FILES: PrecacheEntry[];

const USED_FILES = 'samspil-used-files';
const PAGE_WITHIN_MS = 5_000;

// Pages always come from the server; without it, the kept one opens and says what can be done. Answers of the API are
// never kept here: another person may be the next at this browser.
registerRoute(
  ({ request }) => request.mode === 'navigate',
  async ({ request }) => {
    const fromServer = fetch(request);
    const page = await Promise.race([fromServer, later()]).catch(() => null);
    return page ?? (await matchPrecache(SHELL_PATH)) ?? fromServer;
  },
);

precacheAndRoute(KEPT_FILES, { cleanURLs: false });
cleanupOutdatedCaches();

// Kept when used: the other parts of the program. Their names change with their content.
registerRoute(
  ({ sameOrigin, url }) => sameOrigin && url.pathname.startsWith('/assets/'),
  new CacheFirst({ cacheName: USED_FILES }),
);

self.addEventListener('message', ({ data }) => {
  if (data === 'begin') void self.skipWaiting();
});

// Used files of the former program are not asked for again.
self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([self.clients.claim(), caches.delete(USED_FILES)]));
});

function later(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), PAGE_WITHIN_MS));
}
