import type { TestApi } from '../testing/start-test-api.js';
import { signInAs, type TestPerson } from '../testing/people.js';
import { danishClock } from '../shared/today.js';
import { NotificationsUnderTest, SAVE_PREFERENCES } from './notifications.cases.js';
import { WeeklyDigestsService } from './weekly-digests.service.js';

/** Mondays that lie ahead, whenever this is run. */
const MONDAY = '2040-01-02';
const NEXT_MONDAY = '2040-01-09';
const at = (day: string, time = '06:05'): string => `${day}T${time}`;

describe('mails about notifications', () => {
  let tried: NotificationsUnderTest;
  let api: TestApi;
  let networkId: string;
  let reader: TestPerson;
  beforeAll(async () => {
    tried = await NotificationsUnderTest.start();
    ({ api } = tried);
  });
  afterAll(() => tried.close());
  beforeEach(async () => {
    networkId = await tried.network();
    reader = await tried.member(networkId);
    await tried.forgetEverything();
  });

  const textsTo = async (person: TestPerson): Promise<string[]> => (await tried.mailsTo(person)).map(({ raw }) => raw);
  const choose = (input: object, as = reader) => api.graphql(SAVE_PREFERENCES, { input }, { as });
  const setEnglish = () => api.database.query(`UPDATE app_user SET language = 'en' WHERE id = $1`, [reader.id]);

  describe('at once', () => {
    it.each([
      ['assigned', 'Opgave til dig'],
      ['mentioned', 'Du er nævnt'],
      ['deadline', 'Husk fristen'],
    ] as const)('%s is mailed: title and link', async (kind, words) => {
      await tried.tell(reader, { kind, title: 'Send budgettet', url: '/opgaver#1', dueOn: '2040-02-01' });
      const [raw, ...more] = await textsTo(reader);
      expect(more).toEqual([]);
      expect(raw).toContain(`${words}: Send budgettet`);
      expect(raw).toContain('Frist: 01.02.2040');
      expect(raw).toContain('https://samspil.example/opgaver#1');
      expect(raw).toContain('https://samspil.example/nyt/indstillinger');
    });

    it.each(['meeting-invited', 'thread-post', 'minutes-to-comment', 'document-to-approve'] as const)(
      '%s is not',
      async (kind) => {
        await tried.tell(reader, { kind });
        expect(await textsTo(reader)).toEqual([]);
      },
    );

    it('is in English to those who read it', async () => {
      await setEnglish();
      await tried.tell(reader, { kind: 'assigned', title: 'Send budgettet' });
      expect(await textsTo(reader)).toEqual([expect.stringContaining('A task for you: Send budgettet')]);
    });

    it('says nothing of a closed body but its name, and nothing at all to who does not sit there', async () => {
      const bodyId = await tried.body(networkId, true);
      const outside = await tried.member(networkId);
      const former = await tried.member(networkId);
      await tried.seat(reader.id, bodyId);
      await tried.seat(former.id, bodyId, '2020-12-31');
      const userIds = [reader.id, outside.id, former.id];
      await tried.tell(reader, { kind: 'assigned', networkId, bodyId, userIds, title: 'Hemmelig sag' });
      const [raw] = await textsTo(reader);
      expect(raw).toContain('Opgave til dig: Styregruppen');
      expect(raw).not.toContain('Hemmelig');
      expect([...(await textsTo(outside)), ...(await textsTo(former))]).toEqual([]);
    });

    it('is not sent to invented people, to who does not want it, nor where the caller mails', async () => {
      const invented = await tried.member(networkId);
      await api.database.query(`UPDATE app_user SET demo = true WHERE id = $1`, [invented.id]);
      await choose({ withoutMail: ['ASSIGNED'] });
      await tried.tell(reader, { kind: 'assigned', userIds: [reader.id, invented.id] });
      await tried.tell(reader, { kind: 'deadline', immediate: false });
      expect([...(await textsTo(reader)), ...(await textsTo(invented))]).toEqual([]);
      await tried.tell(reader, { kind: 'mentioned' });
      expect(await textsTo(reader)).toHaveLength(1);
    });

    it('is sent once however often the event is told', async () => {
      await tried.tell(reader, { kind: 'assigned', eventKey: 'same' });
      await tried.tell(reader, { kind: 'assigned', eventKey: 'same' });
      expect(await textsTo(reader)).toHaveLength(1);
    });
  });

  describe('the weekly digest', () => {
    it('tells what is asked first, the soonest due before the others, each with its link', async () => {
      await tried.tell(reader, { title: 'Nyt indlæg om kor', url: '/forum/1' });
      await tried.tell(reader, {
        title: 'Senere',
        kind: 'assigned',
        immediate: false,
        dueOn: '2040-03-01',
        url: '/a/2',
      });
      await tried.tell(reader, {
        title: 'Først',
        kind: 'assigned',
        immediate: false,
        dueOn: '2040-01-04',
        url: '/a/1',
      });
      await tried.digestsAt(at(MONDAY));
      const [raw, ...more] = await textsTo(reader);
      expect(more).toEqual([]);
      expect(raw).toMatch(/Subject: .*2_ting_at_gøre_og_1/);
      const places = ['DET VENTER', 'Først', 'Senere', 'NYT\r\n', 'Nyt indlæg om kor'].map((text) =>
        raw?.indexOf(text),
      );
      expect(places).toEqual([...places].sort((one, other) => (one ?? 0) - (other ?? 0)));
      expect(Math.min(...places.map((place) => place ?? -1))).toBeGreaterThan(0);
      expect(raw).toContain('https://samspil.example/a/1');
      expect(raw).toContain('(frist: 04.01.2040)');
    });

    it('is not sent when there is nothing, nor when everything has been read', async () => {
      const other = await tried.member(networkId);
      await tried.tell(other);
      await api.graphql('mutation { markAllNotifications { count } }', {}, { as: other });
      await tried.digestsAt(at(MONDAY));
      expect([...(await textsTo(reader)), ...(await textsTo(other))]).toEqual([]);
    });

    it('has at most 20 lines, and counts the rest', async () => {
      for (let n = 0; n < 24; n += 1) await tried.tell(reader, { title: `Sag ${n}.` });
      await tried.digestsAt(at(MONDAY));
      const [raw] = await textsTo(reader);
      expect(raw?.match(/^- .*Sag \d+\./gm)).toHaveLength(20);
      expect(raw).toContain('… og 4 mere');
      expect(raw).toContain('Subject: Nyt til dig: 24 nyheder');
    });

    it('is written once a week, with two servers and after a restart', async () => {
      await tried.tell(reader);
      const digests = api.app.get(WeeklyDigestsService);
      await Promise.all([digests.writeDue(at(MONDAY)), digests.writeDue(at(MONDAY)), digests.writeDue(at(MONDAY))]);
      await tried.digestsAt(at(MONDAY, '09:00'));
      await tried.digestsAt(at('2040-01-08', '23:00'));
      await choose({ digestWeekday: 3 });
      await tried.digestsAt(at('2040-01-04'));
      expect(await textsTo(reader)).toHaveLength(1);
    });

    it('does not tell the news of last week again; what is asked only beside news, or when it is due', async () => {
      await tried.tell(reader, { title: 'Gammel nyhed' });
      await tried.tell(reader, { title: 'Stadig åben', isAction: true });
      await tried.tell(reader, { title: 'Snart', isAction: true, dueOn: '2040-01-20' });
      await tried.digestsAt(at(MONDAY));
      await tried.digestsAt(at(NEXT_MONDAY));
      expect(await textsTo(reader)).toHaveLength(1);
      await tried.digestsAt(at('2040-01-16'));
      const [, second, ...more] = await textsTo(reader);
      expect(more).toEqual([]);
      expect(second).toContain('Stadig åben');
      expect(second).toContain('Snart');
      expect(second).not.toContain('Gammel nyhed');
    });

    it.each([
      ['before six in the morning', at(MONDAY, '05:59'), 0],
      ['at six', at(MONDAY, '06:00'), 1],
      ['two days late, after the server was down', at('2040-01-04'), 1],
    ])('%s', async (_when, clock, expected) => {
      await tried.tell(reader);
      await tried.digestsAt(clock);
      expect(await textsTo(reader)).toHaveLength(expected);
    });

    it('keeps six in the morning on the clock in Denmark, in summer and in winter', async () => {
      const isWritten = async (instant: string): Promise<boolean> => {
        await api.database.query('DELETE FROM weekly_digest');
        await api.database.query(`UPDATE notification SET read_at = NULL`);
        tried.mailbox.mails.length = 0;
        await tried.tell(reader);
        await api.database.query(`DELETE FROM outbox`);
        await tried.digestsAt(danishClock(new Date(instant)));
        return (await textsTo(reader)).length === 1;
      };
      // The Monday after the clock is put forward (25 March 2040), and the one after it is put back (28 October 2040).
      expect(await isWritten('2040-03-26T03:59:00Z')).toBe(false);
      expect(await isWritten('2040-03-26T04:00:00Z')).toBe(true);
      expect(await isWritten('2040-10-29T04:59:00Z')).toBe(false);
      expect(await isWritten('2040-10-29T05:00:00Z')).toBe(true);
    });

    it('comes on the weekday that was chosen, and not on one that had passed when it was', async () => {
      await tried.tell(reader);
      await choose({ digestWeekday: 5 });
      await tried.digestsAt(at('2040-01-05'));
      expect(await textsTo(reader)).toEqual([]);
      await api.database.query(`UPDATE notification_preference SET digest_chosen_at = '2040-01-06T12:00Z'`);
      await tried.digestsAt(at('2040-01-07'));
      expect(await textsTo(reader)).toEqual([]);
      await tried.digestsAt(at('2040-01-13'));
      expect(await textsTo(reader)).toHaveLength(1);
    });

    it('leaves out what lies in a closed body where the reader no longer sits, and names only the body otherwise', async () => {
      const [left, kept] = [await tried.body(networkId, true, 'Forladt'), await tried.body(networkId, true, 'Beholdt')];
      await tried.seat(reader.id, left, '2039-12-31');
      await tried.tell(reader, { networkId, bodyId: left, title: 'Hemmelig A' });
      await tried.digestsAt(at(MONDAY));
      expect(await textsTo(reader)).toEqual([]);
      await api.database.query('UPDATE person SET user_id = NULL');
      await tried.seat(reader.id, kept);
      await tried.tell(reader, { networkId, bodyId: kept, title: 'Hemmelig B' });
      await tried.digestsAt(at(NEXT_MONDAY));
      const [raw] = await textsTo(reader);
      expect(raw).toContain('Nyt indlæg: Beholdt');
      expect(raw).not.toMatch(/Hemmelig|Forladt/);
    });

    it('leaves out what lies in a network that the reader has left', async () => {
      await tried.tell(reader, { networkId });
      await api.database.query('DELETE FROM network_member WHERE user_id = $1', [reader.id]);
      await tried.digestsAt(at(MONDAY));
      expect(await textsTo(reader)).toEqual([]);
    });

    it('is not for invented people', async () => {
      await tried.tell(reader);
      await api.database.query(`UPDATE app_user SET demo = true WHERE id = $1`, [reader.id]);
      await tried.digestsAt(at(MONDAY));
      expect(await textsTo(reader)).toEqual([]);
    });

    it('reaches 200 people each once, in few statements', async () => {
      const people: TestPerson[] = [];
      for (let n = 0; n < 200; n += 1) people.push(await signInAs(api, ['member'], networkId));
      await tried.tell(reader, { userIds: people.map(({ id }) => id) });
      await api.database.query('DELETE FROM outbox');
      const statements = await api.statementsDuring(() => api.app.get(WeeklyDigestsService).writeDue(at(MONDAY)));
      const reading = statements.filter((statement) => statement.includes('weekly_digest'));
      const mails = statements.filter((statement) => statement.includes('INSERT INTO outbox'));
      expect(mails).toHaveLength(200);
      // Two for each hundred people, and one that finds nobody left; the other cases' people are claimed with them.
      expect(reading.length).toBeLessThanOrEqual(9);
      const rows = await api.database.query<{ key: string }>(
        `SELECT idempotency_key AS key FROM outbox WHERE topic = 'mail'`,
      );
      expect(rows.map(({ key }) => key).sort()).toEqual(people.map(({ id }) => `digest:2040-W01:${id}`).sort());
    });
  });
});
