import { OutboxWorker } from '../shared/outbox/index.js';
import { signInFor, type TestPerson } from '../testing/people.js';
import type { TestApi } from '../testing/start-test-api.js';
import { MatchingUnderTest, type Shown } from './matching.cases.js';

describe('contact', () => {
  let tried: MatchingUnderTest;
  let api: TestApi;
  beforeAll(async () => {
    tried = await MatchingUnderTest.start();
    ({ api } = tried);
  });
  afterAll(() => tried.close());

  const ask = (as: TestPerson, noticeId: string, more: object = {}): Promise<Shown> =>
    tried.done('requestContact', { about: { noticeId }, message: 'Må vi høre mere?', ...more }, as);
  const mailsTo = (person: TestPerson) =>
    tried.mailbox.mails.filter(({ to }) => to === `${person.id}@kommune.example`).map(({ raw }) => raw);

  describe('is told of by mail', () => {
    it('to the liaisons first, with a link and nothing else; and to who asked', async () => {
      const { networkId, holstebro, silkeborg } = await tried.people();
      const colleague = await signInFor(api, 'org-holstebro', ['member'], networkId);
      const { id: noticeId } = await tried.post(holstebro, { title: 'Hemmelig titel' });
      const { id } = await ask(silkeborg, noticeId, { message: 'Fortrolig besked' });
      await tried.done('answerContactRequest', { id, lock: 1, text: 'Fortroligt svar' }, colleague);
      await tried.done('writeInContact', { id, text: 'Fortrolig tak' }, silkeborg);
      await api.app.get(OutboxWorker).drain();
      const link = `https://samspil.example/udveksling/kontakt/${id}`;
      expect(mailsTo(holstebro)).toEqual([expect.stringContaining(link), expect.stringContaining(link)]);
      expect(mailsTo(silkeborg)).toEqual([expect.stringContaining(link)]);
      expect(mailsTo(colleague)).toEqual([]);
      const all = [...mailsTo(holstebro), ...mailsTo(silkeborg)].join('\n');
      expect(all).not.toMatch(/Fortrolig|Hemmelig|Silkeborg/);
      for (const [person, other] of [
        [holstebro, silkeborg],
        [silkeborg, holstebro],
      ] as const) {
        expect(mailsTo(person).join()).not.toContain(other.id);
      }
    });

    it('to everybody who speaks for an organisation without a liaison', async () => {
      const { holstebro, viborg } = await tried.people();
      await ask(holstebro, (await tried.post(viborg)).id);
      await api.app.get(OutboxWorker).drain();
      expect(mailsTo(viborg)).toHaveLength(1);
    });

    it('to the caretakers where nobody speaks for it', async () => {
      const { holstebro, silkeborg, coordinator } = await tried.people();
      const { id: noticeId } = await tried.post(holstebro);
      await api.database.query('DELETE FROM network_member WHERE user_id = $1', [holstebro.id]);
      await ask(silkeborg, noticeId);
      await api.app.get(OutboxWorker).drain();
      expect([mailsTo(coordinator).length, mailsTo(holstebro).length]).toEqual([1, 0]);
    });
  });
});
