/** Who has which role: asked in a sentence, missing in a municipality, filled on a phone, and found again. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createExaminer } from './axe.mjs';
import { assertNoTroubles, openBrowser, openPage, visit } from './browser.mjs';

const QUESTION = '/viden?q=hvem+er+tovholder+i+Lemvig';
const NAME = 'Lis Lemvigsen';

const dayIn = (years) => {
  const day = new Date();
  day.setUTCFullYear(day.getUTCFullYear() + years);
  return day.toISOString().slice(0, 10);
};

describe('contacts', () => {
  let browser;
  const examine = createExaminer();
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());

  it('a vacant role is told of, filled by the coordinator on a phone, and the name is for the network', async () => {
    const visitor = await openPage(browser);
    await visit(visitor, QUESTION);
    const answer = visitor.getByRole('region', { name: 'Kort svar' });
    await answer.getByText('Lemvig Kommune har ingen tovholder i dag').waitFor();
    await answer.getByRole('link').click();
    await visitor.getByRole('heading', { level: 1, name: 'Kontaktpersoner' }).waitFor();
    await visitor.getByRole('heading', { name: '1 rolle uden person' }).waitFor();
    assert.equal(await visitor.getByText('@').count(), 0, 'no address is shown to a visitor');
    assert.deepEqual(await examine(visitor), []);

    const coordinator = await openPage(browser, { persona: 'coordinator', device: 'phone' });
    await visit(coordinator, '/personer?organisation=org-lemvig-kommune');
    await coordinator.getByRole('link', { name: 'Registrér tovholder i Lemvig Kommune' }).click();
    await coordinator.getByRole('textbox', { name: /^Navn/ }).fill(NAME);
    await coordinator.getByRole('textbox', { name: /^Mail/ }).fill('lis@lemvig.example');
    await coordinator.getByRole('textbox', { name: /^Må bruges til/ }).fill('Indkaldelser til møder');
    await coordinator.getByRole('button', { name: 'Gem' }).click();
    await coordinator.getByText('Skriv, hvilken dag personen sagde ja.').first().waitFor();
    await coordinator.getByLabel(/^Samtykke givet/).fill(dayIn(0));
    await coordinator.getByLabel(/^Slettes/).fill(dayIn(2));
    assert.deepEqual(await examine(coordinator), []);
    await coordinator.getByRole('button', { name: 'Gem' }).click();
    await coordinator.getByRole('heading', { level: 1, name: NAME }).waitFor();
    await coordinator.getByRole('link', { name: 'lis@lemvig.example' }).waitFor();
    assert.deepEqual(await examine(coordinator), []);

    await visit(visitor, QUESTION);
    await answer.getByText('Lemvig Kommune har en tovholder. Log ind for at se hvem.').waitFor();
    const liaison = await openPage(browser, { persona: 'liaison' });
    await visit(liaison, QUESTION);
    await liaison.getByText(`Tovholder for Lemvig Kommune er ${NAME}.`).waitFor();
    await liaison.getByRole('link', { name: `Se ${NAME}` }).click();
    await liaison.getByRole('link', { name: 'Skriv til Lemvig Kommune' }).click();
    await liaison.getByRole('heading', { level: 1, name: 'Skriv til Lemvig Kommune' }).waitFor();
    for (const page of [visitor, coordinator, liaison]) assertNoTroubles(page);
  });
});
