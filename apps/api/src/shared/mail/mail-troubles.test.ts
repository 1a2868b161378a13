import { startMailCatcher, type Fault, type MailCatcher } from '../../testing/mail-catcher.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';
import { createLogger } from '../logging.js';
import { Outbox, OutboxWorker } from '../outbox/index.js';
import { Serving } from '../serving.js';
import { Mail } from './mail.js';
import { Smtp } from './smtp.js';

const ADDRESS = 'bo.hansen@kommune.example';
const SUBJECT = 'Fortrolig titel';
const TEXT = 'Fortrolig tekst';

describe('a mail server in trouble', () => {
  let mailbox: MailCatcher;
  let api: TestApi;
  beforeAll(async () => {
    mailbox = await startMailCatcher();
    api = await startTestApi({ smtpUrl: `${mailbox.url}?socketTimeout=300`, logLevel: 'silent' });
  });
  afterAll(async () => {
    await api.close();
    await mailbox.close();
  });
  beforeEach(async () => {
    mailbox.mails.length = 0;
    mailbox.faults.length = 0;
    await api.database.query('DELETE FROM outbox');
  });

  const send = (to: string): Promise<boolean> =>
    api.app.get(Mail).send(`to ${to}`, { to, subject: SUBJECT, text: `${TEXT}\n` });
  const drain = (): Promise<void> => api.app.get(OutboxWorker).drain();
  /** As if every pause were over. */
  const later = async (): Promise<void> => {
    await api.database.query('UPDATE outbox SET next_attempt_at = now() WHERE done_at IS NULL');
    await drain();
  };
  const waiting = async (): Promise<number> =>
    (await api.database.query('SELECT 1 FROM outbox WHERE done_at IS NULL AND failed_at IS NULL')).length;

  it('that stalls in the middle of a message is left, and gets it later, once', async () => {
    mailbox.faults.push('stall');
    await send(ADDRESS);
    await drain();
    expect([mailbox.mails.length, await waiting()]).toEqual([0, 1]);
    await later();
    await later();
    expect([mailbox.mails.length, await waiting()]).toEqual([1, 0]);
  });

  it('that is down keeps everything waiting; when it is back everything arrives once', async () => {
    const { port } = new URL(mailbox.url);
    await mailbox.close();
    for (const name of ['a', 'b', 'c']) await send(`${name}@kommune.example`);
    await drain();
    await later();
    expect(await waiting()).toBe(3);
    mailbox = await startMailCatcher({}, Number(port));
    await later();
    await later();
    expect(mailbox.mails.map(({ to }) => to).sort()).toEqual(['a', 'b', 'c'].map((name) => `${name}@kommune.example`));
    expect(await waiting()).toBe(0);
  });

  it('gives each of 200 people the mail once, also when it refuses and drops in between', async () => {
    const people = Array.from({ length: 200 }, (_, n) => `person-${String(n).padStart(3, '0')}@kommune.example`);
    // What happens to the first two; the others get theirs all the same.
    const troubles: Fault[] = ['refuse for now', 'drop before the answer'];
    mailbox.faults.push(...troubles);
    await api.database.inTransaction(async () => {
      for (const to of people) await send(to);
    });
    await drain();
    mailbox.faults.push(...troubles);
    for (const to of people) await send(to);
    await later();
    await later();
    expect(mailbox.mails.map(({ to }) => to).sort()).toEqual(people);
    expect(await waiting()).toBe(0);
  }, 120_000);

  it.each<Fault>(['refuse for now', 'refuse for good', 'drop before the answer', 'stall'])(
    'that does this leaves neither address nor content in the log, nor in what is kept of the failure: %s',
    async (fault) => {
      const lines: string[] = [];
      const logger = createLogger('trace', { write: (line) => void lines.push(line) });
      const worker = new OutboxWorker(api.database, logger, api.app.get(Serving));
      const message = { to: ADDRESS, subject: SUBJECT, text: TEXT };
      worker.register('told', ({ id }) => api.app.get(Smtp).deliver(id, message));
      mailbox.faults.push(fault);
      await api.app.get(Outbox).enqueue('told', fault, message);
      await worker.drain();
      const [row] = await api.database.query<{ last_error: string }>(
        `SELECT last_error FROM outbox WHERE topic = 'told' AND attempts = 1`,
      );
      expect(lines).toHaveLength(1);
      expect(`${lines.join()} ${row?.last_error}`).not.toMatch(/bo\.hansen|Fortrolig/);
      expect(row?.last_error).not.toBe('');
    },
  );
});
