/** A liaison logs an activity on a phone, in few taps; it can be copied, and takes a picture along. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createExaminer } from './axe.mjs';
import { assertNoTroubles, openBrowser, openPage, visit } from './browser.mjs';
import { log, ON_A_PHONE, onServer, openLogging, readyForOffline, save, term, title, waiting } from './logging.mjs';

const MOST_TAPS = 8;
const MOST_REQUIRED = 3;
const MOST_SECONDS = 60;
const MOST_SESSION_SECONDS = 15;
/** As fast as people type on a phone. */
const PER_KEY_MS = 200;
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

describe('logging an activity', () => {
  let browser;
  const examine = createExaminer();
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());
  const open = (more) => openLogging(browser, more);

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
