/** From an empty answer to a used one: a member asks, the coordinator answers with a source, the member says it helped. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { assertNoTroubles, openBrowser, openPage, pressUntil, settled, visit } from './browser.mjs';

const QUESTION = 'Hjælper drageflyvning mennesker med gigt?';

describe('a request for knowledge', () => {
  let browser;
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());

  it('goes from an empty answer to the coordinator, and comes back as an answer that was used', async () => {
    const member = await openPage(browser, { persona: 'member' });
    await visit(member, `/hvad-virker?q=${encodeURIComponent(QUESTION)}`);
    await member.locator('main a[href^="/spoergsmaal/ny"]').first().click();
    await member.getByRole('heading', { level: 1, name: 'Stil et spørgsmål' }).waitFor();
    assert.match(await member.getByLabel(/Hvad vil du vide/).inputValue(), /drageflyvning/);
    await member.getByLabel(/Hvad vil du vide/).fill(QUESTION);
    await member.getByLabel(/^Baggrund/).fill('Til et møde om sommerens aktiviteter.');
    await visit(member, member.url());
    assert.equal(await member.getByLabel(/Hvad vil du vide/).inputValue(), QUESTION, 'nothing typed is lost');
    await member.getByRole('heading', { name: 'Måske ved vi det allerede' }).waitFor();
    await member.getByRole('button', { name: 'Send til koordinatoren' }).click();
    await member.getByRole('heading', { level: 1, name: QUESTION }).waitFor();
    await member.getByText('Venter på svar', { exact: true }).waitFor();
    const address = new URL(member.url()).pathname;

    await answer(browser);

    await visit(member, address);
    await member.getByText('Vi kender én undersøgelse, men ikke om gigt.').waitFor();
    await member.getByRole('heading', { name: 'Kilder i vidensbanken' }).waitFor();
    await member.getByRole('radio', { name: 'Ja, jeg brugte det' }).check();
    await member.getByRole('button', { name: 'Gem', exact: true }).click();
    await member.getByRole('heading', { name: 'Svaret blev brugt' }).waitFor();

    await visit(member, `/hvad-virker?q=${encodeURIComponent(QUESTION)}`);
    const before = member.getByRole('region', { name: 'Spurgt før i netværket' });
    await before.getByText('Vi kender én undersøgelse, men ikke om gigt.').waitFor();
    await before.getByRole('link', { name: QUESTION }).waitFor();
    assertNoTroubles(member);
    await member.context().close();

    const visitor = await openPage(browser);
    await visit(visitor, `/hvad-virker?q=${encodeURIComponent(QUESTION)}`);
    assert.equal(await visitor.getByText('Spurgt før i netværket').count(), 0);
    assertNoTroubles(visitor);
    await visitor.context().close();
  });

  it('is withdrawn by keyboard, and brought back with undo', async () => {
    const page = await openPage(browser, { persona: 'liaison' });
    await visit(page, '/spoergsmaal/ny');
    await page.getByLabel(/Hvad vil du vide/).focus();
    await page.keyboard.type('Kan keramik hjælpe unge, der er alene?');
    await pressUntil(page, 'Tab', () => document.activeElement.innerText?.trim() === 'Send til koordinatoren');
    await page.keyboard.press('Enter');
    await page.getByText('Venter på svar', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Træk spørgsmålet tilbage' }).press('Enter');
    await page.getByText('Du har trukket spørgsmålet tilbage. Kun du kan se det.').waitFor();
    await page.getByRole('button', { name: 'Fortryd' }).press('Enter');
    await page.getByText('Venter på svar', { exact: true }).waitFor();
    assertNoTroubles(page);
    await page.context().close();
  });

  it('keeps a visitor’s question through sign-in', async () => {
    const page = await openPage(browser);
    await visit(page, `/spoergsmaal/ny?q=${encodeURIComponent(QUESTION)}&emneord=tg-older`);
    await page.getByText(QUESTION).waitFor();
    await page.getByRole('article').getByRole('link', { name: 'Log ind' }).click();
    await page
      .getByRole('button', { name: /Medlem/ })
      .first()
      .click();
    await page.waitForURL((url) => url.pathname === '/spoergsmaal/ny');
    await settled(page);
    assert.equal(await page.getByLabel(/Hvad vil du vide/).inputValue(), QUESTION);
    await page.getByRole('button', { name: /Fjern.*Ældre/ }).waitFor();
    assertNoTroubles(page);
    await page.context().close();
  });
});

/** The coordinator finds the question in the queue, and answers with a source. */
async function answer(browser) {
  const page = await openPage(browser, { persona: 'coordinator' });
  await visit(page, '/spoergsmaal');
  await page.getByText(/venter på svar\./).waitFor();
  await page.getByRole('link', { name: QUESTION }).click();
  await page.getByLabel(/^Svaret/).fill('Vi kender én undersøgelse, men ikke om gigt.');
  await page.getByRole('searchbox', { name: 'Find en kilde i vidensbanken' }).fill('sang');
  await page.getByText('Fundne kilder').waitFor();
  await page
    .getByRole('button', { name: /^Tilføj/ })
    .first()
    .click();
  await page.getByText('Kladden er gemt').waitFor();
  await page.getByRole('button', { name: 'Send svaret' }).click();
  await page.getByText('Svaret er sendt.').waitFor();
  assertNoTroubles(page);
  await page.context().close();
}
