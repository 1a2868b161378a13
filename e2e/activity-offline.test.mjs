/** Logging without a network: what waits is sent once, by who wrote it; what was there stays, and nothing typed goes. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createExaminer } from './axe.mjs';
import { assertNoTroubles, openBrowser, settled, signIn, visit } from './browser.mjs';
import { LOG, log, onServer, openLogging, readyForOffline, title, waiting } from './logging.mjs';

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

describe('activities without a network', () => {
  let browser;
  const examine = createExaminer();
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());
  const open = () => openLogging(browser);

  it('a new one waits in a list, survives a reload, is sent once, and is on list and map', async () => {
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

    const lost = await loseFirstAnswer(page, 'LogActivity');
    await page.context().setOffline(false);
    await lost.happened;
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

  it('all goes on where it was when the network comes back: the list asks again, and nothing typed is lost', async () => {
    const page = await open();
    await visit(page, '/aktiviteter');
    await readyForOffline(page);
    await page.context().setOffline(true);
    await page.goto('/aktiviteter');
    const notice = page.getByText(/Her er de \d+ aktiviteter, du sidst fik vist/);
    await notice.waitFor();
    assert.deepEqual(await examine(page), []);
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

  it('what waits is for the one who wrote it: the next person at the device neither sees nor sends it', async () => {
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
});

/** The server gets what is sent; the sender never hears of it. `happened` resolves when it is lost. */
async function loseFirstAnswer(page, operation) {
  let isLost = false;
  let tell;
  const lost = new Promise((resolve) => (tell = resolve));
  await page.route('**/graphql', async (route) => {
    if (isLost || route.request().postDataJSON()?.operationName !== operation) return route.continue();
    isLost = true;
    await route.fetch();
    await route.abort('failed');
    tell();
  });
  return { happened: lost };
}
