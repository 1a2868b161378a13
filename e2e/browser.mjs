/** What every journey needs: a browser, somebody to be, and a record of what went wrong on the way. */
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

export const BASE = process.env.E2E_URL;
export const PERSONAS = ['coordinator', 'member', 'liaison', 'neighbour', 'steering', 'funds', 'admin'];

export const DEVICES = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
};

const PATIENCE = 15_000;
/** Milliseconds; React keeps a part that has come back for 300 when another was shown just before. */
const SOON = 400;
const QUIET_MOMENTS = 2;

export function openBrowser() {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--force-prefers-reduced-motion'];
  return chromium.launch({ executablePath: process.env.E2E_BROWSER, args });
}

/**
 * A page of its own, signed in as a persona or not at all. `troubles` collects errors of the page, failed answers
 * and every request that leaves our own server; a journey ends with `assertNoTroubles(page)`.
 */
export async function openPage(browser, { persona, device = 'desktop', colours = 'light', ...more } = {}) {
  const context = await browser.newContext({
    baseURL: BASE,
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    viewport: DEVICES[device],
    colorScheme: colours,
    reducedMotion: 'reduce',
    // Every page a person opens is like a first visit; what is kept on a device has a journey of its own.
    serviceWorkers: 'block',
    ...more,
  });
  context.setDefaultTimeout(PATIENCE);
  if (persona) await signIn(context, persona);
  await context.addInitScript(noteWhatIsDue, SOON);
  const page = await context.newPage();
  page.troubles = [];
  page.on('pageerror', (error) => page.troubles.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') page.troubles.push(`console: ${message.text()}`);
  });
  page.underway = new Set();
  page.begun = 0;
  page.on('requestfinished', (request) => page.underway.delete(request));
  page.on('requestfailed', (request) => page.underway.delete(request));
  page.on('request', (request) => {
    page.underway.add(request);
    page.begun += 1;
    const outside = !request.url().startsWith(BASE) && !/^(data|blob):/.test(request.url());
    if (outside) page.troubles.push(`request to a third party: ${request.url()}`);
  });
  return page;
}

export async function signIn(context, persona) {
  const response = await context.request.post(`${BASE}/auth/demo`, { data: { persona }, headers: { origin: BASE } });
  assert.equal(response.status(), 200, await response.text());
}

/** The cookie of a persona, for requests without a browser. */
export async function signedIn(persona) {
  const headers = { 'content-type': 'application/json', origin: BASE };
  const response = await fetch(`${BASE}/auth/demo`, { method: 'POST', headers, body: JSON.stringify({ persona }) });
  assert.equal(response.status, 200);
  return {
    cookie: response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; '),
  };
}

export function assertNoTroubles(page) {
  assert.deepEqual(page.troubles, []);
}

/** Opens a path and waits until the screen is there, with its data. */
export async function visit(page, path) {
  await page.goto(path);
  await settled(page);
}

/** In the page: `window.due` holds the timers that end soon; what they bring belongs to the screen, too. */
function noteWhatIsDue(soon) {
  const due = new Set();
  const { setTimeout: begin, clearTimeout: end } = window;
  window.due = due;
  window.setTimeout = (work, delay = 0, ...given) => {
    if (typeof work !== 'function' || delay > soon) return begin(work, delay, ...given);
    const timer = begin(() => {
      due.delete(timer);
      work(...given);
    }, delay);
    due.add(timer);
    return timer;
  };
  window.clearTimeout = (timer) => {
    due.delete(timer);
    end(timer);
  };
}

/** The heading is there, nothing is on its way or due soon, and an idle page asks for nothing more. */
export async function settled(page) {
  await page.locator('main h1').first().waitFor();
  const end = Date.now() + PATIENCE;
  let begun;
  do {
    assert.ok(Date.now() < end, `Still loading: ${[...page.underway].map((request) => request.url()).join(', ')}`);
    begun = page.begun;
    await page.waitForFunction(idle, QUIET_MOMENTS);
  } while (page.underway.size > 0 || page.begun > begun);
}

/**
 * Comes true when the page has shown what it has, and found nothing to do after that, so many times; a page that always
 * has something due is not waited for longer than it takes to see that.
 */
async function idle(moments) {
  const end = performance.now() + 3_000;
  for (let moment = 0; moment < moments; moment += 1) {
    await new Promise((shown) => window.requestAnimationFrame(shown));
    await new Promise((done) => window.requestIdleCallback(done));
    if (window.due?.size > 0 && performance.now() < end) moment = -1;
  }
  return true;
}

/** Presses a key until the element that has the focus satisfies the condition. */
export async function pressUntil(page, key, condition, limit = 60) {
  for (let presses = 0; presses < limit; presses += 1) {
    await page.keyboard.press(key);
    if (await page.evaluate(condition)) return;
  }
  const focused = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  assert.fail(`The focus never came there; it is on ${focused}`);
}
