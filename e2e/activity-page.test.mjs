/** An activity is shared, read, kept and corrected; two who correct it at once lose nothing. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createExaminer } from './axe.mjs';
import { assertNoTroubles, BASE, openBrowser, openPage, pressUntil, settled, signedIn, visit } from './browser.mjs';

const LOG = 'mutation ($input: LogActivityInput!) { logActivity(input: $input) { id } }';

/** Logs an activity of Holstebro as its liaison; answers its id. */
async function log(sharing, more = {}) {
  const id = crypto.randomUUID();
  const content = {
    ...{ title: 'Vi læser sammen', targetGroups: ['tg-stress', 'tg-sickleave'], artForms: ['af-reading'] },
    ...{ municipalityCodes: ['0661'], fields: [{ field: 'CULTURE', who: 'Biblioteket' }], ...more },
  };
  const input = { id, networkId: 'midtjylland', ownerId: 'org-holstebro-kommune', sharing, content };
  const headers = { 'content-type': 'application/json', origin: BASE, ...(await signedIn('liaison')) };
  const body = JSON.stringify({ query: LOG, variables: { input } });
  const { errors } = await (await fetch(`${BASE}/graphql`, { method: 'POST', headers, body })).json();
  assert.equal(errors, undefined, JSON.stringify(errors));
  return id;
}

const saveButton = (page) => page.getByRole('button', { name: 'Gem', exact: true });

async function saved(page, address) {
  await saveButton(page).click();
  await page.waitForURL((url) => url.pathname === address);
  await settled(page);
}

describe('the page of an activity', () => {
  let browser;
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());

  it('goes from a draft to everybody, and back with undo', async () => {
    const address = `/aktiviteter/${await log('DRAFT')}`;
    const visitor = await openPage(browser);
    await visit(visitor, address);
    await visitor.getByText('Siden findes ikke').waitFor();
    const liaison = await openPage(browser, { persona: 'liaison', device: 'phone' });
    await visit(liaison, address);
    await liaison.getByText('Beskæftigelse er ikke med endnu').waitFor();
    await liaison.getByRole('radio', { name: 'Alle' }).check({ force: true });
    await liaison.getByText('Nu kan alle se den, også uden login.').waitFor();
    await visit(visitor, address);
    await visitor.getByRole('heading', { level: 1, name: 'Vi læser sammen' }).waitFor();
    assert.equal(await visitor.getByRole('link', { name: 'Ret', exact: true }).count(), 0);
    await liaison.getByRole('button', { name: 'Fortryd' }).click();
    await liaison.getByRole('radio', { name: 'Kladde', checked: true }).waitFor({ state: 'attached' });
    await visit(visitor, address);
    await visitor.getByText('Siden findes ikke').waitFor();
    assertNoTroubles(liaison);
    await liaison.context().close();
    await visitor.context().close();
  });

  it('a session is entered, corrected, taken away and brought back; small numbers stay inside', async () => {
    const address = `/aktiviteter/${await log('PUBLIC', { registered: 12, completed: 10 })}`;
    const liaison = await openPage(browser, { persona: 'liaison', device: 'phone' });
    await visit(liaison, address);
    await liaison.getByRole('button', { name: 'Log en mødegang' }).click();
    await liaison.getByRole('textbox', { name: /^Hvor mange kom/ }).fill('3');
    await liaison.getByRole('button', { name: 'Gem mødegang' }).click();
    await liaison.getByText('3 kom', { exact: true }).waitFor();
    await liaison.getByRole('button', { name: /^Ret mødegangen/ }).click();
    await liaison.getByRole('textbox', { name: /^Hvor mange kom/ }).fill('13');
    await saveButton(liaison).click();
    await liaison.getByText(/Der er kun 12 tilmeldte/).waitFor();
    await liaison.getByRole('textbox', { name: /^Hvor mange kom/ }).fill('4');
    await saveButton(liaison).click();
    await liaison.getByText('4 kom', { exact: true }).waitFor();
    await liaison.getByRole('button', { name: /^Slet mødegangen/ }).click();
    await liaison.getByText('Ingen mødegange endnu.').waitFor();
    await liaison.getByRole('button', { name: 'Fortryd' }).click();
    await liaison.getByText('4 kom', { exact: true }).waitFor();

    const visitor = await openPage(browser);
    await visit(visitor, address);
    await visitor.getByText('Tal, der kunne vise færre end 5 mennesker, vises ikke.').waitFor();
    assert.equal(await visitor.getByText('gennemførte').count(), 0, '12 − 10 is two people');
    assert.equal(await visitor.getByText('kom i snit').count(), 0);
    assertNoTroubles(visitor);
    await liaison.context().close();
    await visitor.context().close();
  });

  it('is deleted at once, and brought back', async () => {
    const address = `/aktiviteter/${await log('PUBLIC')}`;
    const page = await openPage(browser, { persona: 'liaison' });
    await visit(page, address);
    await page.getByRole('button', { name: 'Slet', exact: true }).click();
    await page.getByRole('heading', { name: 'Aktiviteten er slettet' }).waitFor();
    await page.getByRole('button', { name: 'Hent den tilbage' }).click();
    await page.getByRole('radio', { name: 'Alle' }).waitFor({ state: 'attached' });
    assertNoTroubles(page);
    await page.context().close();
  });
});

describe('the form of an activity', () => {
  let browser;
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());

  it('is filled in by keyboard, keeps what is typed, and says what changed', async () => {
    const address = `/aktiviteter/${await log('PUBLIC')}`;
    const page = await openPage(browser, { persona: 'liaison' });
    await visit(page, address);
    await page.getByRole('link', { name: 'Tilføj udgift' }).press('Enter');
    await settled(page);
    await page.waitForFunction(() => document.activeElement?.labels?.[0]?.innerText === 'Pris');
    await page.keyboard.type('-5');
    await page.getByText('Tallet kan ikke være under 0.').waitFor();
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('38.000');
    await pressUntil(page, 'Tab', () => document.activeElement.innerText?.trim() === 'Tilføj betaler');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.labels?.[0]?.innerText === 'Hvem');
    await page.keyboard.type('Jobcentret');
    page.once('dialog', (dialog) => dialog.accept());
    await visit(page, `${address}/rediger`);
    assert.equal(await page.getByLabel('Pris').inputValue(), '38.000', 'nothing typed is lost');
    await page.getByLabel('Find slags aktivitet').fill('kera');
    await page.keyboard.press('Enter');
    await saved(page, address);
    await page.getByText('38.000 kr.').waitFor();
    await page.getByText(/Slags aktivitet.*Pris.*Hvem betaler/).waitFor();
    assertNoTroubles(page);
    await page.context().close();
  });

  it('of two writers the second is told, chooses in each field, and nothing is lost', async () => {
    const address = `/aktiviteter/${await log('NETWORK')}`;
    const first = await openPage(browser, { persona: 'coordinator' });
    const second = await openPage(browser, { persona: 'liaison', device: 'phone' });
    await visit(first, `${address}/rediger`);
    await visit(second, `${address}/rediger`);
    await first.getByLabel(/^Titel/).fill('Deres titel');
    await first.getByLabel('Sted', { exact: true }).fill('Havnen');
    await saved(first, address);

    await second.getByLabel(/^Titel/).fill('Min titel');
    await second.getByLabel('Det ville vi ændre').fill('Mere kaffe.');
    await saveButton(second).click();
    await second.getByRole('heading', { name: 'En anden har gemt, mens du skrev' }).waitFor();
    await second.getByText('De har også ændret „Sted“. Det kommer med.').waitFor();
    const choice = second.getByRole('group', { name: 'Titel' });
    await choice.getByText('Deres titel').waitFor();
    assert.deepEqual(await createExaminer()(second), []);
    await second.getByRole('button', { name: 'Saml og gem' }).click();
    await second.getByText('Vælg mit eller deres i hvert felt.').waitFor();
    await choice.getByRole('radio', { name: /^Mit/ }).check();
    await second.getByRole('button', { name: 'Saml og gem' }).click();
    await second.waitForURL((url) => url.pathname === address);
    await second.getByRole('heading', { level: 1, name: 'Min titel' }).waitFor();
    await second.getByText('Havnen').first().waitFor();
    await second.getByText('Mere kaffe.').waitFor();
    await first.context().close();
    await second.context().close();
  });

  it('of another municipality is not there to fill in', async () => {
    const address = `/aktiviteter/${await log('PUBLIC')}`;
    const page = await openPage(browser, { persona: 'neighbour' });
    await visit(page, `${address}/rediger`);
    await page.getByText('Her kræves en anden rolle').waitFor();
    await visit(page, address);
    await page.getByRole('link', { name: 'Skriv til Holstebro Kommune' }).first().waitFor();
    await page.getByRole('link', { name: 'Lav et koncept af den' }).waitFor();
    assertNoTroubles(page);
    await page.context().close();
  });
});
