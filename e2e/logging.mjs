/** What the journeys of logging share: the page on a phone, its fields, and what the server has of it. */
import { openPage, visit } from './browser.mjs';

export const ON_A_PHONE = { device: 'phone', serviceWorkers: 'allow' };
export const LOG = '/aktiviteter/ny';

export const title = (page) => page.getByLabel(/^Titel/);
/** The most used of its kind. */
export const term = (page, group) => page.getByRole('group', { name: group }).getByRole('button').first();
export const save = (page) => page.getByRole('button', { name: 'Gem', exact: true });
export const waiting = (page) => page.getByRole('region', { name: 'Venter på at blive sendt' });

export async function log(page, name) {
  await title(page).fill(name);
  await term(page, /Hvad laver I/).click();
  await term(page, /For hvem/).click();
  await save(page).click();
}

/** Without a network the page opens from what the device keeps: for that the worker must be ready. */
export async function readyForOffline(page) {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }));
  });
}

/** The activities of this name that the server has. */
export async function onServer(page, name) {
  const query = `query Named {
    activities(input: { own: true }, first: 50) {
      edges { node { id title counts { sessionsHeld } files { name mediaType url } } }
    }
  }`;
  const headers = { 'apollo-require-preflight': 'true' };
  const response = await page.context().request.post('/graphql', { data: { query }, headers });
  const { data } = await response.json();
  return data.activities.edges.map(({ node }) => node).filter((node) => node.title === name);
}

/** The liaison, or with `more` somebody else, at the empty form. */
export async function openLogging(browser, more = {}) {
  const page = await openPage(browser, { persona: 'liaison', ...ON_A_PHONE, ...more });
  await visit(page, LOG);
  await title(page).waitFor();
  return page;
}
