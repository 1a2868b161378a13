/** An administrator looks after the members, and a person after the own account. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { assertNoTroubles, openBrowser, openPage, settled, visit } from './browser.mjs';

describe('members', () => {
  let browser;
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());

  for (const device of ['desktop', 'phone']) {
    it(`are invited, get another role and are removed (${device})`, async () => {
      const page = await openPage(browser, { persona: 'admin', device });
      const name = `Gry Ny ${device}`;
      await visit(page, '/medlemmer');
      await page.getByRole('button', { name: 'Inviter et medlem' }).click();
      await page.getByLabel('E-mail', { exact: true }).fill(`gry-${device}@kommune.example`);
      await page.getByLabel('Navn', { exact: true }).fill(name);
      await page.getByRole('button', { name: 'Send invitation' }).click();
      await page.getByText(`${name} er inviteret`).waitFor();

      await page.getByLabel('Søg efter navn eller e-mail').fill(name);
      const row = page.getByRole('row').filter({ hasText: name });
      await page.getByRole('button', { name: `Ændr roller for ${name}` }).click();
      await page.getByRole('dialog').getByLabel('Styregruppe').check();
      await page.getByRole('dialog').getByRole('button', { name: 'Gem' }).click();
      await row.getByText('Styregruppe').waitFor();

      await page.getByRole('button', { name: `Fjern ${name}` }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Fjern' }).click();
      await page.getByText('Ingen passer til søgningen').waitFor();
      assertNoTroubles(page);
      await page.context().close();
    });
  }

  it('who may not look after them are told so', async () => {
    const page = await openPage(browser, { persona: 'member' });
    await visit(page, '/medlemmer');
    await page.getByText('Her kræves en anden rolle').waitFor();
    assertNoTroubles(page);
    await page.context().close();
  });
});

describe('the own account', () => {
  let browser;
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());

  it('keeps a new name and language', async () => {
    const page = await openPage(browser, { persona: 'steering' });
    await visit(page, '/profil');
    await page.getByLabel('Navn', { exact: true }).fill('Stine Prøve');
    await page.getByLabel('English').check();
    await page.getByRole('button', { name: 'Gem' }).click();
    await page.getByText('Your profile is saved').waitFor();
    await page.reload();
    await settled(page);
    assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'Stine Prøve');
    await page.getByLabel('Dansk').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Din profil er gemt').waitFor();
    assertNoTroubles(page);
    await page.context().close();
  });

  it('is signed out in every browser at once', async () => {
    const here = await openPage(browser, { persona: 'funds' });
    const there = await openPage(browser, { persona: 'funds' });
    await visit(here, '/profil');
    await here.getByRole('button', { name: 'Log ud alle steder' }).click();
    await here.getByRole('dialog').getByRole('button', { name: 'Log ud alle steder' }).click();
    await here.getByRole('link', { name: 'Log ind' }).first().waitFor();
    await visit(there, '/profil');
    await there.getByText('Log ind for at se siden').waitFor();
    for (const page of [here, there]) {
      assertNoTroubles(page);
      await page.context().close();
    }
  });
});
