/**
 * A body is drafted with its rules and with terms of reference that others work by, its seats are filled until its
 * composition holds, and a new version of the terms is written, and approved by somebody else.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { assertNoTroubles, openBrowser, openPage, visit } from './browser.mjs';

const NAME = 'Gruppen for mænds fællesskaber';
const TERMS = 'Kommissorium for styregruppe og arbejdsgruppe';
const SENTENCE = 'Gruppen for mænds fællesskaber mødes i naturen.';

/** Presses the first suggestion for every breach, until none is left. */
async function fillSeats(page) {
  const give = page.getByRole('button', { name: /^(Giv pladsen til|Vælg) / });
  const verdict = page.getByText(/^Sammensætningen holder|^Der er ikke registreret/);
  await verdict.first().waitFor();
  for (let seats = 0; seats < 12 && (await give.count()) > 0; seats += 1) {
    const before = await verdict.first().textContent();
    await give.first().click();
    await page.waitForFunction(
      (told) => ![...document.querySelectorAll('p')].some(({ textContent }) => textContent === told),
      before,
    );
  }
}

describe('a body', () => {
  let browser;
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());

  it('is drafted with rules and shared terms of reference, and filled until its composition holds', async () => {
    const page = await openPage(browser, { persona: 'coordinator' });
    await visit(page, '/grupper/ny');
    await page.getByLabel(/^Navn på dansk/).fill(NAME);
    await page.getByLabel(/^Navn på engelsk/).fill('The group for communities of men');
    await page.getByRole('button', { name: 'Fjern regel 4' }).click();
    await page.getByLabel('Mindst').fill('3');
    await page.getByLabel('Højst').fill('4');
    await page.getByRole('checkbox', { name: new RegExp(`^${TERMS} Forslag`) }).check();
    await page.getByRole('button', { name: 'Opret gruppen' }).click();
    await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
    await page.getByRole('table', { name: 'Dokumenter' }).getByRole('link', { name: TERMS }).waitFor();

    await page.getByRole('button', { name: 'Gruppen er nedsat' }).click();
    await page.getByText(/ingen formand endnu/).waitFor();
    await fillSeats(page);
    await page.getByText('Sammensætningen holder.', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Gruppen er nedsat' }).click();
    await page.getByText('Gruppen er i gang.').waitFor();
    assertNoTroubles(page);
    await page.context().close();
  });

  it('works by terms of reference of which somebody writes a new version, and somebody else approves it', async () => {
    const page = await openPage(browser, { persona: 'coordinator' });
    await visit(page, '/grupper');
    await page.getByRole('link', { name: NAME }).click();
    await page.getByRole('link', { name: TERMS }).click();
    await page.getByRole('heading', { name: 'Det gælder nu' }).waitFor();
    await page.getByRole('button', { name: 'Ret teksten' }).click();
    const text = page.getByLabel(/^Tekst/);
    await text.fill(`${await text.inputValue()}\n\n${SENTENCE}`);
    await page.getByRole('button', { name: 'Gem kladden' }).click();
    await page.getByRole('button', { name: 'Send til godkendelse' }).click();
    await page.getByText('Sendt til godkendelse.').waitFor();
    assert.equal(
      await page.getByRole('button', { name: 'Godkend' }).count(),
      0,
      'nobody approves what he or she wrote',
    );
    const address = new URL(page.url()).pathname;

    const other = await openPage(browser, { persona: 'steering' });
    await visit(other, address);
    await other.getByRole('button', { name: 'Godkend' }).click();
    await other.getByRole('button', { name: 'Godkend' }).click();
    await other.getByText('Godkendt. Den nye version gælder.').waitFor();
    await other.getByText('Version 3', { exact: true }).waitFor();

    await visit(page, `/viden?q=${encodeURIComponent('mænds fællesskaber i naturen')}&kind=document`);
    await page.getByRole('link', { name: TERMS }).waitFor();
    const outsider = await openPage(browser, { persona: 'funds' });
    const answer = await outsider.goto(address);
    assert.equal(answer.status(), 404, 'the papers of closed bodies are not there for others');
    assertNoTroubles(page);
    assertNoTroubles(other);
    await Promise.all([page, other, outsider].map((one) => one.context().close()));
  });

  it('shares a document no longer, and gets it back with one press', async () => {
    const page = await openPage(browser, { persona: 'coordinator' });
    await visit(page, '/grupper');
    await page.getByRole('link', { name: NAME }).click();
    await page.getByRole('button', { name: `Tag ud af gruppen: ${TERMS}` }).click();
    await page.getByText('Gruppen deler ikke dokumentet længere.').waitFor();
    await page.getByText(/^Gruppen har ingen dokumenter endnu/).waitFor();
    await page.getByRole('button', { name: 'Fortryd' }).click();
    await page.getByRole('link', { name: TERMS }).waitFor();
    assertNoTroubles(page);
    await page.context().close();
  });
});
