/** axe finds nothing to complain about: every screen × role × colour scheme × phone and desktop. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { assertNoTroubles, DEVICES, openBrowser, openPage, PERSONAS, visit } from './browser.mjs';
import { routesInSource, SCREENS } from './routes.mjs';

const VARIANTS = Object.keys(DEVICES).flatMap((device) => ['light', 'dark'].map((colours) => ({ device, colours })));

/** Screens that look the same to several roles are examined once: what counts is the markup, not who asked for it. */
const examined = new Set();

async function violationsOn(page, variant) {
  const markup = await page.evaluate(() =>
    document.documentElement.outerHTML.replace(/(id|for|aria-[a-z]+)="[^"]*"/g, ''),
  );
  const key = createHash('sha256').update(`${variant.device} ${variant.colours} ${page.url()} ${markup}`).digest('hex');
  if (examined.has(key)) return [];
  const { violations } = await new AxeBuilder({ page }).analyze();
  if (violations.length === 0) examined.add(key);
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

describe('accessibility', () => {
  let browser;
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());

  it('every screen is in the list', async () => {
    const listed = SCREENS.map(({ route }) => route).sort();
    assert.deepEqual(listed, [...routesInSource()].sort());
  });

  for (const persona of [undefined, ...PERSONAS]) {
    describe(persona ?? 'visitor', () => {
      let page;
      before(async () => (page = await openPage(browser, { persona })));
      after(() => page.context().close());

      for (const { path, failing } of SCREENS) {
        it(path, async () => {
          page.troubles.length = 0;
          await visit(page, path);
          for (const variant of VARIANTS) {
            assert.deepEqual(await examine(page, variant), [], `${variant.device}, ${variant.colours}`);
          }
          if (!failing) assertNoTroubles(page);
        });
      }
    });
  }
});
