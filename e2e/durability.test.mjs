/** kill -9, of the server, of the database, of both, in the middle of writing: nothing that was acknowledged is lost. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readPostmasterFile } from '../tools/postgres-process.mjs';
import { startProduct } from '../tools/product.mjs';

const WRITERS = 4;
const WRITES_BEFORE_THE_KILL = 12;

async function ask(url, cookie, query, variables) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, cookie },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(10_000),
  });
  const { data, errors } = await response.json();
  assert.equal(errors, undefined, JSON.stringify(errors));
  return data;
}

async function signIn(url) {
  const headers = { 'content-type': 'application/json', origin: url };
  const response = await fetch(`${url}/auth/demo`, { method: 'POST', headers, body: '{"persona":"coordinator"}' });
  assert.equal(response.status, 200);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

const CREATE = 'mutation ($input: CreateKnowledgeInput!) { createKnowledge(input: $input) { id } }';

/** Writes until told to stop; a title counts as acknowledged when the answer has come. */
async function write(state, writer) {
  for (let number = 0; !state.stopped; number += 1) {
    const title = `${state.name} ${writer} ${number}`;
    const input = { networkId: 'midtjylland', content: { type: 'ARTICLE', bibliography: { title } } };
    try {
      await ask(state.url, state.cookie, CREATE, { input });
      state.acknowledged.push(title);
    } catch {
      return; // the server was killed under this request: whether it was written is unknown
    }
    if (state.acknowledged.length >= WRITES_BEFORE_THE_KILL) state.enough();
  }
}

const LIST = `query ($text: String!, $after: String) {
  knowledgeItems(networkId: "midtjylland", filter: { queue: INBOX, text: $text }, first: 50, after: $after) {
    edges { node { workingContent { bibliography { title } } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

async function titlesInTheBank(url, cookie, text) {
  const titles = [];
  for (let after = null; ;) {
    const { edges, pageInfo } = (await ask(url, cookie, LIST, { text, after })).knowledgeItems;
    titles.push(...edges.map(({ node }) => node.workingContent.bibliography.title));
    if (!pageInfo.hasNextPage) return titles;
    after = pageInfo.endCursor;
  }
}

describe('durability', () => {
  let product;
  let cookie;
  before(async () => {
    product = await startProduct();
    cookie = await signIn(product.url);
  });
  after(async () => {
    await product.stop();
    product.discard();
  });

  const database = () => readPostmasterFile(join(product.dataDir, 'pg')).pid;
  const restart = async () => {
    product = await startProduct({ dataDir: product.dataDir, env: { PORT: product.port } });
  };
  const kills = {
    server: async () => {
      await product.kill();
      await restart();
    },
    database: async () => process.kill(database(), 'SIGKILL'),
    'server and database': async () => {
      process.kill(database(), 'SIGKILL');
      await product.kill();
      await restart();
    },
  };

  for (const [what, kill] of Object.entries(kills)) {
    it(`of what was acknowledged before the ${what} was killed, everything is there once`, async () => {
      const state = { name: `Holdbar ${what}`, url: product.url, cookie, acknowledged: [], stopped: false };
      const enough = new Promise((resolve) => (state.enough = resolve));
      const writers = Array.from({ length: WRITERS }, (_, writer) => write(state, writer));
      await Promise.race([enough, Promise.all(writers)]);
      await kill();
      state.stopped = true;
      await Promise.all(writers);
      const found = await eventually(() => titlesInTheBank(product.url, cookie, state.name));
      assert.ok(state.acknowledged.length >= WRITES_BEFORE_THE_KILL);
      assert.deepEqual(
        state.acknowledged.filter((title) => !found.includes(title)),
        [],
        'lost',
      );
      assert.equal(new Set(found).size, found.length, 'written twice');
    });
  }
});

/** The database may need a moment to come back; the session is still good when it does. */
async function eventually(read) {
  const end = Date.now() + 20_000;
  for (;;) {
    try {
      return await read();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
