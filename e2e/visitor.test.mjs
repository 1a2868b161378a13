/** A visitor asks in plain Danish, sees how it was understood, changes it and shares it; with the mouse and by keyboard. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { assertNoTroubles, BASE, openBrowser, openPage, pressUntil, settled, visit } from './browser.mjs';

const QUESTION = 'hvad virker for sygemeldte med stress';
const STRESS = /^Fjern .*stress/i;
const ON_SICK_LEAVE = /^Fjern .*sygemeld/i;

async function assertAnswer(page) {
  const understood = page.getByRole('region', { name: 'Sådan forstod vi dit spørgsmål' });
  await understood.getByRole('button', { name: STRESS }).first().waitFor();
  await understood.getByRole('button', { name: ON_SICK_LEAVE }).first().waitFor();
  const titles = page.getByRole('article').getByRole('heading');
  await titles.first().waitFor();
  const english = page.getByRole('article').filter({ has: page.locator('a[lang="en"]') });
  assert.ok((await english.count()) > 0, 'English research is among the first answers');
}

describe('a visitor', () => {
  let browser;
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());

  it('asks, sees research and how the question was read, removes a chip and shares the address', async () => {
    const page = await openPage(browser);
    await visit(page, '/');
    await page.getByRole('combobox').first().fill(QUESTION);
    await page.getByRole('combobox').first().press('Enter');
    await page.waitForURL(/\/viden\?q=/);
    await settled(page);
    await assertAnswer(page);

    const name = await page.getByRole('button', { name: STRESS }).first().getAttribute('aria-label');
    const chip = (of) => of.getByRole('button', { name, exact: true });
    await chip(page).click();
    await page.waitForURL(/drop=/);
    await settled(page);
    assert.equal(await chip(page).count(), 0);

    const shared = await openPage(browser);
    await visit(shared, page.url());
    assert.equal(await chip(shared).count(), 0);
    const titles = (of) => of.getByRole('article').getByRole('heading').allInnerTexts();
    assert.deepEqual(await titles(shared), await titles(page));
    for (const one of [page, shared]) assertNoTroubles(one);
    for (const one of [page, shared]) await one.context().close();
  });

  it('does the same by keyboard alone: Ctrl-K, the question, Enter, and a chip', async () => {
    const page = await openPage(browser);
    await visit(page, '/');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').waitFor();
    await page.keyboard.type(QUESTION);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/viden\?q=/);
    await settled(page);
    await assertAnswer(page);
    await pressUntil(page, 'Tab', () =>
      /^Fjern .*stress/i.test(document.activeElement.getAttribute('aria-label') ?? ''),
    );
    await page.keyboard.press('Enter');
    await page.waitForURL(/drop=/);
    assertNoTroubles(page);
    await page.context().close();
  });

  it('opens an answer and finds the source with its reference', async () => {
    const page = await openPage(browser);
    await visit(page, `/viden?q=${encodeURIComponent(QUESTION)}`);
    const first = page.getByRole('article').locator('a[lang="en"]').first();
    const title = await first.innerText();
    await first.click();
    await page.waitForURL(/\/viden\/.+/);
    await settled(page);
    assert.equal(await page.locator('main h1').first().innerText(), title);
    assertNoTroubles(page);
    await page.context().close();
  });

  it('reads it all in English', async () => {
    const page = await openPage(browser);
    await visit(page, '/');
    await page.getByRole('button', { name: 'English' }).first().click();
    await page.getByRole('heading', { level: 1, name: /What works for whom/ }).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: /What works for whom/ }).waitFor();
    assertNoTroubles(page);
    await page.context().close();
  });

  it('gets no cookie, nothing from third parties, and at most 200 kB of JavaScript', async () => {
    const page = await openPage(browser);
    const session = await page.context().newCDPSession(page);
    const scripts = new Set();
    let bytes = 0;
    await session.send('Network.enable');
    session.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bytes += encodedDataLength;
    });
    await visit(page, '/');
    assert.ok(bytes > 10_000 && bytes <= 200_000, `${bytes} bytes of JavaScript`);
    assert.deepEqual(await page.context().cookies(), []);
    assertNoTroubles(page);
    await page.context().close();
  });

  it('is told clearly when an address leads nowhere', async () => {
    const path = '/viden/findes-ikke';
    assert.equal((await fetch(`${BASE}${path}`)).status, 404);
    const page = await openPage(browser);
    await visit(page, path);
    await page.getByText('Siden findes ikke').first().waitFor();
    await page.context().close();
  });
});
