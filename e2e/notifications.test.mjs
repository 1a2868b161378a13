/** Somebody is mentioned, sees it at the bell, reads it, and chooses what comes by mail. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createExaminer } from './axe.mjs';
import { assertNoTroubles, openBrowser, openPage, settled, visit } from './browser.mjs';

describe('what is new to somebody', () => {
  let browser;
  const examine = createExaminer();
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());

  it('is told at the bell, is read where it is, and is undone when everything was marked', async () => {
    const page = await openPage(browser, { persona: 'neighbour', device: 'phone' });
    await visit(page, '/');
    await page.getByRole('link', { name: /^Nyt til dig: \d+ ulæst/ }).click();
    await settled(page);
    const told = page.getByRole('article').filter({ hasText: 'Du er nævnt' }).last();
    const title = await told.getByRole('link').textContent();
    assert.deepEqual(await examine(page), []);
    await page.getByRole('button', { name: 'Markér alt som læst' }).click();
    await page.getByRole('link', { name: 'Nyt til dig', exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Fortryd' }).click();
    await page.getByRole('link', { name: /^Nyt til dig: \d+ ulæst/ }).waitFor();
    await told.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await settled(page);
    assertNoTroubles(page);
  });

  it('comes by mail as it was chosen', async () => {
    const page = await openPage(browser, { persona: 'neighbour' });
    await visit(page, '/profil');
    await page.getByRole('link', { name: 'Vælg, hvad du vil have på mail' }).click();
    const digest = page.getByLabel(/^Hvornår vil du have ugebrevet/);
    await digest.selectOption({ label: 'Torsdag morgen' });
    await page.getByText('Dit valg er gemt.').waitFor();
    await page.getByRole('checkbox', { name: /nævner mig/ }).click();
    await settled(page);
    assert.deepEqual(await examine(page), []);
    await visit(page, '/nyt/indstillinger');
    assert.equal(await digest.evaluate((field) => field.selectedOptions[0].textContent), 'Torsdag morgen');
    assert.equal(await page.getByRole('checkbox', { name: /nævner mig/ }).isChecked(), false);
    assertNoTroubles(page);
  });

  it('is unsubscribed from without signing in; a link that is not whole says so', async () => {
    const page = await openPage(browser, { device: 'phone' });
    await visit(page, '/afmeld?t=x');
    await page.getByRole('heading', { name: 'Linket virker ikke' }).waitFor();
    assert.deepEqual(await examine(page), []);
  });
});
