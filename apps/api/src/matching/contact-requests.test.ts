import { randomUUID } from 'node:crypto';
import { CONTACTS_PER_DAY } from '@samspil/domain/matching';
import { ROLES } from '@samspil/domain/shared';
import { signInAs, signInFor, type TestPerson } from '../testing/people.js';
import type { TestApi } from '../testing/start-test-api.js';
import { CONTACT_BY_ID, CONTACTS, MatchingUnderTest, type Shown } from './matching.cases.js';

const MAY_ASK = `query ($id: ID!) { activity(id: $id) { canRequestContact } }`;
const ids = (shown: { list: { edges: readonly { node: Shown }[] } }): string[] =>
  shown.list.edges.map(({ node }) => node.id);

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
  const one = (id: string, as: TestPerson) => api.graphql<{ one: Shown }>(CONTACT_BY_ID, { id }, { as });

  it('is asked for, answered and goes on; both see the thread, and nobody an address', async () => {
    const { networkId, holstebro, silkeborg } = await tried.people();
    const { id: noticeId } = await tried.post(holstebro);
    const sent = await ask(silkeborg, noticeId, { message: ' Må vi høre mere? ' });
    const { id } = sent;
    expect(sent).toMatchObject({
      networkId,
      about: { kind: 'NOTICE', noticeId, title: 'Vi søger en korleder' },
      organisation: { id: 'org-holstebro' },
      senderOrganisation: { name: { da: 'Silkeborg Kommune' } },
      sentBy: { name: `Person ${silkeborg.id}` },
      isSent: true,
      state: 'SENT',
      messages: [{ kind: 'SENT', bySender: true, isOwn: true, text: 'Må vi høre mere?' }],
      viewerCan: { answer: false, decline: false, write: false },
    });
    const received = await tried.list(CONTACTS, { box: 'RECEIVED', networkId }, holstebro);
    expect([ids(received), received.waiting]).toEqual([[id], 1]);
    expect(received.list.edges[0]?.node).toMatchObject({ isSent: false, viewerCan: { answer: true, decline: true } });
    const answered = await tried.done('answerContactRequest', { id, lock: 1, text: 'Ja, ring bare' }, holstebro);
    expect(answered).toMatchObject({ state: 'ANSWERED', viewerCan: { answer: false, decline: false, write: true } });
    await tried.done('writeInContact', { id, text: 'Tak' }, silkeborg);
    const seen = (await one(id, silkeborg)).data?.one;
    expect(seen).toMatchObject({
      viewerCan: { write: true },
      messages: [
        { kind: 'SENT', bySender: true, isOwn: true },
        {
          kind: 'ANSWERED',
          bySender: false,
          isOwn: false,
          by: { name: `Person ${holstebro.id}` },
          text: 'Ja, ring bare',
        },
        { kind: 'WROTE', bySender: true, text: 'Tak' },
      ],
    });
    expect(JSON.stringify(seen)).not.toContain('@');
    const after = await tried.list(CONTACTS, { box: 'RECEIVED', networkId }, holstebro);
    expect([ids(after), after.waiting]).toEqual([[id], 0]);
  });

  it('is declined in a friendly way, and may be answered after all', async () => {
    const { holstebro, silkeborg } = await tried.people();
    const { id } = await ask(silkeborg, (await tried.post(holstebro)).id);
    const silent = await tried.call('answerContactRequest', { id, lock: 1, decline: true, text: ' ' }, holstebro);
    expect(silent.problems).toMatchObject([{ code: 'matching.answer-missing', field: 'text' }]);
    const declined = await tried.done(
      'answerContactRequest',
      { id, lock: 1, decline: true, text: 'Ikke nu' },
      holstebro,
    );
    expect(declined).toMatchObject({ state: 'DECLINED', viewerCan: { answer: true, decline: false, write: false } });
    expect((await tried.call('writeInContact', { id, text: 'Øv' }, silkeborg)).problems).toMatchObject([
      { code: 'matching.state' },
    ]);
    expect(await tried.done('answerContactRequest', { id, lock: 2, text: 'Jo' }, holstebro)).toMatchObject({
      state: 'ANSWERED',
    });
  });

  it('is asked for about an activity of others and about a concept, as far as one may see it', async () => {
    const { holstebro, silkeborg, member } = await tried.people();
    const activityId = await tried.log(holstebro);
    const about = await tried.done('requestContact', { about: { activityId }, message: 'Hvordan?' }, member);
    expect(about).toMatchObject({
      about: { kind: 'ACTIVITY', activityId, title: 'Kor for stressramte' },
      organisation: { id: 'org-holstebro' },
      senderOrganisation: null,
    });
    const mayAsk = async (as: TestPerson) =>
      (await api.graphql<{ activity: object }>(MAY_ASK, { id: activityId }, { as })).data?.activity;
    expect(await mayAsk(member)).toEqual({ canRequestContact: true });
    expect(await mayAsk(holstebro)).toEqual({ canRequestContact: false });
    const draft = await tried.log(holstebro, {}, { sharing: 'DRAFT' });
    const code = async (thing: object, as: TestPerson) =>
      (await tried.call('requestContact', { about: thing, message: 'Hej' }, as)).code;
    expect(await code({ activityId: draft }, member)).toBe('NOT_FOUND');
    expect(await code({ activityId: 'x' }, member)).toBe('NOT_FOUND');
    expect(await code({ conceptSlug: 'nowhere' }, member)).toBe('NOT_FOUND');
    const elsewhere = await signInFor(api, 'org-viborg', ['liaison'], await tried.addNetwork());
    expect(await code({ activityId }, elsewhere)).toBe('FORBIDDEN');
    const { slug: conceptSlug, publish } = await tried.draftConcept(silkeborg);
    expect(await code({ conceptSlug }, member)).toBe('NOT_FOUND');
    await publish();
    const ofConcept = await tried.done('requestContact', { about: { conceptSlug }, message: 'Hej' }, member);
    expect(ofConcept).toMatchObject({
      about: { kind: 'CONCEPT', conceptSlug, title: 'Kor på recept' },
      organisation: { id: 'org-silkeborg' },
    });
  });

  it('is asked for of an organisation itself, in a network it takes part in', async () => {
    const { networkId, holstebro, silkeborg } = await tried.people();
    const askIn = (network: string | null, organisationId: string, as: TestPerson) =>
      tried.call('requestContact', { about: { organisationId, networkId: network }, message: 'Hvem gør hvad?' }, as);
    await api.database.query(
      `INSERT INTO organisation (id, name_da, name_en, kind) VALUES ('org-outside', 'Ude', 'Outside', 'other')`,
    );
    expect((await askIn(networkId, 'org-outside', silkeborg)).code).toBe('NOT_FOUND');
    const about = { organisationId: 'org-holstebro', networkId };
    const sent = await tried.done('requestContact', { about, message: 'Hvem gør hvad?' }, silkeborg);
    expect(sent).toMatchObject({
      networkId,
      about: { kind: 'ORGANISATION', noticeId: null, title: 'Spørgsmål til Holstebro Kommune' },
      organisation: { id: 'org-holstebro' },
    });
    expect((await one(sent.id, holstebro)).data?.one).toMatchObject({ viewerCan: { answer: true } });
    expect((await askIn(null, 'org-holstebro', silkeborg)).problems).toMatchObject([
      { code: 'matching.about-missing' },
    ]);
    expect((await askIn(networkId, 'org-holstebro', holstebro)).problems).toMatchObject([
      { code: 'matching.own-organisation' },
    ]);
    expect((await askIn(networkId, 'org-nowhere', silkeborg)).code).toBe('NOT_FOUND');
    const stranger = await signInAs(api, ['coordinator'], 'elsewhere');
    expect((await askIn(networkId, 'org-holstebro', stranger)).code).toBe('FORBIDDEN');
  });

  it('is not asked for of one’s own organisation, about nothing, or about what no longer stands', async () => {
    const { holstebro, silkeborg } = await tried.people();
    const { id: noticeId } = await tried.post(holstebro);
    const problems = async (input: object, as: TestPerson) =>
      (await tried.call('requestContact', { message: 'Hej', ...input }, as)).problems.map(({ code }) => code);
    expect(await problems({ about: { noticeId }, message: ' ' }, holstebro)).toEqual([
      'matching.own-organisation',
      'matching.message-missing',
    ]);
    expect(await problems({ about: {} }, silkeborg)).toEqual(['matching.about-missing']);
    await tried.done('closeNotice', { id: noticeId }, holstebro);
    expect(await problems({ about: { noticeId } }, silkeborg)).toEqual(['matching.notice-closed']);
  });

  it('sent twice with the same id is sent once, also at the same moment; so are answers and messages', async () => {
    const { holstebro, silkeborg, member } = await tried.people();
    const { id: noticeId } = await tried.post(holstebro);
    const id = randomUUID();
    const both = await Promise.all([ask(silkeborg, noticeId, { id }), ask(silkeborg, noticeId, { id })]);
    expect(both.map((sent) => [sent.id, (sent['messages'] as unknown[]).length])).toEqual([
      [id, 1],
      [id, 1],
    ]);
    const taken = await tried.call('requestContact', { id, about: { noticeId }, message: 'Hej' }, member);
    expect(taken.problems).toMatchObject([{ code: 'matching.id-taken', field: 'id' }]);
    const messageId = randomUUID();
    const answer = { id, lock: 1, text: 'Ja', messageId };
    await tried.done('answerContactRequest', answer, holstebro);
    expect(await tried.done('answerContactRequest', answer, holstebro)).toMatchObject({ state: 'ANSWERED', lock: 2 });
    expect((await tried.call('writeInContact', { id, text: 'x', messageId }, silkeborg)).problems).toMatchObject([
      { code: 'matching.id-taken', field: 'messageId' },
    ]);
    const written = { id, text: 'Tak', messageId: randomUUID() };
    await Promise.all([
      tried.done('writeInContact', written, silkeborg),
      tried.done('writeInContact', written, silkeborg),
    ]);
    expect(((await one(id, silkeborg)).data?.one['messages'] as unknown[]).length).toBe(3);
    expect((await tried.call('writeInContact', { ...written, messageId: 'x' }, silkeborg)).problems).toMatchObject([
      { code: 'matching.id-malformed' },
    ]);
  });

  it('tells a second who answers', async () => {
    const { networkId, holstebro, silkeborg } = await tried.people();
    const colleague = await signInFor(api, 'org-holstebro', ['member'], networkId);
    const { id } = await ask(silkeborg, (await tried.post(holstebro)).id);
    await tried.done('answerContactRequest', { id, lock: 1, decline: true, text: 'Nej' }, colleague);
    const second = await tried.call('answerContactRequest', { id, lock: 1, text: 'Ja' }, holstebro);
    expect(second.problems).toMatchObject([{ code: 'matching.changed-meanwhile', params: { lock: 2 } }]);
  });

  describe('is read by', () => {
    it.each(ROLES)('no %s but those who speak for the organisation', async (role) => {
      const { networkId, holstebro, silkeborg } = await tried.people();
      const { id } = await ask(silkeborg, (await tried.post(holstebro)).id);
      const outsiders = [await signInAs(api, [role], networkId), await signInFor(api, 'org-viborg', [role], networkId)];
      for (const person of outsiders) {
        expect((await one(id, person)).code).toBe('NOT_FOUND');
        expect((await tried.call('answerContactRequest', { id, lock: 1, text: 'x' }, person)).code).toBe('NOT_FOUND');
        expect((await tried.call('writeInContact', { id, text: 'x' }, person)).code).toBe('NOT_FOUND');
        for (const box of ['RECEIVED', 'SENT']) {
          const shown = await tried.list(CONTACTS, { box, networkId }, person);
          expect([ids(shown), shown.waiting]).toEqual([[], 0]);
        }
      }
      expect((await tried.call('answerContactRequest', { id, lock: 1, text: 'x' }, silkeborg)).code).toBe('FORBIDDEN');
      const colleague = await signInFor(api, 'org-holstebro', [role], networkId);
      expect(ids(await tried.list(CONTACTS, { box: 'RECEIVED' }, colleague))).toEqual([id]);
      expect((await tried.call('answerContactRequest', { id, lock: 1, text: 'x' }, colleague)).code).toBeUndefined();
    });

    it('nobody of another network, and no visitor', async () => {
      const { networkId, holstebro, silkeborg } = await tried.people();
      const { id: noticeId } = await tried.post(holstebro);
      const { id } = await ask(silkeborg, noticeId);
      const stranger = await signInFor(api, 'org-holstebro', ['coordinator'], await tried.addNetwork());
      expect((await one(id, stranger)).code).toBe('NOT_FOUND');
      expect((await tried.call('requestContact', { about: { noticeId }, message: 'Hej' }, stranger)).code).toBe(
        'NOT_FOUND',
      );
      expect((await api.graphql(CONTACTS, { box: 'RECEIVED', networkId }, { as: stranger })).code).toBe('FORBIDDEN');
      expect(ids(await tried.list(CONTACTS, { box: 'RECEIVED' }, stranger))).toEqual([]);
      expect((await api.graphql(CONTACT_BY_ID, { id })).code).toBe('UNAUTHENTICATED');
      expect((await one('nonsense', silkeborg)).code).toBe('NOT_FOUND');
    });

    it('the caretakers where nobody speaks for the organisation, until somebody does', async () => {
      const { networkId, silkeborg, holstebro, coordinator } = await tried.people();
      const { id: noticeId } = await tried.post(holstebro);
      await api.database.query('DELETE FROM network_member WHERE user_id = $1', [holstebro.id]);
      const { id } = await ask(silkeborg, noticeId);
      expect(ids(await tried.list(CONTACTS, { box: 'RECEIVED', networkId }, coordinator))).toEqual([id]);
      expect((await one(id, coordinator)).data?.one).toMatchObject({ viewerCan: { answer: true } });
      await signInFor(api, 'org-holstebro', ['member'], networkId);
      expect((await one(id, coordinator)).code).toBe('NOT_FOUND');
      expect(ids(await tried.list(CONTACTS, { box: 'RECEIVED', networkId }, coordinator))).toEqual([]);
    });
  });

  it('comes in pages, newest first, by state, in three statements beside the count, however many', async () => {
    const { networkId, holstebro, silkeborg, viborg } = await tried.people();
    const { id: noticeId } = await tried.post(holstebro);
    const sent: string[] = [];
    for (const person of [silkeborg, viborg, silkeborg]) sent.unshift((await ask(person, noticeId)).id);
    const first = await tried.list(CONTACTS, { box: 'RECEIVED', networkId, first: 2 }, holstebro);
    const after = first.list.pageInfo.endCursor;
    const rest = await tried.list(CONTACTS, { box: 'RECEIVED', networkId, first: 2, after }, holstebro);
    expect([...ids(first), ...ids(rest)]).toEqual(sent);
    expect(ids(await tried.list(CONTACTS, { box: 'SENT' }, silkeborg))).toEqual([sent[0], sent[2]]);
    await tried.done('answerContactRequest', { id: sent[1], lock: 1, text: 'Ja' }, holstebro);
    expect(ids(await tried.list(CONTACTS, { box: 'RECEIVED', networkId, state: 'ANSWERED' }, holstebro))).toEqual([
      sent[1],
    ]);
    const work = () => api.graphql(CONTACTS, { box: 'RECEIVED', networkId }, { as: holstebro });
    // Mail may be on its way meanwhile.
    const statements = (await api.statementsDuring(work)).filter((statement) => !statement.includes('outbox'));
    expect(statements).toHaveLength(4);
  });

  it('is limited for each person', async () => {
    const { holstebro, silkeborg, viborg } = await tried.people();
    const { id: noticeId } = await tried.post(holstebro);
    for (let number = 0; number < CONTACTS_PER_DAY; number += 1) await ask(silkeborg, noticeId);
    const tooMany = await tried.call('requestContact', { about: { noticeId }, message: 'Hej' }, silkeborg);
    expect(tooMany.problems).toMatchObject([{ code: 'shared.too-many-requests' }]);
    await ask(viborg, noticeId);
  });

  it('stays when who asked is gone, and when what it was about is gone', async () => {
    const { holstebro, silkeborg } = await tried.people();
    const { id: noticeId } = await tried.post(holstebro);
    const { id } = await ask(silkeborg, noticeId);
    await api.database.query('DELETE FROM app_user WHERE id = $1', [silkeborg.id]);
    await api.database.query('DELETE FROM notice WHERE id = $1', [noticeId]);
    const answered = await tried.done('answerContactRequest', { id, lock: 1, text: 'Ja' }, holstebro);
    expect(answered).toMatchObject({
      state: 'ANSWERED',
      sentBy: { name: null },
      about: { noticeId: null, title: 'Vi søger en korleder' },
    });
  });
});
