/** A visitor reads the evidence map: with the mouse, by keyboard alone, on a phone, narrowed, and taken away as files. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { createExaminer } from './axe.mjs';
import { assertNoTroubles, BASE, openBrowser, openPage, pressUntil, settled, visit } from './browser.mjs';

const MAP = '/evidenskort';
const OPEN_SHEET = 'dialog[open]';

/** Where the focus is in the grid, and what it says there. */
const focused = (page) =>
  page.evaluate(() => {
    const cell = document.activeElement?.closest('td, th');
    return (
      cell && {
        row: cell.closest('tr').rowIndex,
        column: cell.cellIndex,
        says: cell.ariaLabel ?? cell.innerText,
        tag: cell.tagName,
      }
    );
  });

async function assertAt(page, row, column) {
  const at = await focused(page);
  assert.deepEqual({ row: at?.row, column: at?.column }, { row, column });
}

const size = (page) =>
  page.evaluate(() => {
    const { rows } = document.querySelector('[role="grid"]');
    return { row: rows.length - 1, column: rows[0].cells.length - 1 };
  });

const amount = (page) => page.getByText(/^\d+ fund i \d+ kilde/).innerText();

/** Moves with the arrows to the first cell after where the focus is that is a gap, or is not. */
async function moveTo(page, gap) {
  await pressUntil(page, 'ArrowRight', gap ? isGap : isFilled);
}
const isGap = () => document.activeElement.matches('td[data-gap]');
const isFilled = () => document.activeElement.matches('td:not([data-gap])');

describe('the evidence map', () => {
  let browser;
  let examine;
  before(async () => {
    browser = await openBrowser();
    examine = createExaminer();
  });
  after(() => browser.close());

  it('is walked through by keyboard alone, opens what is behind a cell, and offers the next step in a gap', async () => {
    const page = await openPage(browser);
    await visit(page, MAP);
    await pressUntil(page, 'Tab', () => document.activeElement.closest('[role="grid"]') !== null);
    await assertAt(page, 1, 1);
    const last = await size(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await assertAt(page, 2, 2);
    await page.keyboard.press('End');
    await assertAt(page, 2, last.column);
    await page.keyboard.press('Home');
    await assertAt(page, 2, 0);
    await page.keyboard.press('Control+End');
    await assertAt(page, last.row, last.column);
    await page.keyboard.press('PageUp');
    await assertAt(page, Math.max(last.row - 10, 1), last.column);
    await page.keyboard.press('Control+Home');
    await assertAt(page, 0, 0);
    await page.keyboard.press('ArrowUp');
    await assertAt(page, 0, 0);
    await page.keyboard.press('ArrowDown');

    await moveTo(page, false);
    const cell = await focused(page);
    assert.match(cell.says, /\d+ fund i \d+ kilde.*Stærkeste design: /);
    await page.keyboard.press('Enter');
    await page.locator(OPEN_SHEET).getByRole('article').first().waitFor();
    assert.match(page.url(), /cell=/);
    const said = await page.locator(OPEN_SHEET).innerText();
    for (const word of ['Design', 'Sikkerhed', 'Sammenligning', 'Indsats']) assert.ok(said.includes(word), word);
    await page.keyboard.press('Escape');
    await page.locator(OPEN_SHEET).waitFor({ state: 'detached' });
    assert.deepEqual(await focused(page), cell);

    await moveTo(page, true);
    await page.keyboard.press('Enter');
    await page.locator(OPEN_SHEET).getByText('Det ved vi ikke endnu').waitFor();
    await page.locator(OPEN_SHEET).getByRole('link', { name: 'Efterlys viden' }).waitFor();
    await page.keyboard.press('Escape');
    assertNoTroubles(page);
    await page.context().close();
  });

  it('folds narrower topics away by keyboard, and the address keeps them folded', async () => {
    const page = await openPage(browser);
    await visit(page, MAP);
    const before = await size(page);
    await pressUntil(page, 'Tab', () => document.activeElement.closest('[role="grid"]') !== null);
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.waitForURL(/fold=tg-/);
    await page.waitForFunction((row) => document.querySelector('[role="grid"]').rows.length <= row, before.row);
    const folded = await size(page);
    assert.ok(folded.row < before.row);
    await assertAt(page, 1, 0);
    const shared = await openPage(browser);
    await visit(shared, page.url());
    assert.deepEqual(await size(shared), folded);
    await page.keyboard.press('Enter');
    await page.waitForFunction((rows) => document.querySelector('[role="grid"]').rows.length === rows, before.row + 1);
    for (const one of [page, shared]) assertNoTroubles(one);
    for (const one of [page, shared]) await one.context().close();
  });

  it('is narrowed with filters that the address holds, and each is taken away where it stands', async () => {
    const page = await openPage(browser);
    await visit(page, MAP);
    const all = await amount(page);
    await page.getByRole('button', { name: 'Filtre' }).click();
    // Marked as it is pressed; the address and the map follow.
    const improvedOnly = page.locator(OPEN_SHEET).getByRole('checkbox', { name: /Bedring/ });
    await improvedOnly.check();
    await page.waitForURL(/f\.direction=improved/);
    await settled(page);
    assert.equal(await improvedOnly.isChecked(), true);
    await page.locator(OPEN_SHEET).getByRole('button', { name: 'Vis kortet' }).click();
    await settled(page);
    const improved = await amount(page);
    assert.notEqual(improved, all);
    await page.getByRole('button', { name: /Fjern Resultat: Bedring/ }).click();
    await page.waitForURL((url) => !url.search.includes('f.direction'));
    await settled(page);
    assert.equal(await amount(page), all);
    await page.getByLabel('Praksis').click();
    await page.getByText('endnu ingen evaluerede aktiviteter').waitFor();
    assertNoTroubles(page);
    await page.context().close();
  });

  it('is a list on a phone, row by row, with its gaps', async () => {
    const page = await openPage(browser, { device: 'phone' });
    await visit(page, MAP);
    assert.equal(await page.getByRole('grid').count(), 0);
    const row = page.locator('main details').first();
    await row.locator('summary').click();
    await row.getByText('Uden fund').waitFor();
    await row.locator('ul').first().getByRole('button').first().click();
    await page.locator(OPEN_SHEET).getByRole('article').first().waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    assert.equal(wide, false, 'nothing is wider than the phone');
    await page.locator(OPEN_SHEET).getByRole('button', { name: 'Luk' }).click();
    assertNoTroubles(page);
    await page.context().close();
  });

  it('is taken away as a table, a drawing and a picture', async () => {
    const table = await (await fetch(`${BASE}${MAP}/eksport.csv?lang=da`)).text();
    assert.match(table, /Række;Overordnet emne/);
    const page = await openPage(browser, { acceptDownloads: true });
    await visit(page, MAP);
    await page.getByRole('button', { name: 'Gem som fil' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /PNG/ }).click();
    const picture = await readFile(await (await download).path());
    assert.equal(picture.subarray(1, 4).toString(), 'PNG');
    assert.ok(picture.length > 20_000, `${picture.length} bytes`);
    const drawing = await (await fetch(`${BASE}${MAP}/eksport.svg`)).text();
    assert.match(drawing, /<title id="t">Evidenskort/);
    assertNoTroubles(page);
    await page.context().close();
  });

  it('has nothing for axe to complain about, closed and opened, in both languages', async () => {
    const page = await openPage(browser);
    for (const path of [MAP, `${MAP}?axes=activity-by-outcome&unused=1`, `${MAP}?layer=practice`, `${MAP}?lang=en`]) {
      await visit(page, path);
      assert.deepEqual(await examine(page), [], path);
    }
    await visit(page, MAP);
    await page.locator('td:not([data-gap])').first().click();
    await page.locator(OPEN_SHEET).getByRole('article').first().waitFor();
    assert.deepEqual(await examine(page), []);
    await page.context().close();
  });
});
