/** Activities as a list, a table, a map and a timeline; a table brought in and taken out; many edited at once and put back. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createExaminer } from './axe.mjs';
import { assertNoTroubles, openBrowser, openPage, pressUntil, settled, visit } from './browser.mjs';

const TABLE = `Titel;Målgruppe;Kunstart;Kommune;Start;Slut;Tilmeldte;Deling
Prøvekor på kajen;Borgere med stress;kor;Holstebro;1.2.2026;30.06.2026;12;Alle
Prøvekor i dalen;Borgere med stress;kor;Holstebro;32.13.2026;30.06.2026;12;Alle
Prøvekor i kælderen;Ældre;kor;Holstebro;1.3.2026;;8;Alle
`;

const isTile = () => document.activeElement?.getAttribute('role') === 'gridcell';

describe('activities', () => {
  const examine = createExaminer();
  let browser;
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());

  it('a visitor filters, opens the map by keyboard and narrows to a municipality', async () => {
    const page = await openPage(browser);
    await visit(page, '/aktiviteter');
    await page.getByRole('checkbox', { name: /^I gang/ }).check();
    await page.waitForURL(/f\.activityStatus=running/);
    await settled(page);
    const before = await page.getByRole('status').filter({ hasText: 'aktivitet' }).first().textContent();
    await pressUntil(page, 'Shift+Tab', () => document.activeElement?.getAttribute('name') === 'view');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/visning=kort/);
    await settled(page);
    await pressUntil(page, 'Tab', isTile, 90);
    const first = await page.evaluate(() => document.activeElement.dataset.code);
    await page.keyboard.press('ArrowDown');
    const next = await page.evaluate(() => document.activeElement.dataset.code);
    assert.notEqual(next, first);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(/f\.municipality=\d{4}/);
    await settled(page);
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-selected')), 'true');
    const narrowed = await page.getByRole('status').filter({ hasText: 'aktivitet' }).first().textContent();
    assert.ok(Number.parseInt(narrowed, 10) < Number.parseInt(before, 10), `${narrowed} of ${before}`);
    assertNoTroubles(page);
    await page.context().close();
  });

  it('the address holds everything, and what is shown can be taken along', async () => {
    const page = await openPage(browser);
    await visit(page, '/aktiviteter?visning=tabel&f.municipality=0661&sort=title');
    await page.locator('tbody th a').first().waitFor();
    const titles = await page.locator('tbody th a').allTextContents();
    assert.deepEqual(titles, titles.toSorted(new Intl.Collator('da-DK').compare));
    await page.getByRole('button', { name: 'Gem som fil' }).click();
    const href = await page.getByRole('link', { name: /CSV/ }).getAttribute('href');
    const csv = await (await page.request.get(href)).text();
    for (const title of titles) assert.ok(csv.includes(title), `${title} is in the file`);
    assert.equal(csv.trim().split('\n').length >= titles.length + 1, true);
    assertNoTroubles(page);
    await page.context().close();
  });

  it('the liaison brings in a table with a broken row, mends it, lets it in and takes it out', async () => {
    const page = await openPage(browser, { persona: 'liaison' });
    await visit(page, '/aktiviteter/import');
    const file = { name: 'kor.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.waitForURL(/\/aktiviteter\/import\/.+/);
    await settled(page);
    await page.getByRole('button', { name: 'Læg 2 aktiviteter ind' }).waitFor();
    const broken = page.getByRole('article', { name: /Prøvekor i dalen/ });
    await page.getByText('Kolonner', { exact: true }).click();
    assert.deepEqual(await examine(page), []);
    await broken.getByText('Datoen findes ikke. Skriv den som dd.mm.åååå.').waitFor();
    await broken.getByLabel('Ret start').fill('1.4.2026');
    await page.reload();
    await settled(page);
    assert.equal(await broken.getByLabel('Ret start').inputValue(), '1.4.2026');
    await broken.getByLabel('Ret start').press('Enter');
    await page.getByRole('button', { name: 'Læg 3 aktiviteter ind' }).click();
    await page.getByRole('heading', { name: '3 aktiviteter er lagt ind' }).waitFor();
    await settled(page);
    assert.deepEqual(await examine(page), []);
    await page.getByRole('link', { name: 'Se vores aktiviteter' }).click();
    await page.getByRole('link', { name: 'Prøvekor i dalen' }).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Fortryd, og tag dem ud igen' }).click();
    await page.getByRole('heading', { name: '3 aktiviteter er taget ud igen' }).waitFor();
    await visit(page, '/aktiviteter?own=1');
    assert.equal(await page.getByRole('link', { name: 'Prøvekor i dalen' }).count(), 0);
    assertNoTroubles(page);
    await page.context().close();
  });

  it('the coordinator edits several at once, and puts them back', async () => {
    const page = await openPage(browser, { persona: 'coordinator' });
    await visit(page, '/aktiviteter?visning=tabel&f.activityStatus=planned');
    const boxes = page.getByRole('checkbox', { name: /^Vælg (?!alle)/ });
    await boxes.nth(0).click();
    await boxes.nth(2).click({ modifiers: ['Shift'] });
    const before = await page.locator('tbody tr').count();
    await page.getByRole('button', { name: 'Ret sammen' }).click();
    const sheet = page.getByRole('dialog', { name: 'Ret 3 aktiviteter' });
    await sheet.getByLabel('Ny status').selectOption({ label: 'I gang' });
    await settled(page);
    assert.deepEqual(await examine(page), []);
    await sheet.getByRole('button', { name: 'Ret 3 aktiviteter' }).click();
    await page.getByText('3 aktiviteter er rettet.').waitFor();
    await settled(page);
    assert.equal(await page.locator('tbody tr').count(), before - 3);
    await page.getByRole('button', { name: 'Fortryd', exact: true }).click();
    await page.getByText('3 aktiviteter er som før.').waitFor();
    await settled(page);
    assert.equal(await page.locator('tbody tr').count(), before);
    assertNoTroubles(page);
    await page.context().close();
  });

  it('a view is saved, opened, deleted and brought back', async () => {
    const page = await openPage(browser, { persona: 'liaison' });
    await visit(page, '/aktiviteter?visning=kort&f.artForms=af-singing');
    await page.getByRole('button', { name: 'Gemte visninger' }).click();
    await page.getByRole('button', { name: 'Gem denne visning' }).click();
    const sheet = page.getByRole('dialog', { name: 'Gem visningen' });
    await sheet.getByLabel(/Navn/).fill('Sang på kortet');
    await sheet.getByRole('button', { name: 'Gem', exact: true }).click();
    await page.getByText('Visningen er gemt').waitFor();
    await visit(page, '/aktiviteter');
    await page.getByRole('button', { name: 'Gemte visninger' }).click();
    await page.getByRole('link', { name: /Sang på kortet/ }).click();
    await page.waitForURL(/visning=kort/);
    await settled(page);
    await page.getByRole('button', { name: 'Gemte visninger' }).click();
    await page.getByRole('button', { name: 'Slet visningen Sang på kortet' }).click();
    await page.getByText('„Sang på kortet“ er slettet').waitFor();
    await page.getByRole('button', { name: 'Fortryd', exact: true }).click();
    await settled(page);
    await page.getByRole('button', { name: 'Gemte visninger' }).click();
    await page.getByRole('link', { name: /Sang på kortet/ }).waitFor();
    assertNoTroubles(page);
    await page.context().close();
  });
});
