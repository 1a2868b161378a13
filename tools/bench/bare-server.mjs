/** The same statements with nothing around them: a plain HTTP server and a plain pg pool, as the measure to reach. */
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../cli.mjs';

const { Pool } = createRequire(join(root, 'apps/api/package.json'))('pg');
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.DATABASE_POOL ?? 10) });
let statements = [];

const nameOf = (text) => `bare_${createHash('sha256').update(text).digest('hex').slice(0, 20)}`;

/** One statement, or several on one connection in their order; what was made for a new id gets one each time. */
async function run({ text, values, several, newId }) {
  if (several === undefined) return (await pool.query({ name: nameOf(text), text, values })).rows;
  const id = randomUUID();
  const renewed = (value) => (newId !== undefined && value === newId ? id : value);
  const client = await pool.connect();
  try {
    let rows = [];
    for (const { text: one, values: given = [] } of several) {
      rows = (await client.query({ name: nameOf(one), text: one, values: given.map(renewed) })).rows;
    }
    return rows;
  } finally {
    client.release();
  }
}

const server = createServer(async (request, response) => {
  request.resume();
  await once(request, 'end');
  const rows = await run(statements[Number(request.headers['x-request-number'])]);
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(rows));
});

process.on('message', async ({ order, captured }) => {
  if (order === 'stop') {
    await pool.end();
    process.exit(0);
  }
  statements = captured;
  process.send({ done: true });
});
server.listen(0, '127.0.0.1', () => process.send({ done: { url: `http://127.0.0.1:${server.address().port}` } }));
