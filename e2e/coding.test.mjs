/** From a source to an answer: findings are coded by keyboard, from a table, and rated by two. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { assertNoTroubles, openBrowser, openPage, pressUntil, settled, visit } from './browser.mjs';

const SOURCE = 'jensen2024';
const TITLE = /The impact of arts on prescription/;
const STATEMENT = 'Deltagerne i de prøvede forløb fik en lidt større fortælleglæde end dem, der ventede.';
const ANOTHER = 'Deltagerne sov ikke bedre, da de prøvede forløb var slut.';

/** What two people say of two findings: of the first they disagree on the direction. */
const RATED = [
  {
    statement: ANOTHER,
    first: { direction: /^Ingen forskel/, certainty: 'Lav', reason: 'Få studier.' },
    second: { direction: /^Uklart/, certainty: 'Lav', reason: 'Søvn er ikke målt.' },
  },
  {
    statement: 'Deltagerne gik flere ture, mens de prøvede forløb varede.',
    first: { direction: /^Bedring/, certainty: 'Meget lav', reason: 'Ingen sammenligning.' },
    second: { direction: /^Bedring/, certainty: 'Meget lav', reason: 'Kun spurgt én gang.' },
  },
];

/** Two findings and one with an interval that does not hold its number. */
const TABLE = [
  'fund;aktivitet;udbytte;design;sammenligning;retning;effektmål;estimat;ci nedre;ci øvre;bedst når;lande',
  'Sang gav prøvedeltagerne mere ro;af-singing;oc-wellbeing;et-rct;lodtrækning;bedre;SMD;0,30;0,10;0,50;højere;DK',
  'Dans gjorde ingen forskel for prøvedeltagerne;af-dance;oc-wellbeing;et-rct;lodtrækning;ingen forskel;;;;;;DK',
  'Læsning gav prøvedeltagerne mere mod;af-reading;oc-wellbeing;et-rct;lodtrækning;bedre;SMD;0,90;0,10;0,50;højere;DK',
].join('\n');

/** Two sources on older people, as if they told of the same people. */
const ONE_TRIAL = ['coulton2015', 'thomson2018'];

/** Tab to the control with this name, and press Enter. */
async function enter(page, name) {
  await page.evaluate((wanted) => (window.wantedName = wanted), name);
  await pressUntil(page, 'Tab', () => document.activeElement.innerText?.trim() === window.wantedName);
  await page.keyboard.press('Enter');
}

/** Types the first letters of a term into a field that a key has led to, takes it, and leaves the field. */
async function addTerm(page, key, letters, term) {
  await page.keyboard.press(key);
  await page.keyboard.type(letters);
  await page.getByRole('option', { name: term }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

/** What the server answered; the browser forgets it when the page is left. */
const bodyOf = (response) => response.text().catch(() => '');

async function saved(page) {
  await page.getByText('Gemt', { exact: true }).waitFor();
}

/** A draft with the coder's own rating; answers where it stands. */
async function codeFinding(page, statement, { direction, certainty, reason }) {
  await visit(page, `/fund/ny?kilde=${SOURCE}`);
  await page.getByRole('textbox', { name: 'Fundet i én sætning' }).fill(statement);
  await page.getByRole('radio', { name: direction }).check();
  await page.getByRole('radio', { name: certainty, exact: true }).check();
  await page.getByRole('textbox', { name: 'Begrundelse' }).fill(reason);
  await page.getByRole('button', { name: 'Gem', exact: true }).click();
  await page.waitForURL(/\/fund\/[0-9a-f-]{36}/);
  await settled(page);
  await saved(page);
  return new URL(page.url()).pathname;
}

async function rateFinding(page, { direction, certainty, reason }) {
  const form = page.getByRole('form', { name: 'Min vurdering' });
  await form.getByRole('radio', { name: direction }).check();
  await form.getByRole('radio', { name: certainty, exact: true }).check();
  await form.getByRole('textbox', { name: 'Begrundelse' }).fill(reason);
  await form.getByRole('button', { name: 'Gem min vurdering' }).click();
}

/** What a line of the table of agreement shows: pairs, share that agree, kappa. */
async function figuresOf(page, name) {
  const cells = await page.getByRole('row', { name }).getByRole('cell').allInnerTexts();
  return cells.slice(-4, -1).map((text) => text.trim().replaceAll('\u00a0', ' '));
}

describe('coding findings', () => {
  let browser;
  /** Where the published finding shows. */
  const places = [];
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());

  it('by keyboard, from the curating desk to the answer and the map', async () => {
    const page = await openPage(browser, { persona: 'coordinator' });
    await visit(page, `/kurater?liste=udgivet&post=${SOURCE}`);
    await page.getByRole('link', { name: /^Kod fund/ }).waitFor();
    await pressUntil(page, 'Tab', () => /^Kod fund/.test(document.activeElement.innerText ?? ''), 200);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/fund\?kilde=/);
    await settled(page);
    await enter(page, 'Kod et fund fra kilden');
    await page.waitForURL(/\/fund\/ny/);
    await settled(page);

    await page.keyboard.press('Enter');
    await page.keyboard.type(STATEMENT);
    await page.keyboard.press('Escape');
    await page.keyboard.press('1');
    await addTerm(page, 'c', 'fortæl', /ortæl/);
    await addTerm(page, 'm', 'demens', /emens/);
    await addTerm(page, 'u', 'trivsel', /rivsel/);
    await page.keyboard.press('s');
    await page.waitForURL(/\/fund\/[0-9a-f-]{36}/);
    await settled(page);
    await saved(page);

    await page.keyboard.press('p');
    await page.getByRole('button', { name: /Skriv, hvad der skal oversættes/ }).waitFor();
    await pressUntil(page, 'Tab', () => /^Skriv, hvad der skal/.test(document.activeElement.innerText ?? ''));
    await page.keyboard.press('Enter');
    await page.keyboard.type('Henvisningen er anderledes her.');
    await page.keyboard.press('Escape');
    await saved(page);
    await page.keyboard.press('p');
    await page.getByRole('heading', { name: 'Fundet er udgivet' }).waitFor();

    await page.getByRole('link', { name: 'Se svaret' }).click();
    await page.waitForURL(/\/hvad-virker/);
    await settled(page);
    places.push(page.url());
    await page.getByText(TITLE).first().waitFor();
    await page.goBack();
    await settled(page);
    await page.getByRole('link', { name: 'Se kortet' }).click();
    await page.waitForURL(/\/evidenskort/);
    await settled(page);
    places.push(page.url());
    await page
      .getByText(/1 fund i 1 kilde/)
      .first()
      .waitFor();
    assertNoTroubles(page);
    await page.context().close();
  });

  it('shows a visitor what was just published, in the answer, on the map and at its source', async () => {
    const page = await openPage(browser);
    const [answer, map] = places;
    await visit(page, answer);
    await page.getByText(TITLE).first().waitFor();
    await visit(page, map);
    await page
      .getByText(/1 fund i 1 kilde/)
      .first()
      .waitFor();
    await visit(page, `/viden/${SOURCE}`);
    await page.getByText(STATEMENT).first().waitFor();
    assertNoTroubles(page);
    await page.context().close();
  });

  it('that report one trial in two sources count once in the answer', async () => {
    const page = await openPage(browser, { persona: 'coordinator' });
    const nameTrial = async (slug, trial, done) => {
      await visit(page, `/fund?kilde=${slug}`);
      await page.getByText(/^(Er forsøget også i en anden kilde|Kildens fund nævner)/).click();
      await page.getByRole('combobox', { name: 'Forsøget bag' }).fill(trial);
      await page.getByRole('button', { name: 'Skriv det på alle kildens fund' }).click();
      await page.getByText(done).waitFor();
    };
    const asked = `/hvad-virker?q=${encodeURIComponent('kunst for ældre')}`;
    await visit(page, asked);
    const amount = page.getByText(/fund fra \d+ kilder.*svarer direkte/).first();
    assert.doesNotMatch(await amount.innerText(), /undersøgelse/);
    await nameTrial(ONE_TRIAL[0], 'Prøvesangen 2015', 'Forsøget står nu på alle kildens fund.');
    await nameTrial(ONE_TRIAL[1], 'prøvesangen (2015)', 'Forsøget står nu på alle kildens fund.');
    await page.getByText('Det samme forsøg står også i:').waitFor();
    await visit(page, asked);
    const [, sources, studies] = /fra (\d+) kilder om (\d+) undersøgelser/.exec(await amount.innerText()) ?? [];
    assert.equal(Number(studies), Number(sources) - 1);
    await page.getByText(/^Forsøget »prøvesangen \(?2015\)?« står i flere af kilderne\./i).waitFor();
    for (const slug of ONE_TRIAL) await nameTrial(slug, '', 'Forsøget er taget af alle kildens fund.');
    assertNoTroubles(page);
    await page.context().close();
  });

  it('from a table with a broken row, and takes all of it back', async () => {
    const page = await openPage(browser, { persona: 'coordinator' });
    await visit(page, `/fund/tabel?kilde=${SOURCE}`);
    await page.getByRole('textbox', { name: 'Tabel' }).fill(TABLE);
    await page.getByRole('button', { name: 'Se, hvad der kommer ind' }).click();
    await page.getByRole('heading', { name: '2 af 3 rækker kan komme ind.' }).waitFor();
    await page
      .getByRole('row', { name: /Læsning/ })
      .getByText(/Tallet skal ligge i intervallet/)
      .waitFor();
    await page.getByRole('button', { name: 'Tag 2 fund ind' }).click();
    await page.getByRole('heading', { name: '2 fund er taget ind som kladder.' }).waitFor();
    await page.getByRole('button', { name: 'Fortryd hele tabellen' }).click();
    await page.getByRole('heading', { name: '2 fund er taget ud igen.' }).waitFor();
    assertNoTroubles(page);
    await page.context().close();
  });

  it('is rated by two who do not see each other, and shows how far they agree', async () => {
    const first = await openPage(browser, { persona: 'coordinator' });
    const addresses = [];
    for (const { statement, ...judged } of RATED) addresses.push(await codeFinding(first, statement, judged.first));
    assertNoTroubles(first);
    await first.context().close();

    const second = await openPage(browser, { persona: 'admin' });
    const answers = [];
    second.on('response', (response) => response.url().endsWith('/graphql') && answers.push(bodyOf(response)));
    for (const [place, { statement, ...judged }] of RATED.entries()) {
      await visit(second, '/fund?liste=vurder');
      await second.getByRole('link', { name: statement }).click();
      await second.waitForURL((url) => url.pathname === addresses[place]);
      await settled(second);
      assert.equal(await second.getByText(judged.first.reason).count(), 0);
      const fetched = (await Promise.all(answers)).filter((text) => text.includes(statement));
      assert.ok(fetched.length >= 2, 'the list and the finding are fetched');
      for (const text of fetched)
        assert.doesNotMatch(text, new RegExp(`${judged.first.reason}|"direction"|"certainty"`));
      await rateFinding(second, judged.second);
      await second.getByText(judged.first.reason).first().waitFor();
      answers.length = 0;
    }

    await visit(second, '/fund?liste=uenighed');
    await second.getByRole('heading', { name: 'Enighed mellem dem, der vurderer' }).waitFor();
    // Of two directions one is the same, where chance would give a quarter: (0,5 − 0,25) / (1 − 0,25).
    assert.deepEqual(await figuresOf(second, /^Retning/), ['2', '50 %', '0,33']);
    assert.deepEqual(await figuresOf(second, /^Sikkerhed \(vægtet\)/), ['2', '100 %', '1,00']);
    await second.getByRole('link', { name: ANOTHER }).click();
    await settled(second);
    const consensus = second.getByRole('form', { name: 'Fælles vurdering' });
    await consensus.getByRole('radio', { name: 'Uklart' }).check();
    await consensus.getByRole('radio', { name: 'Meget lav' }).check();
    await consensus.getByRole('textbox', { name: 'Begrundelse' }).fill('Vi er enige om, at det ikke er målt.');
    await consensus.getByRole('button', { name: 'Gem fælles vurdering' }).click();
    await second.getByText('Den fælles vurdering er gemt.').waitFor();
    assertNoTroubles(second);
    await second.context().close();
  });
});
