/** Signing in by a link in a mail and as a persona, and out again; with the mouse and by keyboard. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { assertNoTroubles, openBrowser, openPage, pressUntil, settled, visit } from './browser.mjs';

const focusIsOn = (text) => `document.activeElement.innerText?.trim().startsWith(${JSON.stringify(text)}) ?? false`;

async function signOut(page) {
  await visit(page, '/profil');
  await page.getByRole('button', { name: 'Log ud', exact: true }).first().click();
  await page.getByRole('link', { name: 'Log ind' }).first().waitFor();
  await settled(page);
}

describe('signing in', () => {
  let browser;
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());

  it('as a persona with one click, and out again', async () => {
    const page = await openPage(browser);
    await visit(page, '/log-ind');
    await page.getByRole('button', { name: /Koordinator/ }).click();
    await page.waitForURL((url) => url.pathname !== '/log-ind');
    await settled(page);
    const [cookie, ...others] = await page.context().cookies();
    assert.equal(others.length, 0);
    assert.equal(cookie.httpOnly, true);
    assert.equal(cookie.sameSite, 'Lax');
    await signOut(page);
    assert.deepEqual(await page.context().cookies(), []);
    assertNoTroubles(page);
    await page.context().close();
  });

  it('by the link that is shown on screen without a mail server; the link works once', async () => {
    const coordinator = await openPage(browser, { persona: 'coordinator' });
    await visit(coordinator, '/profil');
    const email = await coordinator.evaluate(async () => {
      const query = JSON.stringify({ query: '{ viewer { user { email } } }' });
      const headers = { 'content-type': 'application/json' };
      const response = await fetch('/graphql', { method: 'POST', headers, body: query });
      return (await response.json()).data.viewer.user.email;
    });
    const page = await openPage(browser);
    await visit(page, '/log-ind');
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('button', { name: 'Send mig et link' }).click();
    const link = page.getByRole('link', { name: 'Åbn linket' });
    const address = await link.getAttribute('href');
    await link.click();
    await page.getByRole('button', { name: 'Log ind nu' }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/log-ind'));
    assertNoTroubles(page);

    const thief = await openPage(browser);
    await visit(thief, address);
    await thief.getByRole('button', { name: 'Log ind nu' }).click();
    await thief.getByText('Linket virker ikke længere').waitFor();
    assert.deepEqual(await thief.context().cookies(), []);
    for (const one of [coordinator, page, thief]) await one.context().close();
  });

  it('by keyboard alone', async () => {
    const page = await openPage(browser);
    await visit(page, '/log-ind');
    await pressUntil(page, 'Tab', focusIsOn('Tovholder'));
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/log-ind');
    await settled(page);
    assert.equal((await page.context().cookies()).length, 1);
    assertNoTroubles(page);
    await page.context().close();
  });
});
