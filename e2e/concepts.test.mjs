/** A concept is borrowed on a phone: found by asking, compared with one's own situation, adopted, and kept up to date. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { createExaminer } from './axe.mjs';
import { assertNoTroubles, BASE, openBrowser, openPage, pressUntil, settled, signedIn, visit } from './browser.mjs';

const TITLE = 'Stafetsang på biblioteket';
const OWNER = 'org-holstebro-kommune';
const NETWORK = 'midtjylland';

const LOG = 'mutation ($input: LogActivityInput!) { logActivity(input: $input) { id } }';
const DRAFT = 'mutation ($input: DraftConceptInput!) { draftConcept(input: $input) { id lock } }';
const PUBLISH = 'mutation ($input: PublishConceptInput!) { publishConcept(input: $input) { slug } }';

async function ask(headers, query, input) {
  const body = JSON.stringify({ query, variables: { input } });
  const response = await fetch(`${BASE}/graphql`, { method: 'POST', headers, body });
  const { data, errors } = await response.json();
  assert.equal(errors, undefined, JSON.stringify(errors));
  return Object.values(data)[0];
}

async function askerFor(persona) {
  const headers = { 'content-type': 'application/json', origin: BASE, ...(await signedIn(persona)) };
  return (query, input) => ask(headers, query, input);
}

async function log(asker, ownerId, content) {
  const { id } = await asker(LOG, { id: randomUUID(), networkId: NETWORK, ownerId, sharing: 'PUBLIC', content });
  return id;
}

/** Holstebro has published a concept that is drawn from what it did. */
async function publishConcept() {
  const asker = await askerFor('liaison');
  const activityId = await log(asker, OWNER, {
    title: 'Stafetsang om formiddagen',
    targetGroups: ['tg-stress', 'tg-sickleave'],
    artForms: ['af-singing'],
    settings: ['st-library'],
    groupSize: 12,
    weeks: 24,
  });
  const content = {
    title: TITLE,
    purpose: 'Sygemeldte med stress øver en sang, som næste hold synger videre på.',
    coreElements: ['Den samme sangleder hver gang', 'Ingen optræden'],
    adaptableParts: [{ part: 'Stedet', advice: 'Det skal ligge tæt på bussen.' }],
  };
  const draft = { networkId: NETWORK, ownerId: OWNER, sharing: 'PUBLIC', content, fromActivityIds: [activityId] };
  const { id, lock } = await asker(DRAFT, draft);
  return (await asker(PUBLISH, { id, lock })).slug;
}

const seen = (page, text) => page.getByText(text, { exact: true }).first().waitFor();

describe('a concept that others borrow', () => {
  let browser;
  let slug;
  before(async () => {
    browser = await openBrowser();
    slug = await publishConcept();
    const neighbour = await askerFor('neighbour');
    const own = { title: 'Sang for sygemeldte', targetGroups: ['tg-sickleave'], artForms: ['af-singing'] };
    await log(neighbour, 'org-silkeborg-kommune', { ...own, settings: ['st-museum'], groupSize: 10, weeks: 8 });
  });
  after(() => browser.close());

  it('is found by asking in Danish, compared, adopted and kept, on a phone', async () => {
    const page = await openPage(browser, { persona: 'neighbour', device: 'phone' });
    await visit(page, '/koncepter');
    await page.getByRole('combobox', { name: 'Dit spørgsmål' }).fill('stafetsang for sygemeldte med stress');
    await page.getByRole('button', { name: 'Find koncepter' }).click();
    await page.getByRole('heading', { name: 'Sådan forstod vi dit spørgsmål' }).waitFor();
    await page.getByRole('link', { name: TITLE }).click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await seen(page, 'Den samme sangleder hver gang');

    await page.getByRole('link', { name: 'Afprøv det hos jer' }).first().click();
    const alike = page.getByRole('region', { name: 'Sådan ligner det jer' });
    await alike.getByText('Forskelligt', { exact: true }).waitFor();
    await alike.getByRole('heading', { name: 'Varighed' }).waitFor();
    await alike.getByText(/24 uger/).waitFor();

    await page.getByRole('button', { name: 'Stedet' }).click();
    await page.getByLabel('Hvorfor?').fill('Vi har et museum midt i byen.');
    await visit(page, page.url());
    assert.equal(await page.getByLabel('Hvorfor?').inputValue(), 'Vi har et museum midt i byen.', 'nothing is lost');
    await page.getByRole('button', { name: 'Vi afprøver det' }).click();
    const trial = page.getByRole('article').filter({ has: page.getByRole('heading', { name: 'Silkeborg Kommune' }) });
    await trial.getByText('Vi har et museum midt i byen.').last().waitFor();

    await trial.getByRole('button', { name: 'Ret afprøvningen hos Silkeborg Kommune' }).click();
    await page.getByRole('radio', { name: 'I gang' }).check();
    await page.getByLabel('Logget aktivitet').selectOption({ label: 'Sang for sygemeldte' });
    await page.getByRole('button', { name: 'Gem', exact: true }).click();
    await page.getByText('Afprøvningen er gemt.').waitFor();
    await page.getByRole('link', { name: 'Sang for sygemeldte' }).waitFor();
    assertNoTroubles(page);
    await page.context().close();
  });

  it('shows its owner who tries it, and what they adapt', async () => {
    const page = await openPage(browser, { persona: 'liaison' });
    await visit(page, `/koncepter/${slug}`);
    const trials = page.getByRole('region', { name: 'Hvor det er afprøvet' });
    await trials.getByRole('heading', { name: 'Silkeborg Kommune' }).waitFor();
    await trials.getByText('I gang', { exact: true }).waitFor();
    await trials.getByText('Vi har et museum midt i byen.').waitFor();
    assert.equal(await trials.getByRole('button').count(), 0, 'only who tries it keeps the trial');
    assertNoTroubles(page);
    await page.context().close();
  });

  it('is written by keyboard from what was done, and published', async () => {
    const page = await openPage(browser, { persona: 'liaison' });
    await visit(page, '/koncepter/nyt');
    await page.getByRole('button', { name: 'Tilføj: Stafetsang om formiddagen' }).first().press('Enter');
    await page.getByRole('button', { name: 'Begynd' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Ret: Stafetsang/ }).waitFor();
    await settled(page);
    await page.getByLabel('Formål').fill('At synge videre, hvor andre slap.');
    for (const element of ['Kaffe først', 'Samme leder']) {
      await page.getByRole('button', { name: 'Tilføj et kerneelement' }).press('Enter');
      await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
      await page.keyboard.type(element);
    }
    await page.keyboard.press('Alt+ArrowUp');
    await page.waitForFunction(() => document.activeElement?.value === 'Samme leder');
    await pressUntil(page, 'Tab', () => document.activeElement?.getAttribute('aria-label') === 'Fjern kerneelement 2');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Fortryd' }).press('Enter');
    await page.getByText('Gemt', { exact: true }).waitFor();
    await page.getByLabel('Hvad er nyt i denne version?').fill('Den første');
    await page.getByRole('button', { name: 'Udgiv', exact: true }).press('Enter');
    await page.getByText('Version 1 er udgivet.').waitFor();
    const core = page.getByRole('region', { name: 'Skal bevares' }).getByRole('listitem');
    await core.first().waitFor();
    assert.deepEqual(await core.allTextContents(), ['Samme leder', 'Kaffe først']);
    assertNoTroubles(page);
    await page.context().close();
  });

  it('has nothing that axe complains about, on any screen and in both colour schemes', async () => {
    const examine = createExaminer();
    const neighbour = await openPage(browser, { persona: 'neighbour' });
    const liaison = await openPage(browser, { persona: 'liaison' });
    const found = [];
    const examineAt = async (page, path) => {
      await visit(page, `/koncepter${path}`);
      found.push(...(await examine(page)).map((one) => `${path}: ${one}`));
    };
    for (const path of ['', '?liste=hjemme', '/nyt', `/${slug}/afproev`, `/${slug}`]) await examineAt(neighbour, path);
    await neighbour.getByRole('button', { name: 'Ret afprøvningen hos Silkeborg Kommune' }).click();
    found.push(...(await examine(neighbour)).map((one) => `the trial: ${one}`));
    for (const path of ['?liste=egne', `/${slug}/rediger`]) await examineAt(liaison, path);
    assert.deepEqual(found, []);
    await neighbour.context().close();
    await liaison.context().close();
  });
});
