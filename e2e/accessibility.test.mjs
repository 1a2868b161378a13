/** axe finds nothing to complain about: every screen × role × colour scheme × phone and desktop. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { meetingsToSee } from './meetings-to-see.mjs';
import { createExaminer } from './axe.mjs';
import { bodyToSee } from './body-to-see.mjs';
import { assertNoTroubles, BASE, openBrowser, openPage, PERSONAS, signedIn, visit } from './browser.mjs';
import { routesInSource, SCREENS } from './routes.mjs';

/** The neighbour is a liaison, too; who looks after funds has no screens yet that members do not have. */
const ROLES = PERSONAS.filter((persona) => !['neighbour', 'funds'].includes(persona));

/** How the parts of an address that differ from run to run are called in the names of the tests. */
const NAMES = {
  slug: ':slug',
  importId: ':id',
  findingId: ':id',
  requestId: ':id',
  conceptSlug: ':slug',
  activityId: ':id',
  activityImportId: ':id',
  noticeId: ':id',
  contactId: ':id',
  recommendationId: ':id',
  personId: ':id',
  bodyId: ':id',
  documentId: ':id',
  meetingId: ':id',
  templateId: ':id',
  threadId: ':id',
};

const REFERENCE = 'TY  - JOUR\nTI  - A source for the desk\nAU  - Example, Eva\nPY  - 2021\nLA  - en\nER  - \n';

async function ask(headers, query, variables) {
  const body = JSON.stringify({ query, variables });
  const response = await fetch(`${BASE}/graphql`, { method: 'POST', headers, body });
  const { data, errors } = await response.json();
  assert.equal(errors, undefined, JSON.stringify(errors));
  return data;
}

async function headersOf(persona) {
  return { origin: BASE, ...(await signedIn(persona)) };
}

/** An import to look at, a source on the desk, a finding coded from it, a request, a concept that somebody tries, and an activity. */
async function bringSomethingIn() {
  const headers = await headersOf('coordinator');
  const form = new FormData();
  form.append('files', new Blob([REFERENCE]), 'source.ris');
  const upload = { method: 'POST', headers: { ...headers, 'x-samspil-upload': '1' }, body: form };
  const { importId } = await (await fetch(`${BASE}/imports/upload`, upload)).json();
  const content = { type: 'REPORT', bibliography: { title: 'En kilde på bordet' } };
  const input = { networkId: 'midtjylland', content };
  const asking = { ...headers, 'content-type': 'application/json' };
  const { slug } = (await ask(asking, CREATE, { input })).createKnowledge;
  const finding = { sourceSlug: slug, content: { statement: 'Deltagerne fandt mere ro.', activities: ['af-singing'] } };
  const { createFinding } = await ask(asking, CODE, { input: finding });
  const question = 'Hjælper fællessang mennesker, der sørger?';
  const { requestKnowledge } = await ask(asking, REQUEST, { input: { networkId: 'midtjylland', question } });
  const conceptSlug = await bringConceptIn(asking);
  const activityId = await logSomething(asking);
  const activityImportId = await bringTableIn(headers);
  const exchanged = await bringExchangeIn(asking);
  const personId = await registerSomebody(asking);
  const bodies = await bodyToSee((query, variables) => ask(asking, query, variables));
  return {
    importId,
    slug,
    findingId: createFinding.id,
    requestId: requestKnowledge.id,
    conceptSlug,
    activityId,
    activityImportId,
    personId,
    ...bodies,
    ...(await meetingsToSee((query, variables) => ask(asking, query, variables))),
    ...exchanged,
  };
}

/** A table of activities that waits, with a row that must be mended. */
async function bringTableIn(headers) {
  const form = new FormData();
  form.append('file', new Blob(['Titel;Start\nKor på kajen;1.2.2026\nKor i dalen;32.13.2026\n']), 'aktiviteter.csv');
  const upload = { method: 'POST', headers: { ...headers, 'x-samspil-upload': '1' }, body: form };
  return (await (await fetch(`${BASE}/activities/import`, upload)).json()).importId;
}

/** A need of Holstebro, a message to them about it, and a recommendation that is being written. */
async function bringExchangeIn(asking) {
  const as = async (persona) => ({ ...(await headersOf(persona)), 'content-type': 'application/json' });
  const need = { title: 'Et behov at se på', targetGroups: ['tg-lonely'], artForms: ['af-singing'] };
  const notice = { networkId: 'midtjylland', organisationId: 'org-holstebro-kommune', kind: 'NEED', content: need };
  const noticeId = (await ask(await as('liaison'), POST, { input: notice })).postNotice.id;
  const message = { about: { noticeId }, message: 'Det samme har vi brug for.' };
  const contactId = (await ask(await as('neighbour'), CONTACT, { input: message })).requestContact.id;
  const draft = { networkId: 'midtjylland', content: { title: 'En anbefaling at se på', text: 'Syng sammen.' } };
  const recommendationId = (await ask(asking, RECOMMEND, { input: draft })).writeRecommendation.id;
  const about = { networkId: 'midtjylland', subject: { kind: 'NETWORK', id: 'midtjylland' } };
  const thread = { ...about, title: 'En samtale at se på', text: 'Hvad synes I?' };
  const threadId = (await ask(asking, TALK, { input: thread })).startThread.id;
  return { noticeId, contactId, recommendationId, threadId };
}

/** Somebody whose name everybody may read. */
async function registerSomebody(asking) {
  const id = crypto.randomUUID();
  const position = { networkId: 'midtjylland', organisationId: 'org-via', role: 'OTHER', validFrom: '2026-01-01' };
  const input = { id, content: { name: 'En person at se på', isNamePublic: true }, positions: [position] };
  await ask(asking, 'mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) { id } }', { input });
  return id;
}

/** An activity that everybody may read, with a session. */
async function logSomething(asking) {
  const id = crypto.randomUUID();
  const input = { id, networkId: 'midtjylland', ownerId: 'org-holstebro-kommune', sharing: 'PUBLIC' };
  await ask(asking, LOG, { input: { ...input, content: ACTIVITY } });
  const session = { id: crypto.randomUUID(), activityId: id, heldOn: '2026-01-12', attendance: 9, note: 'Vi sang.' };
  await ask(asking, MEET, { input: session });
  return id;
}

const ACTIVITY = {
  title: 'Fællessang på biblioteket',
  description: 'Vi synger en time om ugen.',
  targetGroups: ['tg-stress', 'tg-sickleave'],
  artForms: ['af-singing'],
  fields: [{ field: 'CULTURE', who: 'Biblioteket' }],
  municipalityCodes: ['0661'],
  registered: 12,
  costDkk: 12000,
  payers: [{ name: 'Biblioteket', amountDkk: 12000 }],
  wouldRepeat: 'Kaffe før vi går i gang.',
};

async function bringConceptIn(headers) {
  const concept = { networkId: 'midtjylland', ownerId: 'org-holstebro-kommune', sharing: 'PUBLIC' };
  const { draftConcept } = await ask(headers, DRAFT, { input: { ...concept, content: CONCEPT } });
  const { id, lock } = draftConcept;
  const { publishConcept } = await ask(headers, PUBLISH, { input: { id, lock } });
  const adaptations = [{ what: 'Vi mødes om aftenen', why: 'Flere er i praktik om dagen' }];
  const trial = { conceptId: id, organisationId: 'org-silkeborg-kommune', status: 'RUNNING', adaptations };
  await ask(headers, ADOPT, { input: trial });
  return publishConcept.slug;
}

const CONCEPT = {
  title: 'Et koncept at se på',
  purpose: 'At flere synger sammen.',
  targetGroups: ['tg-stress'],
  artForms: ['af-singing'],
  coreElements: ['Den samme leder hver gang'],
  adaptableParts: [{ part: 'Tidspunktet', advice: 'Spørg deltagerne.' }],
  steps: [{ title: 'Find en leder', text: 'Gerne en, der har prøvet det.' }],
};

const CREATE = 'mutation ($input: CreateKnowledgeInput!) { createKnowledge(input: $input) { slug } }';
const CODE = 'mutation ($input: CreateFindingInput!) { createFinding(input: $input) { id } }';
const REQUEST = 'mutation ($input: RequestKnowledgeInput!) { requestKnowledge(input: $input) { id } }';
const DRAFT = 'mutation ($input: DraftConceptInput!) { draftConcept(input: $input) { id lock } }';
const PUBLISH = 'mutation ($input: PublishConceptInput!) { publishConcept(input: $input) { slug } }';
const ADOPT = 'mutation ($input: AdoptConceptInput!) { adoptConcept(input: $input) { id } }';
const LOG = 'mutation ($input: LogActivityInput!) { logActivity(input: $input) { id } }';
const MEET = 'mutation ($input: LogSessionInput!) { logSession(input: $input) { id } }';
const POST = 'mutation ($input: PostNoticeInput!) { postNotice(input: $input) { id } }';
const CONTACT = 'mutation ($input: RequestContactInput!) { requestContact(input: $input) { id } }';
const RECOMMEND = 'mutation ($input: WriteRecommendationInput!) { writeRecommendation(input: $input) { id } }';
const TALK = 'mutation ($input: StartThreadInput!) { startThread(input: $input) { id } }';
const NAME = '{ viewer { user { name } } }';
const RENAME = 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { name } }';

/** Gives a persona a name and answers the former one. */
async function rename(persona, name) {
  const headers = { ...(await headersOf(persona)), 'content-type': 'application/json' };
  const { viewer } = await ask(headers, NAME);
  await ask(headers, RENAME, { input: { name } });
  return viewer.user.name;
}

/** With one name for all, what roles see differs only where the roles do. Answers how to undo it. */
async function giveAllOneName() {
  const former = new Map();
  for (const persona of PERSONAS) former.set(persona, await rename(persona, 'Robin Eksempel'));
  return async () => {
    for (const [persona, name] of former) await rename(persona, name);
  };
}

/** Faults to be found: one in any variant, one in the dark, two on a phone, one on a phone in light only. */
const FAULTS = {
  html: `<main><h1>Fejl</h1><img src="/favicon.svg"><p class="dim">Svag i mørke</p><p class="pale">Svag på telefon</p>
    <button><span>Navn</span></button><div class="wide">Bred</div></main>`,
  css: `[data-mantine-color-scheme='dark'] .dim { background: #000; color: #222 }
    @media (max-width: 30em) {
      button span { display: none }
      .wide { width: 150vw }
      [data-mantine-color-scheme='light'] .pale { background: #fff; color: #ddd }
    }`,
};

/** What does not hang on colours is named in the first scheme of each size; that this is enough, axe.mjs explains. */
const FOUND = [
  'desktop, light: image-alt: img',
  'desktop, dark: color-contrast: .dim',
  'phone, dark: button-name: button',
  'phone, dark: color-contrast: .dim',
  'phone, dark: image-alt: img',
  'phone, dark: reflow: page',
  'phone, light: color-contrast: .pale',
  'phone, light: reflow: page',
];

function plant({ html, css }) {
  document.body.innerHTML = html;
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

describe('the examination', () => {
  let browser;
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());

  it('finds faults in every colour scheme and size', async () => {
    const page = await openPage(browser);
    await visit(page, '/privatliv');
    await page.evaluate(plant, FAULTS);
    assert.deepEqual(await createExaminer()(page), FOUND);
    await page.context().close();
  });

  it('finds what a role sees amiss on a page that was in order for another', async () => {
    const examine = createExaminer();
    const page = await openPage(browser);
    await visit(page, '/privatliv');
    assert.deepEqual(await examine(page), []);
    await page.evaluate(() => document.querySelector('main h1').setAttribute('aria-hidden', 'sure'));
    const found = ['desktop, light', 'phone, dark'].map((variant) => `${variant}: aria-valid-attr-value: h1`);
    assert.deepEqual(await examine(page), found);
    assert.deepEqual(await examine(page), found, 'and remembers that it was not in order');
    await page.context().close();
  });
});

// Two roles at a time: while one page waits for the server, the other is examined.
describe('accessibility', { concurrency: 2 }, () => {
  let browser;
  let made;
  let restoreNames;
  const examine = createExaminer();
  before(async () => {
    browser = await openBrowser();
    made = await bringSomethingIn();
    restoreNames = await giveAllOneName();
  });
  after(async () => {
    await restoreNames();
    await browser.close();
  });

  it('every screen is in the list', async () => {
    const listed = [...new Set(SCREENS.map(({ route }) => route))].sort();
    assert.deepEqual(listed, [...routesInSource()].sort());
  });

  for (const persona of [undefined, ...ROLES]) {
    describe(persona ?? 'visitor', { concurrency: 1 }, () => {
      let page;
      before(async () => (page = await openPage(browser, { persona })));
      after(() => page.context().close());

      for (const { path, refuses } of SCREENS) {
        it(path(NAMES), async () => {
          page.troubles.length = 0;
          await visit(page, path(made));
          assert.deepEqual(await examine(page), []);
          // A refusal is an answer with an error status, which the browser notes; anything else is a trouble.
          if (!refuses) assertNoTroubles(page);
        });
      }
    });
  }
});
