/**
 * The coordinator sets up a network meeting from a template, invites ten municipalities, sees which lack an
 * administration and reminds them; minutes are taken by two, approved and frozen; what is open comes up at the next one.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { assertNoTroubles, BASE, openBrowser, openPage, signedIn, visit } from './browser.mjs';

const TITLE = 'Netværksmøde om ventetid';
const DAY = '2027-11-09';
const HELD_DAY = '2026-10-20';
const NEXT_DAY = '2028-04-11';

async function ask(query, variables) {
  const headers = { ...(await signedIn('coordinator')), 'content-type': 'application/json', origin: BASE };
  const response = await fetch(`${BASE}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  assert.equal(errors, undefined, JSON.stringify(errors));
  return data;
}

const PARTICIPANTS = `query ($id: ID!) { meetingParticipation(meetingId: $id) {
  participants { id sector organisation { id name { da } } } } }`;
const ANSWER = 'mutation ($input: AnswerMeetingInput!) { answerMeeting(input: $input) { id } }';

/** Everybody answers yes, but for the employment administrations of two municipalities. */
async function othersAnswer(meetingId, silent) {
  const { meetingParticipation } = await ask(PARTICIPANTS, { id: meetingId });
  for (const { id, sector, organisation } of meetingParticipation.participants) {
    if (sector === 'se-employment' && silent.includes(organisation.name.da)) continue;
    await ask(ANSWER, { input: { meetingId, participantId: id, answer: 'YES' } });
  }
}

/** Plans a meeting from the template for network meetings and announces it; answers its address. */
async function plan(page, title, day) {
  await visit(page, '/moeder/skabeloner');
  const template = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Netværksmøde' }) });
  await template.getByRole('link', { name: 'Planlæg et møde' }).click();
  await page.getByRole('heading', { level: 1, name: 'Planlæg et møde' }).waitFor();
  await page.getByLabel('Dag', { exact: true }).fill(day);
  await page.getByLabel(/^Titel/).fill(title);
  await page.getByLabel('Sted', { exact: true }).fill('Rådhuset i Skive');
  await page.getByRole('button', { name: 'Gem som kladde' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByRole('button', { name: 'Indkald' }).click();
  await page.getByText('Indkaldt', { exact: true }).waitFor();
  return new URL(page.url()).pathname;
}

describe('a network meeting', () => {
  let browser;
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());

  it('leads somewhere: from a template to frozen minutes, and on to the next one', async () => {
    const page = await openPage(browser, { persona: 'coordinator' });
    const address = await plan(page, TITLE, DAY);

    await visit(page, `${address}/deltagere`);
    await page.getByLabel('De tre forvaltninger i hver kommune').check();
    await page.getByRole('button', { name: 'Inviter', exact: true }).click();
    await page.getByText(/\d+ personer er inviteret/).waitFor();
    await othersAnswer(address.split('/').at(-1), ['Lemvig Kommune', 'Viborg Kommune']);
    await visit(page, `${address}/deltagere`);
    await page.getByRole('link', { name: 'Forvaltninger' }).click();
    await page
      .getByText(/kommuner? mangler beskæftigelse: .*Lemvig/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: /^Mind alle/ }).click();
    await page.getByText(/tovholdere? er mindet/).waitFor();

    const held = await plan(page, 'Netværksmøde, der er holdt', HELD_DAY);
    await visit(page, `${held}/referat`);
    const colleague = await openPage(browser, { persona: 'steering' });
    await visit(colleague, `${held}/referat`);
    const notes = (one) => one.getByRole('textbox', { name: /^Noter til/ }).first();
    await Promise.all([notes(page).pressSequentially('Velkommen. '), notes(colleague).pressSequentially('Referat. ')]);
    await page.getByRole('button', { name: 'Tilføj opgave' }).first().click();
    await page.getByLabel(/Hvad skal gøres/).fill('Ring til Lemvig og Viborg');
    await page.getByRole('combobox', { name: /Hvem har opgaven/ }).press('ArrowDown');
    await page.getByRole('combobox', { name: /Hvem har opgaven/ }).press('Enter');
    await page.getByRole('button', { name: 'Gem', exact: true }).click();
    await colleague.getByText('Ring til Lemvig og Viborg').waitFor();
    await page.getByRole('button', { name: 'Send til kommentering' }).click();
    await page.getByLabel('Hvornår skal kommentarerne være inde?').waitFor();
    await page.getByRole('button', { name: 'Send til kommentering' }).click();
    await page.getByRole('button', { name: 'Godkend', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Godkend' }).click();
    await colleague.getByText(/^Godkendt af/).waitFor();

    const next = await plan(page, 'Netværksmøde om det næste', NEXT_DAY);
    await visit(page, next);
    await page.getByRole('heading', { name: 'Åbne opgaver fra tidligere møder' }).waitFor();
    await page.getByText('Ring til Lemvig og Viborg').waitFor();
    assertNoTroubles(page);
    assertNoTroubles(colleague);
    await Promise.all([page, colleague].map((one) => one.context().close()));
  });

  it('is decided on by a group whose page says in one sentence whether its composition holds', async () => {
    const page = await openPage(browser, { persona: 'steering' });
    await visit(page, '/grupper');
    await page.getByRole('link', { name: 'Styregruppen', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Styregruppen' }).waitFor();
    await page.getByText(/^Sammensætningen holder/).waitFor();
    assertNoTroubles(page);
    await page.context().close();
  });
});
