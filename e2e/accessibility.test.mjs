/** axe finds nothing to complain about: every screen × role × colour scheme × phone and desktop. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { assertNoTroubles, BASE, DEVICES, openBrowser, openPage, PERSONAS, signedIn, visit } from './browser.mjs';
import { routesInSource, SCREENS } from './routes.mjs';

const VARIANTS = Object.keys(DEVICES).flatMap((device) => ['light', 'dark'].map((colours) => ({ device, colours })));

/**
 * Screens that have the same structure for several roles are examined once: what counts is the markup, not the words in
 * it or who asked. In the other colour scheme the structure is known, and only the colours are examined.
 */
const examined = new Set();
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** The markup without what differs from person to person: words, numbers, addresses and identifiers. */
function structure() {
  const copy = document.documentElement.cloneNode(true);
  const texts = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) texts.currentNode.data = texts.currentNode.data.trim() === '' ? '' : 'x';
  copy.removeAttribute('data-mantine-color-scheme');
  return copy.outerHTML.replace(/ (id|for|href|value|title|aria-[a-z]+|style)="[^"]+"/g, ' $1="x"');
}

async function violationsOn(page, { device, colours }) {
  const markup = await page.evaluate(structure);
  const keyFor = (what) => createHash('sha256').update(`${what} ${device} ${markup}`).digest('hex');
  if (examined.has(keyFor(colours))) return [];
  const axe = new AxeBuilder({ page });
  if (examined.has(keyFor('structure'))) axe.withRules(COLOUR_RULES);
  const { violations } = await axe.analyze();
  if (violations.length === 0) examined.add(keyFor(colours)).add(keyFor('structure'));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' · ')}`);
}

async function examine(page, { device, colours }) {
  await page.setViewportSize(DEVICES[device]);
  await page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' });
  await page.waitForFunction(
    (scheme) => document.documentElement.getAttribute('data-mantine-color-scheme') === scheme,
    colours,
  );
  return violationsOn(page, { device, colours });
}

/** How the parts of an address that differ from run to run are called in the names of the tests. */
const NAMES = { slug: ':slug', importId: ':id' };

const REFERENCE = 'TY  - JOUR\nTI  - A source for the desk\nAU  - Example, Eva\nPY  - 2021\nLA  - en\nER  - \n';

/** An import to look at, and a source on the desk. */
async function bringSomethingIn() {
  const headers = { origin: BASE, ...(await signedIn('coordinator')) };
  const form = new FormData();
  form.append('files', new Blob([REFERENCE]), 'source.ris');
  const upload = { method: 'POST', headers: { ...headers, 'x-samspil-upload': '1' }, body: form };
  const { importId } = await (await fetch(`${BASE}/imports/upload`, upload)).json();
  const input = {
    networkId: 'midtjylland',
    content: { type: 'REPORT', bibliography: { title: 'En kilde på bordet' } },
  };
  const body = JSON.stringify({ query: CREATE, variables: { input } });
  const create = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body };
  const { data } = await (await fetch(`${BASE}/graphql`, create)).json();
  return { importId, slug: data.createKnowledge.slug };
}

const CREATE = 'mutation ($input: CreateKnowledgeInput!) { createKnowledge(input: $input) { slug } }';

describe('accessibility', () => {
  let browser;
  let made;
  before(async () => {
    browser = await openBrowser();
    made = await bringSomethingIn();
  });
  after(() => browser.close());

  it('every screen is in the list', async () => {
    const listed = [...new Set(SCREENS.map(({ route }) => route))].sort();
    assert.deepEqual(listed, [...routesInSource()].sort());
  });

  for (const persona of [undefined, ...PERSONAS]) {
    describe(persona ?? 'visitor', () => {
      let page;
      before(async () => (page = await openPage(browser, { persona })));
      after(() => page.context().close());

      for (const { path, refuses } of SCREENS) {
        it(path(NAMES), async () => {
          page.troubles.length = 0;
          await visit(page, path(made));
          for (const variant of VARIANTS) {
            assert.deepEqual(await examine(page, variant), [], `${variant.device}, ${variant.colours}`);
          }
          // A refusal is an answer with an error status, which the browser notes; anything else is a trouble.
          if (!refuses) assertNoTroubles(page);
        });
      }
    });
  }
});
