import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { startMailCatcher, type MailCatcher } from '../../testing/mail-catcher.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';
import { LOGGER } from '../logging.js';
import { OutboxWorker } from '../outbox/index.js';
import { Serving } from '../serving.js';
import { Mail } from './mail.js';

const MESSAGE = { to: 'bo@kommune.example', subject: 'Møde på fredag', text: 'Hej Bo\n\nVi ses på fredag. Æ Ø Å.\n' };

interface OutboxRow {
  readonly id: string;
  readonly attempts: number;
  readonly done: boolean;
  readonly failed: boolean;
  readonly seconds: number;
  readonly payload: Record<string, unknown>;
}

describe('mail', () => {
  let api: TestApi;
  let mailbox: MailCatcher;
  beforeAll(async () => {
    mailbox = await startMailCatcher();
    api = await startTestApi({ smtpUrl: mailbox.url, publicUrl: 'https://samspil.example', logLevel: 'silent' });
  });
  afterAll(async () => {
    await api.close();
    await mailbox.close();
  });
  beforeEach(() => {
    mailbox.mails.length = 0;
    mailbox.faults.length = 0;
  });

  const send = async (key: string): Promise<void> => {
    await api.app.get(Mail).send(key, MESSAGE);
    await api.app.get(OutboxWorker).drain();
  };
  const row = async (key: string): Promise<OutboxRow> => {
    const [found] = await api.database.query<OutboxRow>(
      `SELECT id, attempts, done_at IS NOT NULL AS done, failed_at IS NOT NULL AS failed, payload,
              round(extract(epoch FROM next_attempt_at - now()))::int AS seconds
         FROM outbox WHERE topic = 'mail' AND idempotency_key = $1`,
      [key],
    );
    return found as OutboxRow;
  };
  /** As if the pause after the last failure were over. */
  const later = async (key: string): Promise<void> => {
    await api.database.query(`UPDATE outbox SET next_attempt_at = now() WHERE idempotency_key = $1`, [key]);
    await api.app.get(OutboxWorker).drain();
  };

  it('is sent once however often it is asked for, readable in Danish', async () => {
    await send('once');
    await send('once');
    expect(mailbox.mails).toHaveLength(1);
    expect(mailbox.mails[0]?.raw).toContain('Æ Ø Å');
    expect(mailbox.mails[0]?.raw).toContain('Auto-Submitted: auto-generated');
    expect(mailbox.mails[0]?.messageId).toBe(`<${(await row('once')).id}@samspil.example>`);
    expect(await row('once')).toMatchObject({ done: true, payload: {} });
  });

  it('waits longer after each refusal, and then arrives once', async () => {
    mailbox.faults.push('refuse for now', 'refuse for now', 'refuse for now');
    await send('refused');
    const pauses = [(await row('refused')).seconds];
    await later('refused');
    pauses.push((await row('refused')).seconds);
    await later('refused');
    pauses.push((await row('refused')).seconds);
    expect(pauses).toEqual([1, 2, 4]);
    expect(mailbox.mails).toHaveLength(0);
    await later('refused');
    expect(mailbox.mails).toHaveLength(1);
    expect(await row('refused')).toMatchObject({ done: true, attempts: 4 });
    await later('refused');
    expect(mailbox.mails).toHaveLength(1);
  });

  it('arrives when the connection was lost before the mail server had answered', async () => {
    mailbox.faults.push('drop before the answer');
    await send('dropped');
    expect(await row('dropped')).toMatchObject({ done: false, attempts: 1 });
    await later('dropped');
    expect(mailbox.mails).toHaveLength(1);
  });

  it('has the same Message-ID when it had to be repeated because the answer was lost', async () => {
    mailbox.faults.push('take and drop');
    await send('lost answer');
    await later('lost answer');
    expect(mailbox.mails).toHaveLength(2);
    expect(new Set(mailbox.mails.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('is given up when the mail server refuses it for good', async () => {
    mailbox.faults.push('refuse for good');
    await send('for good');
    expect(await row('for good')).toMatchObject({ failed: true, attempts: 1 });
    await later('for good');
    expect(mailbox.mails).toHaveLength(0);
  });

  it('is tried every hour in the end, and given up after a day', async () => {
    mailbox.faults.push('refuse for now', 'refuse for now', 'refuse for now');
    await send('a day');
    await api.database.query(`UPDATE outbox SET attempts = 33 WHERE idempotency_key = 'a day'`);
    await later('a day');
    expect(await row('a day')).toMatchObject({ failed: false, attempts: 34, seconds: 3600 });
    await later('a day');
    expect(await row('a day')).toMatchObject({ failed: true, attempts: 35 });
  });

  it('is sent by one of two servers that look at the same moment', async () => {
    const worker = api.app.get(OutboxWorker);
    const other = new OutboxWorker(api.database, api.app.get(LOGGER), api.app.get(Serving));
    const sent: string[] = [];
    for (const each of [worker, other]) {
      each.register('shared', ({ id }) => Promise.resolve(void sent.push(id)));
    }
    await api.database.query(
      `INSERT INTO outbox (id, topic, idempotency_key, payload)
       SELECT gen_random_uuid(), 'shared', n::text, '{}' FROM generate_series(1, 20) n`,
    );
    await Promise.all([worker.drain(), other.drain()]);
    expect(sent).toHaveLength(20);
    expect(new Set(sent).size).toBe(20);
  });
});

describe('a mail server that does not answer', () => {
  let silent: Server;
  let api: TestApi;
  beforeAll(async () => {
    silent = createServer((socket) => socket.on('error', () => undefined));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const smtpUrl = `smtp://127.0.0.1:${port}?greetingTimeout=200`;
    api = await startTestApi({ smtpUrl, logLevel: 'silent' });
  });
  afterAll(async () => {
    await api.close();
    silent.close();
  });

  it('holds up no other work, and the mail is kept for later', async () => {
    const worker = api.app.get(OutboxWorker);
    let others = 0;
    worker.register('other', () => Promise.resolve(void (others += 1)));
    await api.app.get(Mail).send('stalled', MESSAGE);
    await api.database.query(
      `INSERT INTO outbox (id, topic, idempotency_key, payload) VALUES (gen_random_uuid(), 'other', 'x', '{}')`,
    );
    await worker.drain();
    expect(others).toBe(1);
    const rows = await api.database.query(
      `SELECT attempts, done_at, payload ->> 'to' AS to FROM outbox WHERE topic = 'mail'`,
    );
    expect(rows).toEqual([{ attempts: 1, done_at: null, to: MESSAGE.to }]);
  });
});
