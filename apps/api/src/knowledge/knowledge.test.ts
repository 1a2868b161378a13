import { signInAs, type TestPerson } from '../testing/people.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';
import {
  bankOf,
  COMPLETE,
  coordinatorOf,
  inInbox,
  moved,
  plantNetwork,
  published,
  type Bank,
} from './knowledge.cases.js';

describe('an item of the bank', () => {
  let api: TestApi;
  let bank: Bank;
  let coordinator: TestPerson;
  beforeAll(async () => {
    api = await startTestApi();
    await plantNetwork(api);
    bank = bankOf(api);
    coordinator = await coordinatorOf(api);
  });
  afterAll(() => api.close());

  it('goes from inbox through review to the public', async () => {
    const item = await inInbox(bank, coordinator);
    expect(item).toMatchObject({ slug: 'billington2011', state: 'INBOX', workingState: 'DRAFT', lock: 1 });
    expect(item.content.bibliography.doi).toBe('10.1108/jpmh-1');
    expect((await bank.read(item.slug)).code).toBe('NOT_FOUND');
    const done = await moved(bank, item, ['SUBMIT', 'PUBLISH'], coordinator);
    expect(done).toMatchObject({ state: 'PUBLISHED', workingState: null });
    expect(done.reviewDate).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
    const seen = await bank.read(item.slug);
    expect(seen.data?.knowledgeItem.content.abstract).toBe(COMPLETE.abstract);
  });

  it('gets a link of its own when author and year are taken', async () => {
    const [first, second] = [await inInbox(bank, coordinator), await inInbox(bank, coordinator)];
    expect(first.slug).not.toBe(second.slug);
    expect(second.slug).toMatch(/^billington2011-\d+$/u);
  });

  it('tells every problem at once, and stores nothing', async () => {
    const { problems } = await bank.create(
      {
        bibliography: { title: ' ', issued: '1492', doi: 'x', url: 'javascript:alert(1)', authors: [{ given: 'A.' }] },
        language: 'xx',
        country: 'ZZ',
        codeIds: ['tg-nowhere'],
        facts: [{ statement: '', source: '', sourceDate: 'engang' }],
      },
      coordinator,
    );
    expect(problems.map(({ code }) => code).sort()).toEqual([
      'knowledge.address-malformed',
      'knowledge.author-nameless',
      'knowledge.code-unknown',
      'knowledge.country-unknown',
      'knowledge.doi-malformed',
      'knowledge.fact-date-invalid',
      'knowledge.fact-without-source',
      'knowledge.fact-without-statement',
      'knowledge.language-unknown',
      'knowledge.title-missing',
      'knowledge.year-out-of-range',
    ]);
  });

  it('refuses a NUL byte with a problem', async () => {
    const { problems } = await bank.create({ bibliography: { title: 'a\u0000b' } }, coordinator);
    expect(problems.map(({ code }) => code)).toEqual(['shared.unusable-character']);
  });

  it('is not published before it says what readers need', async () => {
    const item = await inInbox(bank, coordinator, { bibliography: { title: 'Kun en titel' } });
    const inReview = await moved(bank, item, ['SUBMIT'], coordinator);
    const { problems } = await bank.move(inReview, 'PUBLISH', coordinator);
    expect(problems.map(({ code }) => code)).toEqual([
      'knowledge.language-missing',
      'knowledge.abstract-or-brief-missing',
      'knowledge.source-missing',
      'knowledge.year-missing',
    ]);
  });

  it('cannot take a step from where it does not stand', async () => {
    const { problems } = await bank.move(await inInbox(bank, coordinator), 'PUBLISH', coordinator);
    expect(problems).toEqual([{ code: 'knowledge.step-not-possible', params: { step: 'publish', state: 'inbox' } }]);
  });

  it('is withdrawn only with a reason, which visitors do not get', async () => {
    const item = await published(bank, coordinator);
    expect((await bank.move(item, 'WITHDRAW', coordinator, ' ')).problems).toEqual([
      { code: 'knowledge.reason-missing', field: 'reason' },
    ]);
    const withdrawn = await moved(bank, item, ['WITHDRAW'], coordinator);
    expect(withdrawn).toMatchObject({ state: 'WITHDRAWN', withdrawnReason: 'Fejl i tallene' });
    expect((await bank.read(item.slug)).code).toBe('NOT_FOUND');
  });

  it.each([
    [['SUBMIT'], 'RETURN_TO_INBOX', 'INBOX'],
    [['SUBMIT', 'RETURN_TO_INBOX'], 'SUBMIT', 'IN_REVIEW'],
    [['SUBMIT', 'PUBLISH'], 'UNDO_PUBLISHING', 'IN_REVIEW'],
    [['ARCHIVE'], 'RESTORE', 'INBOX'],
    [['SUBMIT', 'ARCHIVE'], 'RESTORE', 'IN_REVIEW'],
    [['SUBMIT', 'PUBLISH', 'ARCHIVE'], 'RESTORE', 'PUBLISHED'],
    [['SUBMIT', 'PUBLISH', 'WITHDRAW'], 'RESTORE', 'PUBLISHED'],
  ])('after %j, %s leads back to %s', async (before, undo, state) => {
    const item = await moved(bank, await inInbox(bank, coordinator), [...before, undo], coordinator);
    expect(item.state).toBe(state);
    expect((await bank.read(item.slug)).data?.knowledgeItem.id).toBe(state === 'PUBLISHED' ? item.id : undefined);
  });

  it('is taken back from the public only soon, and as long as nothing followed', async () => {
    const item = await published(bank, coordinator);
    expect(item.viewerCan['undoPublishing']).toBe(true);
    const again = await moved(bank, item, ['ARCHIVE', 'RESTORE'], coordinator);
    expect(again.viewerCan['undoPublishing']).toBe(false);
    expect((await bank.move(again, 'UNDO_PUBLISHING', coordinator)).problems).toEqual([
      { code: 'knowledge.publication-followed' },
    ]);
    const old = await published(bank, coordinator);
    await api.database.query(`UPDATE knowledge_item SET published_at = now() - interval '25 hours' WHERE id = $1`, [
      old.id,
    ]);
    expect((await bank.move(old, 'UNDO_PUBLISHING', coordinator)).problems).toEqual([
      { code: 'knowledge.publication-too-old', params: { hours: 24 } },
    ]);
    const seen = (await bank.read(old.slug, coordinator)).data!.knowledgeItem;
    expect(seen.viewerCan['undoPublishing']).toBe(false);
  });

  describe('a new version', () => {
    it('is written beside the public one and needs a review', async () => {
      const item = await published(bank, coordinator);
      const begun = (await bank.save(item, { abstract: 'Anden udgave' }, coordinator)).data!.saveKnowledgeDraft;
      expect(begun).toMatchObject({ state: 'PUBLISHED', workingState: 'DRAFT' });
      expect(begun.workingContent).toMatchObject({ versionNumber: 2, abstract: 'Anden udgave' });
      const open = async () => (await bank.read(item.slug)).data!.knowledgeItem;
      expect((await open()).content).toMatchObject({ versionNumber: 1, abstract: COMPLETE.abstract });
      expect(await open()).toMatchObject({ workingState: null, workingContent: null });
      const second = await moved(bank, begun, ['SUBMIT', 'PUBLISH'], coordinator);
      expect((await open()).content).toMatchObject({ versionNumber: 2, abstract: 'Anden udgave' });
      const back = await moved(bank, second, ['UNDO_PUBLISHING'], coordinator);
      expect(back).toMatchObject({ state: 'PUBLISHED', workingState: 'IN_REVIEW' });
      expect((await open()).content).toMatchObject({ versionNumber: 1, abstract: COMPLETE.abstract });
    });

    it('can be thrown away', async () => {
      const item = await published(bank, coordinator);
      const begun = (await bank.save(item, { abstract: 'Fortrudt' }, coordinator)).data!.saveKnowledgeDraft;
      const after = await moved(bank, begun, ['DISCARD_DRAFT'], coordinator);
      expect(after).toMatchObject({ state: 'PUBLISHED', workingState: null, workingContent: null });
      const again = (await bank.save(after, { abstract: 'Igen' }, coordinator)).data!.saveKnowledgeDraft;
      expect(again.workingContent).toMatchObject({ versionNumber: 2, abstract: 'Igen' });
    });

    it('shows who changed what', async () => {
      const item = await published(bank, coordinator);
      await bank.save(item, { abstract: 'Anden', brief: { inShort: 'Nyt' } }, coordinator);
      const answer = await api.graphql<{ knowledgeItem: { versions: unknown; history: { kind: string }[] } }>(
        `query ($slug: String!) { knowledgeItem(slug: $slug) {
           versions { number state changedFields } history { kind versionNumber fields by { id } } } }`,
        { slug: item.slug },
        { as: coordinator },
      );
      expect(answer.data?.knowledgeItem.versions).toEqual([
        { number: 2, state: 'draft', changedFields: ['brief.inShort', 'abstract'] },
        { number: 1, state: 'published', changedFields: [] },
      ]);
      const { history } = answer.data!.knowledgeItem;
      expect(history.map(({ kind }) => kind)).toEqual(['version-begun', 'publish', 'submit', 'created']);
      expect(history[0]).toMatchObject({ versionNumber: 2, by: { id: coordinator.id } });
    });
  });

  describe('two who write at once', () => {
    it('the second is told what changed, and nothing is lost', async () => {
      const other = await signInAs(api, ['administrator']);
      const item = await inInbox(bank, coordinator);
      const first = await bank.save(item, { abstract: 'Den første', brief: { inShort: 'Kort' } }, coordinator);
      const second = await bank.save(item, { abstract: 'Den anden' }, other);
      expect(second.problems).toEqual([
        {
          code: 'knowledge.changed-meanwhile',
          params: expect.objectContaining({ fields: 'abstract,brief.inShort', lock: 2 }),
        },
      ]);
      const lock = Number(second.problems[0]?.params?.['lock']);
      const onTop = await bank.save({ id: item.id, lock }, { abstract: 'Den anden' }, other);
      expect(onTop.data?.saveKnowledgeDraft.content).toMatchObject({
        abstract: 'Den anden',
        brief: { inShort: 'Kort' },
      });
      expect(first.data?.saveKnowledgeDraft.content.abstract).toBe('Den første');
    });

    it('only one of many gets through', async () => {
      const item = await inInbox(bank, coordinator);
      const answers = await Promise.all(
        Array.from({ length: 6 }, (_, index) => bank.save(item, { abstract: `Nr. ${index}` }, coordinator)),
      );
      expect(answers.filter(({ data }) => data !== null)).toHaveLength(1);
      expect(answers.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(
        Array.from({ length: 5 }, () => 'knowledge.changed-meanwhile'),
      );
    });

    it('all get a link of their own', async () => {
      const created = await Promise.all(Array.from({ length: 6 }, () => bank.create(undefined, coordinator)));
      expect(new Set(created.map(({ data }) => data?.createKnowledge.slug)).size).toBe(6);
    });
  });

  it('saving a draft costs few statements, and saving the same again nothing', async () => {
    const item = await inInbox(bank, coordinator);
    const saves = await api.statementsDuring(() => bank.save(item, { abstract: 'Ny' }, coordinator));
    expect(saves.length).toBeLessThanOrEqual(8);
    const again = await bank.save({ id: item.id, lock: 2 }, { abstract: 'Ny' }, coordinator);
    expect(again.data?.saveKnowledgeDraft.lock).toBe(2);
  });

  it('can be given to somebody, with a day on which to look again', async () => {
    const item = await published(bank, coordinator);
    const owned = await api.graphql<{ assignKnowledgeOwner: { lock: number; owner: { id: string } } }>(
      `mutation ($input: AssignKnowledgeOwnerInput!) { assignKnowledgeOwner(input: $input) { lock owner { id } } }`,
      { input: { id: item.id, lock: item.lock, ownerId: coordinator.id } },
      { as: coordinator },
    );
    expect(owned.data?.assignKnowledgeOwner.owner.id).toBe(coordinator.id);
    const stranger = await signInAs(api, ['coordinator'], 'elsewhere');
    const refused = await api.graphql(
      `mutation ($input: AssignKnowledgeOwnerInput!) { assignKnowledgeOwner(input: $input) { id } }`,
      { input: { id: item.id, lock: item.lock + 1, ownerId: stranger.id } },
      { as: coordinator },
    );
    expect(refused.problems).toEqual([{ code: 'knowledge.owner-unknown', field: 'ownerId' }]);
    const set = (reviewDate: string | null) =>
      api.graphql<{ setKnowledgeReviewDate: { reviewDate: string | null } }>(
        `mutation ($input: SetKnowledgeReviewDateInput!) { setKnowledgeReviewDate(input: $input) { reviewDate } }`,
        { input: { id: item.id, lock: item.lock + 1, reviewDate } },
        { as: coordinator },
      );
    expect((await set('2020-01-01')).problems.map(({ code }) => code)).toEqual(['knowledge.review-date-past']);
    expect((await set('31.12.2099')).problems.map(({ code }) => code)).toEqual(['knowledge.review-date-invalid']);
    expect((await set(null)).data?.setKnowledgeReviewDate.reviewDate).toBeNull();
  });
});
