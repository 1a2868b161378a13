import { randomUUID } from 'node:crypto';
import { REQUESTS_PER_DAY } from '@samspil/domain/requests';
import { OutboxWorker } from '../shared/outbox/index.js';
import { signInAs, type TestPerson } from '../testing/people.js';
import type { TestApi } from '../testing/start-test-api.js';
import { EXISTING, LIST, ONE, RequestsUnderTest, SETTLED, type Asked, type Listed } from './requests.cases.js';

describe('requests for knowledge', () => {
  let tried: RequestsUnderTest;
  let api: TestApi;
  beforeAll(async () => {
    tried = await RequestsUnderTest.start();
    ({ api } = tried);
  });
  afterAll(() => tried.close());

  it('a member asks, the coordinator answers with a source, the member says it was used', async () => {
    const { networkId, member, coordinator } = await tried.people();
    const asked = await tried.ask(networkId, member, {
      background: ' Til et møde. ',
      neededBy: '2027-01-31',
      termIds: ['tg-pain'],
    });
    expect(asked).toMatchObject({
      state: 'OPEN',
      background: 'Til et møde.',
      neededBy: '2027-01-31',
      isOwn: true,
      draft: null,
    });
    expect(asked).toMatchObject({
      terms: [{ id: 'tg-pain', label: { da: 'Smerter' } }],
      askedBy: { name: `Person ${member.id}` },
    });
    expect(asked.viewerCan).toMatchObject({ answer: false, withdraw: true, recordUse: false });
    const slug = await tried.publishedItem(networkId, coordinator);
    const drafted = await tried.call(
      'saveAnswerDraft',
      { id: asked.id, lock: asked.lock, text: 'Måske', sources: [slug] },
      coordinator,
    );
    expect(drafted.data?.done).toMatchObject({ state: 'OPEN', draft: { text: 'Måske', sources: [{ slug }] } });
    const lock = drafted.data?.done.lock;
    const answered = await tried.call(
      'answerRequest',
      { id: asked.id, lock, text: ' Lidt. ', sources: [slug] },
      coordinator,
    );
    expect(answered.data?.done).toMatchObject({
      state: 'ANSWERED',
      draft: null,
      settledBy: { name: `Person ${coordinator.id}` },
    });
    const seen = await api.graphql<{ one: Asked }>(ONE, { id: asked.id }, { as: member });
    expect(seen.data?.one).toMatchObject({ answer: { text: 'Lidt.', sources: [{ slug, item: { title: slug } }] } });
    expect(seen.data?.one.viewerCan).toMatchObject({ recordUse: true, withdraw: false });
    const used = await tried.call('recordUse', { id: asked.id, used: true, note: 'På mødet' }, member);
    expect(used.data?.done).toMatchObject({ use: { used: true, note: 'På mødet' } });
    const reopened = await tried.call('reopenRequest', { id: asked.id, lock: used.data?.done.lock }, coordinator);
    expect(reopened.data?.done).toMatchObject({ state: 'OPEN', answer: null, use: null, draft: { text: 'Lidt.' } });
    expect(reopened.data?.done).toMatchObject({
      history: [
        { kind: 'REOPENED' },
        { kind: 'USED', note: 'På mødet' },
        { kind: 'ANSWERED', answer: { text: 'Lidt.' } },
        { kind: 'ASKED' },
      ],
    });
  });

  it('is closed with a reason, and opened again', async () => {
    const { networkId, member, coordinator } = await tried.people();
    const { id, lock } = await tried.ask(networkId, member);
    const silent = await tried.call('closeRequest', { id, lock, reason: 'NOTHING_KNOWN', note: ' ' }, coordinator);
    expect(silent.problems).toMatchObject([{ code: 'requests.closing-note-missing', field: 'note' }]);
    const closed = await tried.call(
      'closeRequest',
      { id, lock, reason: 'NOTHING_KNOWN', note: 'Vi fandt intet.' },
      coordinator,
    );
    expect(closed.data?.done).toMatchObject({
      state: 'CLOSED',
      closing: { reason: 'NOTHING_KNOWN', note: 'Vi fandt intet.' },
    });
    const again = await tried.call(
      'closeRequest',
      { id, lock: lock + 1, reason: 'NOTHING_KNOWN', note: 'x' },
      coordinator,
    );
    expect(again.problems).toMatchObject([{ code: 'requests.step-not-possible' }]);
    const opened = await tried.call('reopenRequest', { id, lock: lock + 1 }, coordinator);
    expect(opened.data?.done).toMatchObject({ state: 'OPEN', closing: null });
  });

  it('is withdrawn by who asked, out of everybody else’s sight, and brought back', async () => {
    const { networkId, member, coordinator } = await tried.people();
    const { id } = await tried.ask(networkId, member);
    expect((await tried.call('withdrawRequest', { id }, coordinator)).code).toBe('FORBIDDEN');
    expect((await tried.call('withdrawRequest', { id }, member)).data?.done).toMatchObject({ state: 'WITHDRAWN' });
    expect((await api.graphql(ONE, { id }, { as: coordinator })).code).toBe('NOT_FOUND');
    expect((await api.graphql<Listed>(LIST, { networkId }, { as: coordinator })).data?.list.edges).toEqual([]);
    expect((await tried.call('withdrawRequest', { id }, member)).problems).toMatchObject([
      { code: 'requests.step-not-possible' },
    ]);
    expect((await tried.call('restoreRequest', { id }, member)).data?.done).toMatchObject({ state: 'OPEN' });
  });

  it('who writes over somebody else’s draft is told, and nothing is lost', async () => {
    const { networkId, member, coordinator } = await tried.people();
    const { id, lock } = await tried.ask(networkId, member);
    await tried.call('saveAnswerDraft', { id, lock, text: 'Først' }, coordinator);
    const second = await tried.call('saveAnswerDraft', { id, lock, text: 'Så' }, coordinator);
    expect(second.problems).toMatchObject([{ code: 'requests.changed-meanwhile' }]);
    expect((await api.graphql(ONE, { id }, { as: coordinator })).data).toMatchObject({
      one: { draft: { text: 'Først' } },
    });
  });

  it('answers rest on what is published', async () => {
    const { networkId, member, coordinator } = await tried.people();
    const { id, lock } = await tried.ask(networkId, member);
    const refused = await tried.call('answerRequest', { id, lock, text: '', sources: ['nowhere'] }, coordinator);
    expect(refused.problems).toEqual([
      { code: 'requests.answer-missing', field: 'text' },
      { code: 'requests.source-not-published', field: 'sources.0', params: { slug: 'nowhere' } },
    ]);
  });

  describe('asking', () => {
    it('shows every problem at its field', async () => {
      const { networkId, member } = await tried.people();
      const input = { networkId, question: ' ', neededBy: '2020-01-01', termIds: ['tg-pain', 'tg-nobody'] };
      expect(
        (await tried.call('requestKnowledge', input, member)).problems.map(({ code, field }) => `${code} ${field}`),
      ).toEqual([
        'requests.question-missing question',
        'requests.date-past neededBy',
        'requests.term-unknown termIds.1',
      ]);
    });

    it('twice with the same id is once, also at the same moment; somebody else’s id is taken', async () => {
      const { networkId, member, coordinator } = await tried.people();
      const id = randomUUID();
      const both = await Promise.all([tried.ask(networkId, member, { id }), tried.ask(networkId, member, { id })]);
      expect(both.map((one) => one.id)).toEqual([id, id]);
      const taken = await tried.call('requestKnowledge', { id, networkId, question: 'Noget andet?' }, coordinator);
      expect(taken.problems).toMatchObject([{ code: 'requests.id-taken', field: 'id' }]);
      const malformed = await tried.call('requestKnowledge', { id: 'x', networkId, question: 'Noget andet?' }, member);
      expect(malformed.problems).toMatchObject([{ code: 'requests.id-malformed', field: 'id' }]);
    });

    it('is limited for each person', async () => {
      const { networkId, member, coordinator } = await tried.people();
      for (let number = 0; number < REQUESTS_PER_DAY; number += 1) await tried.ask(networkId, member);
      const answer = await tried.call('requestKnowledge', { networkId, question: 'Endnu et spørgsmål?' }, member);
      expect(answer.problems).toMatchObject([{ code: 'shared.too-many-requests' }]);
      await tried.ask(networkId, coordinator);
    });

    it('shows what is there already', async () => {
      const { networkId, member, coordinator } = await tried.people();
      const slug = await tried.publishedItem(networkId, coordinator);
      const { id } = await tried.ask(networkId, member, { termIds: ['tg-pain'] });
      const withdrawn = await tried.ask(networkId, coordinator);
      await tried.call('withdrawRequest', { id: withdrawn.id }, coordinator);
      const existing = async (question: string, as: TestPerson) =>
        (
          await api.graphql<{ existing: { items: { slug: string }[]; requests: { id: string }[] } }>(
            EXISTING,
            { networkId, question },
            { as },
          )
        ).data?.existing;
      const found = await existing('kunst for folk med smerter', member);
      expect(found?.items.map((item) => item.slug)).toContain(slug);
      expect(found?.requests.map((one) => one.id)).toEqual([id]);
      expect(await existing('kor', member)).toMatchObject({ items: [], requests: [] });
      expect((await existing('noget om heste og cykler', member))?.requests).toEqual([]);
    });
  });

  it('shows beside an answer what was found out, to those who may see it and nobody else', async () => {
    const { networkId, member, coordinator } = await tried.people();
    const settle = async (question: string, step: 'answerRequest' | 'closeRequest', more: object) => {
      const { id, lock } = await tried.ask(networkId, member, { question, termIds: ['tg-pain'] });
      await tried.call(step, { id, lock, ...more }, coordinator);
      return id;
    };
    const answered = await settle('Hjælper kor mod smerter?', 'answerRequest', { text: 'Måske lidt.' });
    const nothing = await settle('Hjælper ler mod smerter?', 'closeRequest', { reason: 'NOTHING_KNOWN', note: 'Nej.' });
    await settle('Hjælper maling mod smerter?', 'closeRequest', { reason: 'OUTSIDE_THE_FIELD', note: 'Andre.' });
    await tried.ask(networkId, member, { question: 'Hjælper glas mod smerter?', termIds: ['tg-pain'] });
    const settled = async (variables: Readonly<Record<string, unknown>>, as?: TestPerson) =>
      api.graphql<{ settled: { id: string }[] }>(SETTLED, variables, as ? { as } : {});
    const about = { question: 'smerter', termIds: ['tg-pain', 'nowhere'] };
    expect((await settled(about, member)).data?.settled).toEqual([
      { id: answered, state: 'ANSWERED', answer: { text: 'Måske lidt.' }, closing: null },
      { id: nothing, state: 'CLOSED', answer: null, closing: { note: 'Nej.' } },
    ]);
    expect((await settled({ question: '', termIds: ['tg-older'] }, member)).data?.settled).toEqual([]);
    const { member: other } = await tried.people();
    expect((await settled(about, other)).data?.settled).toEqual([]);
    expect((await settled(about)).code).toBe('UNAUTHENTICATED');
  });

  it('mails title and link: to the coordinators when asked, to who asked when answered, and nobody about the own doing', async () => {
    const { networkId, member, coordinator } = await tried.people();
    await signInAs(api, ['administrator'], networkId);
    const { id, lock } = await tried.ask(networkId, member, {
      question: 'Sang for ensomme?',
      background: 'Fortroligt',
    });
    await tried.call('answerRequest', { id, lock, text: 'Svaret' }, coordinator);
    await tried.ask(networkId, coordinator, { question: 'Mit eget spørgsmål?' });
    await api.app.get(OutboxWorker).drain();
    const to = (person: TestPerson) => tried.mailbox.mails.filter((mail) => mail.to === `${person.id}@kommune.example`);
    expect(to(coordinator).map(({ raw }) => raw)).toEqual([expect.stringContaining('Sang for ensomme?')]);
    expect(to(member).map(({ raw }) => raw)).toEqual([
      expect.stringContaining(`https://samspil.example/spoergsmaal/${id}`),
    ]);
    const sent = [...to(coordinator), ...to(member)].map(({ raw }) => raw).join();
    expect(sent).not.toMatch(/Fortroligt|Svaret/);
  });

  it('stays when the person who asked is gone', async () => {
    const { networkId, member, coordinator } = await tried.people();
    const { id, lock } = await tried.ask(networkId, member);
    await api.database.query('DELETE FROM app_user WHERE id = $1', [member.id]);
    const answered = await tried.call('answerRequest', { id, lock, text: 'Ja' }, coordinator);
    expect(answered.data?.done).toMatchObject({ state: 'ANSWERED', askedBy: { name: null } });
  });
});
