/** The coordinator's whole job: bring in, look through, code, publish; then anyone finds it. Mouse and keyboard. */
import { after, before, describe, it } from 'node:test';
import { assertNoTroubles, openBrowser, openPage, pressUntil, settled, visit } from './browser.mjs';

/** Invented sources, a set for each journey, so unlike that neither sees the other's as duplicates. */
const SETS = {
  mouse: {
    article: 'Weekly choir rehearsals and perceived stress in adults on long-term sick leave',
    group: 'Adults on sick leave with stress sang in a choir once a week',
    report: 'Læsegrupper i jobcentret',
    museum: 'Museum som åndehul',
  },
  keyboard: {
    article: 'Painting evenings after burnout: diaries of thirty nurses',
    group: 'Nurses with stress painted together on evenings and kept diaries',
    report: 'Dans for ledige mænd over halvtreds',
    museum: 'Haven bag plejehjemmet',
  },
};

const ris = ({ article, group, report }) => `TY  - JOUR
TI  - ${article}
AU  - Example, Anna
PY  - 2023
JO  - Invented Journal of Arts and Health
LA  - en
AB  - ${group}. They reported lower stress and better wellbeing.
ER  - 
TY  - RPRT
TI  - ${report}
AU  - Eksempel, Bo
PY  - 2022
PB  - Eksempel Kommune
LA  - da
AB  - Deltagerne mødtes hver uge og fik mere mod på arbejdet.
ER  - 
`;

/** A real PDF, printed by the browser itself. */
async function pdf(browser, { museum }) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const text = 'Deltagere med angst kom hver uge i tre måneder og fortalte om større ro.';
  await page.setContent(`<html lang="da"><title>${museum}</title><h1>${museum}</h1><p>${text}</p></html>`);
  const bytes = await page.pdf({ format: 'A4' });
  await context.close();
  return bytes;
}

async function filesFor(browser, set) {
  return [
    { name: 'referencer.ris', mimeType: 'application/x-research-info-systems', buffer: Buffer.from(ris(set)) },
    { name: 'rapport.pdf', mimeType: 'application/pdf', buffer: await pdf(browser, set) },
  ];
}

async function assertPublic(browser, title) {
  const page = await openPage(browser);
  await visit(page, `/viden?q=${encodeURIComponent(title)}`);
  await page.getByRole('article').getByRole('link', { name: title }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  assertNoTroubles(page);
  await page.context().close();
}

/** Presses j until the item is the open one. */
async function goDownTo(page, item) {
  for (let opened = ''; (await item.count()) === 0; opened = page.url()) {
    await page.keyboard.press('j');
    await page.waitForURL((url) => url.searchParams.has('post') && url.href !== opened);
    await page.locator('main article[aria-label]').waitFor();
    await settled(page);
  }
}

describe('the coordinator', () => {
  let browser;
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());

  it('imports references and a report, codes, publishes and signs out; a visitor finds it', async () => {
    const set = SETS.mouse;
    const page = await openPage(browser);
    await visit(page, '/log-ind');
    await page.getByRole('button', { name: /Koordinator/ }).click();
    await page.waitForURL((url) => url.pathname === '/');
    await settled(page);

    await visit(page, '/import');
    await page.locator('input[type=file]').setInputFiles(await filesFor(browser, set));
    await page.waitForURL(/\/import\/.+/);
    await page.getByText('3 poster fundet.').waitFor();
    await page.getByRole('button', { name: 'Læg 3 poster ind' }).click();
    await page.getByRole('heading', { name: '3 poster er lagt i indbakken' }).waitFor();

    await page.getByRole('link', { name: 'Gå til køen' }).click();
    await page.waitForURL(/\/kurater/);
    await settled(page);
    await page.getByRole('link', { name: set.article }).click();
    const item = page.getByRole('article', { name: set.article });
    await item
      .getByRole('button', { name: /stress/i })
      .first()
      .click();
    await item.getByText('Gemt', { exact: true }).waitFor();
    await item.getByRole('button', { name: 'Send til gennemsyn' }).click();
    await page.getByText('Sendt til gennemsyn.').waitFor();

    await page.getByRole('link', { name: /Til gennemsyn/ }).click();
    await page.waitForURL(/liste=gennemsyn/);
    await settled(page);
    await page.getByRole('link', { name: set.article }).click();
    await item.getByRole('button', { name: 'Udgiv', exact: true }).click();
    await page.getByText('Udgivet. Alle kan finde den nu.').waitFor();

    await visit(page, '/profil');
    await page.getByRole('button', { name: 'Log ud', exact: true }).first().click();
    await page.getByRole('link', { name: 'Log ind' }).first().waitFor();
    assertNoTroubles(page);
    await page.context().close();
    await assertPublic(browser, set.article);
  });

  it('does it by keyboard alone', async () => {
    const set = SETS.keyboard;
    const page = await openPage(browser, { persona: 'coordinator' });
    await visit(page, '/import');
    const chosen = page.waitForEvent('filechooser');
    await pressUntil(page, 'Tab', () => document.activeElement.innerText?.trim() === 'Vælg filer');
    await page.keyboard.press('Enter');
    await (await chosen).setFiles(await filesFor(browser, set));
    await page.waitForURL(/\/import\/.+/);
    await page.getByText('3 poster fundet.').waitFor();
    await pressUntil(page, 'Tab', () => document.activeElement.innerText?.trim() === 'Læg 3 poster ind');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '3 poster er lagt i indbakken' }).waitFor();

    await visit(page, '/kurater');
    const item = page.getByRole('article', { name: set.article });
    await goDownTo(page, item);
    await page.keyboard.press('c');
    await page.keyboard.type('stress');
    await page.keyboard.press('Enter');
    await item.getByText('Gemt', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('s');
    await page.getByText('Sendt til gennemsyn.').waitFor();

    await pressUntil(page, 'Tab', () => /^Til gennemsyn/.test(document.activeElement.innerText ?? ''));
    await page.keyboard.press('Enter');
    await settled(page);
    await goDownTo(page, item);
    await page.keyboard.press('p');
    await page.getByText('Udgivet. Alle kan finde den nu.').waitFor();
    assertNoTroubles(page);
    await page.context().close();
    await assertPublic(browser, set.article);
  });
});
