/** Who we are: a visitor follows one programme to the next, a liaison tells how much and how far, the coordinator lets somebody in, the administrator sets up the next one. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createExaminer } from './axe.mjs';
import { assertNoTroubles, openBrowser, openPage, visit } from './browser.mjs';

describe('programmes', () => {
  let browser;
  const examine = createExaminer();
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());

  it('stand side by side, and say what they carry on from the one before', async () => {
    const visitor = await openPage(browser, { device: 'phone' });
    await visit(visitor, '/netvaerk');
    await visitor.getByRole('link', { name: 'Kulturmetropolen 2016–2019' }).first().click();
    await visitor.getByText('Erstattet af Et bedre liv med kultur').waitFor();
    await visitor.getByText(/^Forlænget til 31.12.2020/).waitFor();
    await visitor.getByRole('link', { name: 'Kulturmetropolen 2021–2024' }).first().click();
    await visitor.getByText('Erstatter Festivaler og events').waitFor();
    await visitor.getByText('Udkast', { exact: true }).waitFor();
    assert.equal(await visitor.getByRole('table', { name: 'Hvor langt er vi?' }).count(), 0);
    assert.deepEqual(await examine(visitor), []);
    assertNoTroubles(visitor);
  });

  it('a liaison tells how much and how far for the own municipality, with a way back', async () => {
    const liaison = await openPage(browser, { persona: 'liaison' });
    await visit(liaison, '/netvaerk/org-holstebro-kommune');
    const choice = liaison.getByRole('combobox', { name: 'Hvor langt med Sundhed' });
    await choice.selectOption({ label: 'Forankret i driften' });
    await liaison.getByText('Tidligere: I fast gang siden 01.01.2025').waitFor();
    await liaison.getByRole('button', { name: 'Fortryd' }).click();
    await liaison.getByText('Tidligere: I fast gang siden 01.01.2025').waitFor({ state: 'detached' });
    assert.deepEqual(await examine(liaison), []);
    await visit(liaison, '/netvaerk/org-skive-kommune');
    await liaison.getByText('Prøver af', { exact: true }).first().waitFor();
    assert.equal(await liaison.getByRole('combobox').count(), 0, 'not for another municipality');
    assertNoTroubles(liaison);
  });

  it('the coordinator takes a municipality in, and lets it go again', async () => {
    const coordinator = await openPage(browser, { persona: 'coordinator' });
    await visit(coordinator, '/netvaerk/program/midtjylland');
    await coordinator.getByRole('link', { name: 'Tilføj organisation' }).click();
    await coordinator.getByRole('combobox', { name: 'Organisation' }).selectOption({ label: 'Randers Kommune' });
    await coordinator.getByLabel(/^Fra/).fill('2026-01-01');
    assert.deepEqual(await examine(coordinator), []);
    await coordinator.getByRole('button', { name: 'Tilføj' }).click();
    await coordinator.getByRole('link', { name: 'Randers Kommune' }).click();
    await coordinator.getByText('Aktiv siden 01.01.2026').waitFor();
    await coordinator.getByRole('link', { name: 'Rediger' }).click();
    await coordinator.getByRole('button', { name: 'Ret perioden Aktiv siden 01.01.2026' }).click();
    await coordinator.getByLabel(/^Til og med/).fill('2026-02-01');
    await coordinator.getByRole('button', { name: 'Gem periode' }).click();
    await coordinator.getByText('Aktiv 01.01.2026 – 01.02.2026').waitFor();
    assertNoTroubles(coordinator);
  });

  it('the administrator sets up a programme that carries a theme on, and looks after it from then on', async () => {
    const administrator = await openPage(browser, { persona: 'admin', device: 'phone' });
    await visit(administrator, '/netvaerk');
    await administrator.getByRole('link', { name: 'Opret program' }).click();
    await administrator.getByRole('button', { name: 'Opret udkast' }).click();
    await administrator.getByText('Skriv navnet på begge sprog.').first().waitFor();
    await administrator.getByLabel(/^Navn på dansk/).fill('Kulturmetropolen 2025–2028');
    await administrator.getByLabel(/^Navn på engelsk/).fill('Culture Metropolis 2025–2028');
    const before = administrator.getByRole('combobox', { name: 'Afløser programmet' });
    await before.selectOption({ label: 'Kulturmetropolen 2021–2024' });
    await administrator.getByRole('checkbox', { name: 'Et bedre liv med kultur' }).check();
    assert.deepEqual(await examine(administrator), []);
    await administrator.getByRole('button', { name: 'Opret udkast' }).click();
    await administrator.getByText('Videreført fra Et bedre liv med kultur').waitFor();
    await administrator.getByText('Udkast', { exact: true }).first().waitFor();
    await administrator.getByRole('link', { name: 'Grupper' }).last().waitFor();
    await administrator.getByRole('link', { name: 'Rediger' }).waitFor();
    assertNoTroubles(administrator);
  });
});
