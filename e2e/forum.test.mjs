/** Two people talk: one asks on a phone and mentions the other, who answers at a desk; the answer is marked and found. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { assertNoTroubles, openBrowser, openPage, visit } from './browser.mjs';

describe('the forum', () => {
  let browser;
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());

  it('a question is asked on a phone, answered, marked and found', async () => {
    const asker = await openPage(browser, { persona: 'liaison', device: 'phone' });
    await visit(asker, '/forum');
    await asker.getByRole('link', { name: 'Start en samtale' }).click();
    await asker.getByRole('textbox', { name: 'Overskrift' }).fill('Hvem låner os et piano?');
    await asker
      .getByRole('textbox', { name: 'Tekst' })
      .pressSequentially('Det må gerne være gammelt. @Nin', { delay: 20 });
    await asker.getByRole('option', { name: 'Nina Nabo' }).waitFor();
    await asker.keyboard.press('Enter');
    await asker.getByRole('button', { name: 'Start samtalen' }).click();
    await asker.getByRole('heading', { level: 1, name: 'Hvem låner os et piano?' }).waitFor();
    assert.equal(await asker.locator('strong', { hasText: '@Nina Nabo' }).count(), 1);
    const address = new URL(asker.url()).pathname;

    const answerer = await openPage(browser, { persona: 'neighbour' });
    await visit(answerer, address);
    await answerer.getByRole('textbox', { name: 'Skriv et indlæg' }).fill('Vi har et i kælderen på rådhuset.');
    await answerer.getByRole('button', { name: 'Send indlæg' }).click();
    await answerer.getByText('Vi har et i kælderen på rådhuset.').waitFor();

    await visit(asker, address);
    await asker.getByRole('button', { name: 'Markér som svar' }).click();
    await asker.getByText('Svaret på spørgsmålet').waitFor();

    await visit(answerer, '/forum?q=piano');
    await answerer.getByRole('link', { name: 'Hvem låner os et piano?' }).waitFor();
    await answerer.getByText('Besvaret').first().waitFor();
    assertNoTroubles(asker);
    assertNoTroubles(answerer);
  });

  it('what is talked about an activity stands on its page, for visitors what is open', async () => {
    const visitor = await openPage(browser);
    await visit(visitor, '/forum');
    const thread = visitor.getByRole('link', { name: 'Hvem finder teksterne til læsegruppen?' });
    await thread.waitFor();
    assert.equal(await visitor.getByText('Transport til koret om vinteren').count(), 0);
    await visitor.getByRole('link', { name: 'Aktivitet: Læsegruppe for sygemeldte med stress' }).click();
    await visitor.getByRole('heading', { name: 'Samtaler' }).waitFor();
    await thread.waitFor();
    assertNoTroubles(visitor);
  });
});
