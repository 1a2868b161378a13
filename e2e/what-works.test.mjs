/** A visitor asks what works, and sees within a minute what is known, what is not, and what it rests on. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { assertNoTroubles, openBrowser, openPage, pressUntil, settled, visit } from './browser.mjs';

const ask = (question) => `/hvad-virker?q=${encodeURIComponent(question)}`;
const MARGIN = { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' };
const textOf = (page, name) => page.getByRole('region', { name, exact: true }).innerText();

describe('a visitor asks what works', () => {
  let browser;
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());

  it('from the front page, and sees that singing for lonely older people is only near', async () => {
    const page = await openPage(browser);
    await visit(page, '/');
    await page.getByRole('combobox').first().fill('ensomme ældre sang kor');
    await page.getByRole('link', { name: 'Få forskningens samlede svar' }).click();
    await page.waitForURL(/\/hvad-virker\?q=ensomme/);
    await settled(page);

    const understood = page.getByRole('region', { name: 'Sådan forstod vi spørgsmålet' });
    const chips = await understood.getByRole('listitem').allInnerTexts();
    assert.match(chips[0], /Målgruppe\s+Ensomme/);
    assert.ok(chips.some((chip) => /Aktivitet\s+Sang og kor/.test(chip)));
    assert.match(await textOf(page, 'Kort svar'), /Det ved vi ikke endnu/);
    const nearest = page.getByRole('region', { name: 'Det nærmeste, vi ved' }).getByRole('article').first();
    assert.match(await nearest.innerText(), /Sang og kor[\s\S]*Svarer ikke direkte[\s\S]*Måler »Livskvalitet«/);

    await understood.getByRole('button', { name: 'Fjern Mindre ensomhed' }).click();
    await page.waitForURL(/drop=oc-loneliness/);
    await settled(page);
    const shared = await openPage(browser);
    await visit(shared, page.url());
    assert.equal(await textOf(shared, 'Kort svar'), await textOf(page, 'Kort svar'));
    for (const one of [page, shared]) assertNoTroubles(one);
    for (const one of [page, shared]) await one.context().close();
  });

  it('and sees dance therapy apart from dance, inconclusive, with the finding behind it in its source', async () => {
    const page = await openPage(browser);
    await visit(page, ask('dans depression evidens'));
    const direct = page.getByRole('region', { name: 'Aktivitet for aktivitet' }).getByRole('article');
    assert.equal(await direct.count(), 1);
    assert.match(await direct.innerText(), /Dansebevægelsesterapi\s+Terapi[\s\S]*1 fund med uklart resultat/);
    assert.match(await direct.innerText(), /Endnu ingen evaluerede forløb/);
    const near = page.getByRole('region', { name: 'Det nærmeste, vi ved' });
    assert.match(await near.innerText(), /Dans og bevægelse\s+Kulturaktivitet/);

    await direct.getByRole('button', { name: '1 fund med uklart resultat' }).first().click();
    const sheet = page.getByRole('dialog');
    await sheet.getByText('Meget lav').first().waitFor();
    assert.match(await sheet.innerText(), /Uklart[\s\S]*Sikkerhed\s+Meget lav/);
    await sheet.getByRole('link').first().click();
    await page.waitForURL(/\/viden\/.+#fund-/);
    await settled(page);
    const named = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
    await named.waitFor();
    assert.ok(await named.evaluate((element) => element === document.activeElement));
    assertNoTroubles(page);
    await page.context().close();
  });

  it('and is told plainly when nothing is known, with the question kept for a request', async () => {
    const page = await openPage(browser, { device: 'phone' });
    await visit(page, ask('funktionelle lidelser kultur'));
    const short = await textOf(page, 'Kort svar');
    assert.match(short, /Ingen fund i vidensbanken svarer direkte/);
    assert.match(short, /Det betyder ikke, at det ikke virker/);
    const request = page.getByRole('link', { name: 'Log ind, og efterlys viden' });
    const next = new URL(await request.getAttribute('href'), page.url()).searchParams.get('next');
    assert.match(decodeURIComponent(next), /q=funktionelle lidelser kultur/);
    assertNoTroubles(page);
    await page.context().close();
  });

  it('by keyboard alone: a sentence, its findings, Escape, and back where it began', async () => {
    const page = await openPage(browser);
    await visit(page, ask('kunst mod smerter virker det'));
    await pressUntil(page, 'Tab', () => document.activeElement.getAttribute('role') === 'button');
    const sentence = await page.evaluate(() => document.activeElement.textContent);
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog', { name: sentence });
    await sheet.getByRole('article').first().waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    assert.equal(await page.evaluate(() => document.activeElement.textContent), sentence);
    await pressUntil(page, 'Tab', () => document.activeElement.getAttribute('aria-expanded') === 'false');
    assertNoTroubles(page);
    await page.context().close();
  });

  it('and prints the answer on three sheets at most, without what only a screen needs', async () => {
    const page = await openPage(browser);
    for (const question of ['ensomme ældre sang kor', 'dans depression evidens']) {
      await visit(page, ask(question));
      await page.getByRole('region', { name: 'Kilder' }).waitFor();
      const sheets = (await page.pdf({ format: 'A4', margin: MARGIN })).toString('latin1').match(/\/Type \/Page\b/g);
      assert.ok(sheets.length <= 3, `${question}: ${sheets.length} sheets`);
    }
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.getByRole('combobox').filter({ visible: true }).count(), 0);
    const printed = await page.locator('main').innerText();
    assert.match(printed, /Hvad virker\? dans depression evidens/);
    assert.doesNotMatch(printed, /Gem som fil|Mangler du et svar/);
    assertNoTroubles(page);
    await page.context().close();
  });

  it('in English, and gets every finding as a file', async () => {
    const page = await openPage(browser, { locale: 'en-GB' });
    await visit(page, `${ask('return to work arts programme controlled study')}&lang=en`);
    assert.match(await textOf(page, 'In short'), /No finding on “Return to work” answers the question/);
    await page.getByRole('button', { name: 'Save as file' }).click();
    const address = await page.getByRole('link', { name: 'CSV (spreadsheet)' }).getAttribute('href');
    const file = await page.request.get(address);
    assert.equal(file.status(), 200);
    assert.match(file.headers()['content-type'], /text\/csv/);
    assertNoTroubles(page);
    await page.context().close();
  });
});
