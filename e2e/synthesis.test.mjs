/** Studies are coded; everybody then sees them side by side, pooled where that is sound, and takes the figures away. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../tools/cli.mjs';
import { assertNoTroubles, BASE, openBrowser, openPage, pressUntil, settled, signedIn, visit } from './browser.mjs';

/** Standardised differences with their standard errors. */
const STUDIES = [
  [0.42, 0.21],
  [0.15, 0.12],
  [0.61, 0.3],
  [0.28, 0.16],
  [-0.05, 0.14],
  [0.33, 0.1],
  [0.9, 0.45],
  [0.22, 0.09],
  [0.47, 0.25],
  [0.1, 0.18],
];

const CREATE = 'mutation ($input: CreateFindingInput!) { createFinding(input: $input) { id lock } }';
const PUBLISH = 'mutation ($input: FindingStepInput!) { publishFinding(input: $input) { id lock } }';
const UNPUBLISH = 'mutation ($input: FindingStepInput!) { unpublishFinding(input: $input) { id lock } }';
const DELETE = 'mutation ($input: FindingStepInput!) { deleteDraftFinding(input: $input) { id } }';

const content = ([estimate, standardError]) => ({
  statement: 'Deltagerne fik mere selvtillid end en gruppe uden forløb.',
  activities: ['af-music'],
  outcome: 'oc-selfesteem',
  comparison: 'RANDOMISED',
  direction: 'MIXED',
  design: 'et-rct',
  certainty: 'LOW',
  certaintyReason: 'Små studier.',
  transferNote: 'Afprøv det i Danmark.',
  participants: 60,
  effect: { measure: 'SMD', estimate, standardError, betterWhen: 'HIGHER' },
});

async function ask(coordinator, query, input) {
  const headers = { origin: BASE, 'content-type': 'application/json', ...coordinator };
  const body = JSON.stringify({ query, variables: { input } });
  const { data, errors } = await (await fetch(`${BASE}/graphql`, { method: 'POST', headers, body })).json();
  assert.equal(errors, undefined, JSON.stringify(errors));
  return Object.values(data)[0];
}

function sources() {
  const { items } = JSON.parse(readFileSync(join(root, 'apps', 'api', 'content', 'references.json'), 'utf8'));
  return items.map(({ slug }) => slug);
}

describe('findings side by side', () => {
  let browser;
  let coordinator;
  let published;
  before(async () => {
    browser = await openBrowser();
    coordinator = await signedIn('coordinator');
    published = [];
    for (const [place, sourceSlug] of sources().slice(0, STUDIES.length).entries()) {
      const draft = await ask(coordinator, CREATE, { sourceSlug, content: content(STUDIES[place]) });
      published.push(await ask(coordinator, PUBLISH, draft));
    }
  });
  after(async () => {
    await browser.close();
    for (const finding of published) {
      await ask(coordinator, DELETE, await ask(coordinator, UNPUBLISH, finding));
    }
  });

  it('are pooled, drawn and written, and the choice of method stays in the address', async () => {
    const page = await openPage(browser);
    await visit(page, `/sammenfatning?fund=${published.map(({ id }) => id).join(',')}`);
    assert.match(await page.locator('main').innerText(), /10 studier giver samlet SMD 0,\d\d \[0,\d\d; 0,\d\d\]/);
    const forest = page.getByRole('img', { name: /^Forest plot/ });
    assert.equal(await forest.locator('[data-role="diamond"]').count(), 1);
    const funnel = page.getByRole('img', { name: /^Tragtplot/ });
    assert.equal(await funnel.locator('[data-role="dot"]').count(), STUDIES.length);

    await pressUntil(page, 'Tab', () => document.activeElement.matches('main select'));
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/method=/);
    await settled(page);
    const address = page.url();
    const shared = await openPage(browser, { device: 'phone', colours: 'dark' });
    await visit(shared, address);
    assert.equal(
      await shared.getByRole('combobox', { name: 'Metode' }).inputValue(),
      new URL(address).searchParams.get('method'),
    );
    assert.equal(
      await shared
        .getByRole('img', { name: /^Forest plot/ })
        .locator('[data-role="diamond"]')
        .count(),
      1,
    );
    for (const one of [page, shared]) assertNoTroubles(one);
    for (const one of [page, shared]) await one.context().close();
  });

  it('are taken away as a drawing and as a table', async () => {
    const page = await openPage(browser);
    await visit(page, `/sammenfatning?fund=${published.map(({ id }) => id).join(',')}`);
    await page.getByRole('button', { name: 'Gem som fil' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Forest plot (SVG)' }).click(),
    ]);
    const drawing = readFileSync(await download.path(), 'utf8');
    assert.match(drawing, /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"[^]*<title id="t">Forest plot/);
    await page.getByRole('button', { name: 'Gem som fil' }).click();
    const table = await page.request.get(await page.getByRole('link', { name: 'Tabel (CSV)' }).getAttribute('href'));
    assert.equal((await table.text()).trim().split('\r\n').length, 1 + STUDIES.length + 2);
    assertNoTroubles(page);
    await page.context().close();
  });

  it('that may not be pooled say why, and lead to their sources', async () => {
    const page = await openPage(browser);
    await visit(page, '/sammenfatning?f.outcomes=oc-depression');
    assert.match(await page.locator('main').innerText(), /Tallene er ikke lagt sammen[^]*Uden sammenligning/);
    assert.equal(await page.locator('[data-role="diamond"]').count(), 0);
    await page.getByRole('table').first().getByRole('link').first().click();
    await page.waitForURL(/\/viden\/.+#fund-/);
    await settled(page);
    assertNoTroubles(page);
    await page.context().close();
  });
});
