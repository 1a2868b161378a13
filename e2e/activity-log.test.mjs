/** A liaison logs an activity on a phone, in few taps, also without a network; what waits is sent once. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createExaminer } from './axe.mjs';
import { assertNoTroubles, openBrowser, openPage, settled, signIn, visit } from './browser.mjs';

const MOST_TAPS = 8;
const MOST_REQUIRED = 3;
const MOST_SECONDS = 60;
const MOST_SESSION_SECONDS = 15;
/** As fast as people type on a phone. */
const PER_KEY_MS = 200;
const ON_A_PHONE = { device: 'phone', serviceWorkers: 'allow' };
const LOG = '/aktiviteter/ny';
const PLACE = '56.3600 N 8.6160 E';

/** What a thumb does, counted and timed. */
function thumbOn(page) {
  const begun = Date.now();
  const thumb = {
    taps: 0,
    tap: async (target) => {
      thumb.taps += 1;
      await target.click();
    },
    type: (text) => page.keyboard.type(text, { delay: PER_KEY_MS }),
    seconds: () => (Date.now() - begun) / 1000,
  };
  return thumb;
}

const title = (page) => page.getByLabel(/^Titel/);
/** The most used of its kind. */
const term = (page, group) => page.getByRole('group', { name: group }).getByRole('button').first();
const save = (page) => page.getByRole('button', { name: 'Gem', exact: true });
const waiting = (page) => page.getByRole('region', { name: 'Venter på at blive sendt' });

async function log(page, name) {
  await title(page).fill(name);
  await term(page, /Hvad laver I/).click();
  await term(page, /For hvem/).click();
  await save(page).click();
}

/** Without a network the page opens from what the device keeps: for that the worker must be ready. */
async function readyForOffline(page) {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }));
  });
}

/** The activities of this name that the server has. */
async function onServer(page, name) {
  const query = `query Named {
    activities(input: { own: true }, first: 50) {
      edges { node { id title counts { sessionsHeld } files { name mediaType url } } }
    }
  }`;
  const headers = { 'apollo-require-preflight': 'true' };
  const response = await page.context().request.post('/graphql', { data: { query }, headers });
  const { data } = await response.json();
  return data.activities.edges.map(({ node }) => node).filter((node) => node.title === name);
}

/** How many activities the map has in the liaison's municipality, by its table. */
async function inHolstebro(page) {
  await visit(page, '/aktiviteter?visning=kort');
  const row = page.getByRole('row', { name: /Holstebro/ });
  return Number((await row.getByRole('cell').last().innerText()).trim());
}

/** What the browser itself writes down when there is no network. */
function forgiveMissingNetwork(page) {
  page.troubles = page.troubles.filter((trouble) => !/net::ERR_(INTERNET_DISCONNECTED|FAILED)/.test(trouble));
}

describe('logging an activity', () => {
  let browser;
  const examine = createExaminer();
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());

  const open = async (more = {}) => {
    const page = await openPage(browser, { persona: 'liaison', ...ON_A_PHONE, ...more });
    await visit(page, LOG);
    await title(page).waitFor();
    return page;
  };

  it('takes three fields and at most eight taps, sign-in included', async (t) => {
    const page = await openPage(browser, ON_A_PHONE);
    await visit(page, '/');
    const thumb = thumbOn(page);
    await thumb.tap(page.getByRole('link', { name: 'Log ind' }).first());
    await thumb.tap(page.getByRole('button', { name: /^Tovholder/ }).first());
    await thumb.tap(page.getByRole('link', { name: 'Log aktivitet' }).first());
    await title(page).waitFor();
    const required = await page.locator('main').locator('[required], [aria-required="true"], [data-required]').count();
    await thumb.tap(title(page));
    await thumb.type('Kor for nye stemmer');
    await thumb.tap(term(page, /Hvad laver I/));
    await thumb.tap(term(page, /For hvem/));
    await thumb.tap(save(page));
    await page.getByRole('heading', { name: 'Gemt', exact: true }).waitFor();
    const seconds = thumb.seconds();
    t.diagnostic(`activity: ${required} required inputs, ${thumb.taps} taps, ${seconds.toFixed(1)} s`);
    assert.ok(required <= MOST_REQUIRED, `${required} required inputs`);
    assert.ok(thumb.taps <= MOST_TAPS, `${thumb.taps} taps`);
    assert.ok(seconds < MOST_SECONDS, `${seconds} s`);
    assert.equal((await onServer(page, 'Kor for nye stemmer')).length, 1);

    const session = thumbOn(page);
    await session.tap(page.getByRole('button', { name: 'Log en mødegang' }));
    await session.type('12');
    await session.tap(page.getByLabel(/^En linje om mødet/));
    await session.type('Vi sang tre nye sange');
    await session.tap(page.getByRole('button', { name: 'Gem mødegang' }));
    await page.getByText('Mødegangen er gemt.').waitFor();
    t.diagnostic(`session: ${session.taps} taps, ${session.seconds().toFixed(1)} s`);
    assert.ok(session.seconds() < MOST_SESSION_SECONDS, `${session.seconds()} s`);
    assert.equal((await onServer(page, 'Kor for nye stemmer'))[0].counts.sessionsHeld, 1);
    assertNoTroubles(page);
    await page.context().close();
  });

  it('copies the last one, and takes a picture along without where it was taken', async () => {
    const page = await open();
    await log(page, 'Maleri i laden');
    await page.getByRole('heading', { name: 'Gemt', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Log en til' }).click();
    await page.getByRole('button', { name: /^Kopiér sidste: Maleri i laden/ }).click();
    assert.equal(await title(page).inputValue(), 'Maleri i laden');
    await title(page).fill('Maleri i laden igen');
    await page.locator('input[type=file]').setInputFiles(await pictureWithPlace(page));
    await page.getByText('sommer.jpg').waitFor();
    await save(page).click();
    await page.getByRole('heading', { name: 'Gemt', exact: true }).waitFor();
    await waiting(page).waitFor({ state: 'detached' });
    const [copy] = await onServer(page, 'Maleri i laden igen');
    assert.deepEqual(
      copy.files.map(({ name, mediaType }) => [name, mediaType]),
      [['sommer.jpg', 'image/jpeg']],
    );
    const sent = await (await page.context().request.get(copy.files[0].url)).body();
    assert.ok(!sent.includes(PLACE), 'the place is gone');
    assert.equal(await widthOf(page, sent), 1600);
    await page.getByRole('button', { name: 'Fortryd' }).first().click();
    await page.getByText('Aktiviteten er fjernet igen.').waitFor();
    assert.equal((await onServer(page, 'Maleri i laden igen')).length, 0);
    assertNoTroubles(page);
    await page.context().close();
  });

  it('works without a network: waits in a list, survives a reload, is sent once, and is on list and map', async () => {
    const page = await open();
    const before = await inHolstebro(page);
    await visit(page, LOG);
    await readyForOffline(page);
    await page.context().setOffline(true);
    await page.reload();
    await log(page, 'Sang i skoven');
    await page.getByRole('heading', { name: 'Gemt på denne enhed' }).waitFor();
    await page.getByRole('button', { name: 'Log en mødegang' }).click();
    await page.keyboard.type('9');
    await page.getByRole('button', { name: 'Gem mødegang' }).click();
    await page.getByText('Mødegangen er gemt på denne enhed').waitFor();
    await page.reload();
    await waiting(page).getByText('Sang i skoven', { exact: true }).waitFor();
    assert.equal(await waiting(page).getByRole('listitem').count(), 2);
    // The list has what was there last, and what waits.
    await page.goto('/aktiviteter');
    await page.getByText(/Her er de \d+ aktiviteter, du sidst fik vist/).waitFor();
    assert.equal(await page.locator('main article').first().isVisible(), true);
    await waiting(page).getByText('Sang i skoven', { exact: true }).waitFor();
    await page.goto(LOG);
    await waiting(page).waitFor();

    await loseFirstAnswer(page, 'LogActivity');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Send nu' }).click();
    await waiting(page).waitFor({ state: 'detached' });
    const found = await onServer(page, 'Sang i skoven');
    assert.equal(found.length, 1);
    assert.equal(found[0].counts.sessionsHeld, 1);
    await visit(page, `/aktiviteter/${found[0].id}`);
    await page.getByRole('heading', { level: 1, name: 'Sang i skoven' }).waitFor();
    await visit(page, '/aktiviteter');
    await page.getByRole('link', { name: 'Sang i skoven', exact: true }).first().waitFor();
    assert.equal(await inHolstebro(page), before + 1);
    forgiveMissingNetwork(page);
    assertNoTroubles(page);
    await page.context().close();
  });

  it('goes on where it was when the network comes back: the list asks again, and nothing typed is lost', async () => {
    const page = await open();
    await visit(page, '/aktiviteter');
    await readyForOffline(page);
    await page.context().setOffline(true);
    await page.goto('/aktiviteter');
    const notice = page.getByText(/Her er de \d+ aktiviteter, du sidst fik vist/);
    await notice.waitFor();
    await page.context().setOffline(false);
    await notice.waitFor({ state: 'detached' });
    await page.getByRole('radio', { name: 'Liste' }).waitFor({ state: 'attached' });
    await page.context().setOffline(true);
    await page.goto(LOG);
    await title(page).fill('Halvt skrevet');
    await title(page).evaluate((field) => field.setAttribute('data-same', 'true'));
    const asked = page.waitForResponse((response) => response.request().postDataJSON()?.operationName === 'Viewer');
    await page.context().setOffline(false);
    await asked;
    await settled(page);
    assert.equal(await page.locator('[data-same]').inputValue(), 'Halvt skrevet');
    await page.context().close();
  });

  it('is for the one who wrote it: the next person at the device neither sees nor sends it', async () => {
    const page = await open();
    await readyForOffline(page);
    await page.context().setOffline(true);
    await log(page, 'Toves hemmelige kor');
    await page.getByRole('heading', { name: 'Gemt på denne enhed' }).waitFor();
    await page.context().clearCookies();
    await page.context().setOffline(false);
    await signIn(page.context(), 'neighbour');
    await visit(page, LOG);
    await title(page).waitFor();
    assert.equal(await waiting(page).count(), 0);
    await page.context().clearCookies();
    await signIn(page.context(), 'liaison');
    assert.equal((await onServer(page, 'Toves hemmelige kor')).length, 0);
    await visit(page, LOG);
    await waiting(page).waitFor({ state: 'detached' });
    assert.equal((await onServer(page, 'Toves hemmelige kor')).length, 1);
    await page.context().close();
  });

  it('tells before signing out what would be lost, and leaves nothing behind', async () => {
    const page = await open();
    await page.route('**/graphql', (route) =>
      route.request().postDataJSON()?.operationName === 'LogActivity' ? route.abort('failed') : route.continue(),
    );
    await log(page, 'Aldrig sendt');
    await page.getByRole('heading', { name: 'Gemt på denne enhed' }).waitFor();
    await visit(page, '/profil');
    await page.getByRole('link', { name: '1 ting på denne enhed er ikke sendt' }).waitFor();
    await page.getByRole('button', { name: 'Log ud', exact: true }).click();
    await page.getByRole('dialog', { name: '1 er ikke sendt' }).waitFor();
    await page.getByRole('button', { name: 'Log ud og slet' }).click();
    await page.getByRole('link', { name: 'Log ind' }).first().waitFor();
    const kept = await page.evaluate(() => Object.keys(window.localStorage).filter((key) => /kept/.test(key)));
    assert.deepEqual(kept, []);
    await signIn(page.context(), 'liaison');
    await visit(page, LOG);
    await title(page).waitFor();
    assert.equal(await waiting(page).count(), 0);
    await page.context().close();
  });

  it('can be used by everybody, in each of its states', async () => {
    const page = await open();
    await readyForOffline(page);
    assert.deepEqual(await examine(page), []);
    await save(page).click();
    await page.getByText('Giv aktiviteten en titel.').waitFor();
    assert.deepEqual(await examine(page), []);
    await page.context().setOffline(true);
    await log(page, 'Dans på torvet');
    await page.getByRole('heading', { name: 'Gemt på denne enhed' }).waitFor();
    assert.deepEqual(await examine(page), []);
    await page.getByRole('button', { name: 'Log en mødegang' }).click();
    await page.getByLabel(/^Hvor mange kom/).waitFor();
    assert.deepEqual(await examine(page), []);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Log en til' }).click();
    await waiting(page).waitFor();
    assert.deepEqual(await examine(page), []);
    await page.context().close();
  });
});

/** The server gets what is sent; the sender never hears of it. */
async function loseFirstAnswer(page, operation) {
  let isLost = false;
  await page.route('**/graphql', async (route) => {
    if (isLost || route.request().postDataJSON()?.operationName !== operation) return route.continue();
    isLost = true;
    await route.fetch();
    return route.abort('failed');
  });
}

/** A picture as a phone takes it: large, with where it was taken written in front. */
async function pictureWithPlace(page) {
  const drawn = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 2400, height: 1800 });
    canvas.getContext('2d').fillRect(0, 0, 2400, 1800);
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  const picture = Buffer.from(drawn);
  const note = Buffer.from(PLACE);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(note.length + 2);
  // The mark of the beginning, then a comment, as cameras write one.
  const buffer = Buffer.concat([picture.subarray(0, 2), Buffer.from([0xff, 0xfe]), length, note, picture.subarray(2)]);
  return { name: 'sommer.jpg', mimeType: 'image/jpeg', buffer };
}

function widthOf(page, picture) {
  return page.evaluate(
    async (bytes) => {
      const { width } = await window.createImageBitmap(new Blob([new Uint8Array(bytes)]));
      return width;
    },
    [...picture],
  );
}
