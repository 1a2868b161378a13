import { startTestApi, type TestApi } from '../../testing/start-test-api.js';
import { Outbox } from './outbox.js';
import { OutboxWorker, PermanentFailure, type OutboxEntry } from './outbox.worker.js';

describe('outbox', () => {
  let api: TestApi;
  let outbox: Outbox;
  let worker: OutboxWorker;
  beforeAll(async () => {
    api = await startTestApi();
    outbox = api.app.get(Outbox);
    worker = api.app.get(OutboxWorker);
  });
  afterAll(() => api.close());

  const rows = (topic: string) =>
    api.database.query<{ attempts: number; done: boolean; last_error: string | null }>(
      'SELECT attempts, done_at IS NOT NULL AS done, last_error FROM outbox WHERE topic = $1',
      [topic],
    );

  it('carries out an entry once, however often it is enqueued', async () => {
    const carriedOut: OutboxEntry[] = [];
    worker.register('once', (entry) => Promise.resolve(void carriedOut.push(entry)));
    await outbox.enqueue('once', 'key', { n: 1 });
    await outbox.enqueue('once', 'key', { n: 2 });
    await worker.drain();
    expect(carriedOut.map(({ payload }) => payload)).toEqual([{ n: 1 }]);
    expect(await rows('once')).toMatchObject([{ done: true }]);
  });

  it('does nothing when the transaction that wanted it failed', async () => {
    const carriedOut: unknown[] = [];
    worker.register('undone', (entry) => Promise.resolve(void carriedOut.push(entry)));
    const failing = api.database.inTransaction(async () => {
      await outbox.enqueue('undone', 'key', {});
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await worker.drain();
    expect(carriedOut).toEqual([]);
  });

  it('keeps an entry whose handler failed, for later, also when the failure was in the database', async () => {
    worker.register('failing', async () => {
      await api.database.query('SELECT * FROM no_such_table');
    });
    await outbox.enqueue('failing', 'key', {});
    await worker.drain();
    const [row] = await rows('failing');
    expect(row).toMatchObject({ done: false, attempts: 1 });
    expect(row?.last_error).toContain('no_such_table');
  });

  it('says where each entry stands, and whether it is new', async () => {
    worker.register('told', ({ payload }) => {
      if (payload['how'] === 'later') return Promise.reject(new Error('not now'));
      return payload['how'] === 'never' ? Promise.reject(new PermanentFailure('no')) : Promise.resolve();
    });
    expect(await outbox.enqueue('told', 'done', {})).toBe(true);
    expect(await outbox.enqueue('told', 'done', {})).toBe(false);
    await outbox.enqueue('told', 'delayed', { how: 'later' });
    await outbox.enqueue('told', 'failed', { how: 'never' });
    await worker.drain();
    await api.database.query(
      `INSERT INTO outbox (id, topic, idempotency_key, payload) VALUES (gen_random_uuid(), 'told', 'waiting', '{}')`,
    );
    const keys = ['waiting', 'delayed', 'done', 'failed'];
    expect(Object.fromEntries(await outbox.standings('told', [...keys, 'unknown']))).toEqual(
      Object.fromEntries(keys.map((key) => [key, key])),
    );
  });

  it('remembers for a year that something was given up, but what it was for 30 days only', async () => {
    await api.database.query(
      `INSERT INTO outbox (id, topic, idempotency_key, payload, done_at, failed_at)
       SELECT gen_random_uuid(), 'old', days || how, '{"to": "bo@kommune.example"}',
         CASE WHEN how = 'done' THEN now() - make_interval(days => days) END,
         CASE WHEN how = 'failed' THEN now() - make_interval(days => days) END
       FROM unnest(array[29, 31, 400]) days, unnest(array['done', 'failed']) how`,
    );
    await worker.sweep();
    const kept = await api.database.query<{ key: string; payload: object }>(
      `SELECT idempotency_key AS key, payload FROM outbox WHERE topic = 'old' ORDER BY 1`,
    );
    expect(kept.map(({ key, payload }) => [key, Object.keys(payload)])).toEqual([
      ['29done', ['to']],
      ['29failed', ['to']],
      ['31failed', []],
    ]);
  });

  it('keeps no address in what it says about a failure', async () => {
    worker.register('addressed', () => Promise.reject(new Error('550 <bo@kommune.example> is unknown')));
    await outbox.enqueue('addressed', 'key', {});
    await worker.drain();
    expect(await rows('addressed')).toMatchObject([{ last_error: '550 <[address]> is unknown' }]);
  });
});
