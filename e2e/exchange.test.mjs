/** Two municipalities find each other: a need meets an offer, a message is answered, something is given back, and what was learnt is recommended. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createExaminer } from './axe.mjs';
import { assertNoTroubles, BASE, openBrowser, openPage, signedIn, visit } from './browser.mjs';

const NETWORK = 'midtjylland';
const OFFER = 'Vores danselærer kommer gerne på besøg';
const NEED = 'Vi mangler en danselærer';
const MESSAGE = 'Kan jeres danselærer komme i marts?';
const ANSWER = 'Ja, vi kan komme den 3. marts.';
const ADVICE = 'Lån hinandens undervisere, før I ansætter nye';

async function ask(persona, query, input) {
  const headers = { 'content-type': 'application/json', origin: BASE, ...(await signedIn(persona)) };
  const body = JSON.stringify({ query, variables: { input } });
  const { data, errors } = await (await fetch(`${BASE}/graphql`, { method: 'POST', headers, body })).json();
  assert.equal(errors, undefined, JSON.stringify(errors));
  return data;
}

const POST = 'mutation ($input: PostNoticeInput!) { postNotice(input: $input) { id } }';
const LOG = 'mutation ($input: LogActivityInput!) { logActivity(input: $input) { id } }';
const WRITE = 'mutation ($input: WriteRecommendationInput!) { writeRecommendation(input: $input) { id lock } }';
const MOVE = 'mutation ($input: MoveRecommendationInput!) { moveRecommendation(input: $input) { id } }';

/** Chooses a term by its first letters. */
async function choose(page, group, letters, label) {
  const field = page.getByRole('group', { name: group });
  await field.getByRole('textbox').fill(letters);
  await field.getByRole('button', { name: label, exact: true }).click();
}

describe('exchange between municipalities', () => {
  let browser;
  const examine = createExaminer();
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());

  it('a need meets an offer with the reason in words, is written about, and is answered', async () => {
    const content = { title: OFFER, targetGroups: ['tg-lonely'], artForms: ['af-dance'] };
    await ask('liaison', POST, { networkId: NETWORK, organisationId: 'org-holstebro-kommune', kind: 'OFFER', content });

    const neighbour = await openPage(browser, { persona: 'neighbour', device: 'phone' });
    await visit(neighbour, '/udveksling');
    await neighbour.getByRole('link', { name: 'Skriv et opslag' }).click();
    await neighbour.getByLabel(/^Overskrift/).fill(NEED);
    await choose(neighbour, /^Målgruppe/, 'ensom', 'Ensomme');
    await choose(neighbour, /^Kulturaktivitet/, 'dans', 'Dans og bevægelse');
    const there = neighbour.getByRole('complementary', { name: 'Det findes allerede' });
    await there.getByRole('link', { name: OFFER }).waitFor();
    assert.deepEqual(await examine(neighbour), []);
    await visit(neighbour, neighbour.url());
    assert.equal(await neighbour.getByLabel(/^Overskrift/).inputValue(), NEED, 'nothing typed is lost');
    await neighbour.getByRole('button', { name: 'Slå op' }).click();
    await neighbour.getByRole('heading', { level: 1, name: NEED }).waitFor();
    const match = neighbour.getByRole('article', { name: OFFER });
    await match.getByText(/^Samme målgruppe: /).waitFor();
    await match.getByText(/^Samme aktivitet: /).waitFor();
    assert.deepEqual(await examine(neighbour), []);

    await match.getByRole('link', { name: 'Skriv til Holstebro Kommune' }).click();
    await neighbour.getByLabel(/^Din besked/).fill(MESSAGE);
    assert.deepEqual(await examine(neighbour), []);
    await neighbour.getByRole('button', { name: 'Send', exact: true }).click();
    await neighbour.getByText(/Holstebro Kommune har fået beskeden/).waitFor();
    const thread = new URL(neighbour.url()).pathname;

    await answer(browser, examine);

    await visit(neighbour, thread);
    await neighbour.getByText(ANSWER).waitFor();
    assert.ok(!(await neighbour.locator('main').innerText()).includes('@'), 'no address is shown');
    assert.deepEqual(await examine(neighbour), []);
    assertNoTroubles(neighbour);
    await neighbour.context().close();
  });

  it('what is given back is agreed from the activity, and marked as given with its day', async () => {
    const id = crypto.randomUUID();
    const content = { title: 'Dans i to kommuner', targetGroups: ['tg-lonely'], artForms: ['af-dance'] };
    const activity = { id, networkId: NETWORK, ownerId: 'org-holstebro-kommune', sharing: 'PUBLIC' };
    await ask('liaison', LOG, { ...activity, content: { ...content, municipalityCodes: ['0661'] } });

    const page = await openPage(browser, { persona: 'liaison', device: 'phone' });
    await visit(page, `/modydelser?aktivitet=${id}`);
    await page.getByRole('button', { name: 'Aftal en modydelse' }).first().click();
    const sheet = page.getByRole('dialog', { name: 'Aftal en modydelse' });
    await sheet.getByLabel(/^Hvad giver de igen/).selectOption({ label: 'Koncert' });
    await sheet.getByLabel(/^Til hvem/).fill('Et plejehjem');
    await sheet.getByLabel(/^Hvilken organisation/).selectOption({ label: 'Silkeborg Kommune' });
    await sheet.getByLabel(/^Hvor mange borgere/).fill('4');
    await sheet.getByLabel(/^Hvornår senest/).fill('2026-01-31');
    assert.deepEqual(await examine(page), []);
    await sheet.getByRole('button', { name: 'Aftal en modydelse' }).click();
    await page.getByText('Modydelsen er aftalt.').waitFor();
    await page.getByText(/1 modydelse er over tiden/).waitFor();
    assert.deepEqual(await examine(page), []);
    await seesNoSmallCount(browser, id);

    await page.getByRole('button', { name: /^Markér som givet/ }).click();
    await page.getByLabel(/^Dag/).fill('2026-01-30');
    await page.getByRole('button', { name: 'Markér som givet', exact: true }).click();
    await page.getByText('Givet 30.01.2026').waitFor();
    assertNoTroubles(page);
    await page.context().close();
  });

  it('a recommendation is approved by the steering group, and then read by everybody', async () => {
    const draft = {
      level: 'MUNICIPAL',
      title: ADVICE,
      text: 'Spørg naboen først.',
      grounds: 'To kommuner har prøvet.',
    };
    const { writeRecommendation } = await ask('coordinator', WRITE, { networkId: NETWORK, content: draft });
    await ask('coordinator', MOVE, { ...writeRecommendation, step: 'PROPOSE' });

    const steering = await openPage(browser, { persona: 'steering' });
    await visit(steering, '/anbefalinger?liste=forslag');
    assert.deepEqual(await examine(steering), []);
    await steering.getByRole('button', { name: `Godkend: ${ADVICE}` }).click();
    await steering.getByText('Anbefalingen er godkendt og offentlig.').waitFor();
    assertNoTroubles(steering);
    await steering.context().close();

    const visitor = await openPage(browser);
    await visit(visitor, '/anbefalinger');
    const entry = visitor.getByRole('article', { name: ADVICE });
    await entry.getByText(/hverken koblet koncepter eller forskning/).waitFor();
    assert.equal(await entry.getByRole('button').count(), 0);
    await visitor.emulateMedia({ media: 'print' });
    assert.equal(await visitor.getByRole('button', { name: 'Udskriv' }).isVisible(), false);
    assert.ok(await entry.isVisible());
    assertNoTroubles(visitor);
    await visitor.context().close();
  });
});

/** The liaison sees that something waits, and answers it. */
async function answer(browser, examine) {
  const page = await openPage(browser, { persona: 'liaison' });
  await visit(page, '/udveksling');
  await page.getByRole('link', { name: /Beskeder.*venter på svar/ }).click();
  assert.deepEqual(await examine(page), []);
  await page.getByRole('link', { name: OFFER }).click();
  await page.getByText(MESSAGE).waitFor();
  await page.getByLabel(/^Jeres svar/).fill(ANSWER);
  await page.getByRole('button', { name: 'Send svar' }).click();
  await page.getByText('Svaret er sendt.').waitFor();
  assertNoTroubles(page);
  await page.context().close();
}

/** Four people could be recognised by those who do not answer for it. */
async function seesNoSmallCount(browser, activityId) {
  const page = await openPage(browser, { persona: 'member' });
  await visit(page, `/modydelser?aktivitet=${activityId}`);
  await page.getByText('Under 5 borgere med, så tallet vises ikke').waitFor();
  assert.equal(await page.getByText('4 borgere med').count(), 0);
  assertNoTroubles(page);
  await page.context().close();
}
