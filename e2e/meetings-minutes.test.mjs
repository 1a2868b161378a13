/** Two people take minutes at once, one of them without a connection for a while; they are approved and frozen. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { assertNoTroubles, BASE, openBrowser, openPage, signedIn, visit } from './browser.mjs';

const PLAN = 'mutation ($input: PlanMeetingInput!) { done: planMeeting(input: $input) { id lock } }';
const AGENDA = 'mutation ($input: SaveAgendaInput!) { done: saveAgenda(input: $input) { id lock } }';
const MOVE = 'mutation ($input: MoveMeetingInput!) { done: moveMeeting(input: $input) { id lock } }';

async function ask(asking, query, input) {
  const headers = { ...asking, 'content-type': 'application/json', origin: BASE };
  const body = JSON.stringify({ query, variables: { input } });
  const { data, errors } = await (await fetch(`${BASE}/graphql`, { method: 'POST', headers, body })).json();
  assert.equal(errors, undefined, JSON.stringify(errors));
  return data.done;
}

/** An announced meeting with one item, planned by the coordinator. */
async function plannedMeeting(startsAt, title) {
  const coordinator = await signedIn('coordinator');
  const content = {
    ...{ kind: 'NETWORK_MEETING', title, startsAt: `${startsAt}T10:00`, endsAt: `${startsAt}T12:00` },
    ...{ place: 'Rådhuset', sharing: 'NETWORK' },
  };
  const { id, lock } = await ask(coordinator, PLAN, { networkId: 'midtjylland', content });
  const items = [{ id: randomUUID(), title: 'Årets aktiviteter' }];
  const agenda = await ask(coordinator, AGENDA, { meetingId: id, lock, items });
  await ask(coordinator, MOVE, { id, lock: agenda.lock, step: 'ANNOUNCE' });
  return id;
}

const notesOf = (page) => page.getByRole('textbox', { name: 'Noter til Årets aktiviteter' });
const isSaved = (page) => page.getByText('Alt er gemt', { exact: true }).waitFor();

describe('minutes of a meeting', () => {
  let browser;
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());

  it('are written by two at once, survive a lost connection, and are approved and frozen', async () => {
    const address = `/moeder/${await plannedMeeting('2026-03-03', 'Netværksmøde i foråret')}/referat`;
    const one = await openPage(browser, { persona: 'coordinator' });
    const other = await openPage(browser, { persona: 'steering' });
    for (const page of [one, other]) {
      await page.goto(address);
      await isSaved(page);
    }
    await Promise.all([
      notesOf(one).pressSequentially('Første skriver. ', { delay: 20 }),
      notesOf(other).pressSequentially('Anden skriver. ', { delay: 20 }),
    ]);
    await one.context().setOffline(true);
    await notesOf(one).pressSequentially('Skrevet i toget. ');
    await one.getByText(/Der er ingen forbindelse/).waitFor();
    await notesOf(other).pressSequentially('Imens. ');
    await one.context().setOffline(false);
    for (const page of [one, other, one]) {
      await isSaved(page);
      for (const text of ['Første skriver.', 'Anden skriver.', 'Skrevet i toget.', 'Imens.']) {
        const words = text.replace(/\W/gu, '');
        await page.waitForFunction(
          ({ words: wanted }) => {
            const letters = document.querySelector('textarea')?.value.replace(/\W/gu, '') ?? '';
            let next = 0;
            for (const letter of letters) if (letter === wanted[next]) next += 1;
            return next === wanted.length;
          },
          { words },
        );
      }
    }
    await one.waitForFunction(
      (value) => document.querySelector('textarea')?.value === value,
      await notesOf(other).inputValue(),
    );

    const item = one.getByRole('region', { name: 'Årets aktiviteter' });
    await item.getByRole('button', { name: 'Tilføj beslutning' }).click();
    await item.getByLabel(/Hvad blev besluttet/).fill('Holdet fortsætter til sommer');
    await item.getByRole('button', { name: 'Gem', exact: true }).click();
    await other.getByText('Holdet fortsætter til sommer').waitFor();
    await item.getByRole('button', { name: 'Tilføj opgave' }).click();
    await item.getByLabel(/Hvad skal gøres/).fill('Bestil lokale');
    await item.getByRole('combobox').press('ArrowDown');
    await item.getByRole('combobox').press('Enter');
    await item.getByRole('button', { name: 'Gem', exact: true }).click();
    await other.getByText('Bestil lokale').waitFor();

    await other.getByRole('button', { name: 'Send til kommentering' }).click();
    await other.getByRole('button', { name: 'Send til kommentering' }).click();
    await one.getByRole('button', { name: 'Godkend', exact: true }).click();
    await one.getByRole('dialog').getByRole('button', { name: 'Godkend' }).click();
    await one.getByText(/^Godkendt af/).waitFor();
    await other.getByText(/^Godkendt af/).waitFor();
    assert.equal(await other.getByRole('textbox').count(), 0, 'nothing is written in frozen minutes');
    const pdf = await one.context().request.get(`${BASE}${address}.pdf`);
    assert.equal(pdf.headers()['content-type'], 'application/pdf');
    assert.deepEqual(other.troubles, []);

    const next = await plannedMeeting('2026-04-14', 'Netværksmøde før sommer');
    await visit(one, `/moeder/${next}`);
    await one.getByRole('heading', { name: 'Åbne opgaver fra tidligere møder' }).waitFor();
    await one.getByRole('button', { name: 'Marker som gjort: Bestil lokale' }).click();
    await one.getByText('Opgaven er gjort.').waitFor();
    await visit(other, '/beslutninger?q=sommer');
    await other.getByText('Holdet fortsætter til sommer').waitFor();
    assertNoTroubles(other);
    await Promise.all([one, other].map((page) => page.context().close()));
  });
});
