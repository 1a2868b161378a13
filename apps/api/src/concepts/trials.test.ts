import { randomUUID } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { ConceptsUnderTest, FIT, idsOf, MINE, TRIALS, type Listed, type Shown } from './concepts.cases.js';

interface Fit {
  readonly fit: {
    readonly mine: Readonly<Record<string, unknown>>;
    readonly places: readonly {
      readonly organisation: { readonly id: string } | null;
      readonly trialId: string | null;
      readonly activityId: string | null;
      readonly theirs: Readonly<Record<string, unknown>>;
      readonly lines: readonly { readonly aspect: string; readonly verdict: string }[];
    }[];
  };
}

describe('trials of concepts', () => {
  let tried: ConceptsUnderTest;
  let people: ConceptsUnderTest['people'];
  beforeAll(async () => {
    tried = await ConceptsUnderTest.start();
    ({ people } = tried);
  });
  afterAll(() => tried.close());

  it('what others do alone is nobody’s trial; what one takes part in can be', async () => {
    const concept = await tried.published();
    const alone = await tried.activities.log(people.own);
    const partners = [{ organisationId: 'org-silkeborg', role: 'OTHER' }];
    const together = await tried.activities.log(people.own, { partners });
    const adoption = { conceptId: concept.id, organisationId: 'org-silkeborg', status: 'RUNNING' };
    const wrong = await tried.call('adoptConcept', { ...adoption, activityId: alone.id }, people.other);
    expect(wrong.problems).toEqual([{ code: 'concepts.activity-unknown', field: 'activityId' }]);
    const right = await tried.done('adoptConcept', { ...adoption, activityId: together.id }, people.other);
    expect(right).toMatchObject({ activity: { id: together.id } });
  });

  it('one id for two concepts at the same moment is taken once', async () => {
    const [one, other] = [await tried.published(), await tried.published()];
    const input = { id: uuid(), organisationId: 'org-silkeborg', status: 'PLANNED' };
    const both = await Promise.all([
      tried.call('adoptConcept', { ...input, conceptId: one.id }, people.other),
      tried.call('adoptConcept', { ...input, conceptId: other.id }, people.coordinator),
    ]);
    expect(both.map(({ problems }) => problems.map(({ code }) => code)).sort()).toEqual([[], ['concepts.id-taken']]);
  });

  it('another municipality adopts, adapts, and brings result and learning back to the concept', async () => {
    const concept = await tried.published();
    const activity = await tried.activities.log(people.other, {}, { ownerId: 'org-silkeborg' });
    const begun = await tried.adopt(concept, 'org-silkeborg', {
      status: 'PLANNED',
      startsOn: '2027-01-10',
      adaptations: [{ what: ' Kortere ', why: 'Lokalet er optaget' }],
    });
    expect(begun).toMatchObject({
      status: 'PLANNED',
      isOpen: true,
      direction: 'OWN_HERE',
      organisation: { id: 'org-silkeborg' },
      conceptVersion: 1,
      hasNewerVersion: false,
      adaptations: [{ what: 'Kortere', why: 'Lokalet er optaget' }],
      viewerCan: { edit: true },
    });
    const { id, lock } = begun;
    const early = await tried.call('saveTrial', { id, lock, status: 'DONE' }, people.other);
    expect(early.problems.map(({ field }) => field)).toEqual(['result', 'learning']);
    await tried.done(
      'saveTrial',
      { id, lock, status: 'DONE', result: 'Ni blev ved', learning: 'Tag det roligt', activityId: activity.id },
      people.other,
    );
    const [shown] = (await tried.seen(concept.slug))?.trials ?? [];
    const belongs = `query ($id: ID!) { one: activity(id: $id) { concepts { slug } } }`;
    expect((await tried.api.graphql(belongs, { id: activity.id })).data).toEqual({
      one: { concepts: [{ slug: concept.slug }] },
    });
    expect(shown).toMatchObject({
      status: 'DONE',
      result: 'Ni blev ved',
      learning: 'Tag det roligt',
      activity: { id: activity.id },
      viewerCan: { edit: false },
    });
  });

  it('is there once however often it is sent; an organisation has one open trial of a concept', async () => {
    const concept = await tried.published();
    const input = { id: uuid(), conceptId: concept.id, organisationId: 'org-silkeborg', status: 'RUNNING' };
    const both = await Promise.all([1, 2].map(() => tried.done('adoptConcept', input, people.other)));
    expect(new Set(both.map(({ id }) => id))).toEqual(new Set([input.id]));
    const second = await tried.call('adoptConcept', { ...input, id: uuid() }, people.other);
    expect(second.problems).toEqual([
      { code: 'concepts.trial-already-there', field: 'status', params: { trial: input.id } },
    ]);
    const others = await tried.call('adoptConcept', input, people.coordinator);
    expect(others.problems).toMatchObject([{ code: 'concepts.id-taken' }]);
    const ended = { id: input.id, lock: both[0]?.lock, status: 'NOT_CONTINUED', reason: 'Ingen tid' };
    const { lock } = await tried.done('saveTrial', ended, people.other);
    const again = await tried.adopt(concept, 'org-silkeborg');
    expect(again).toMatchObject({ status: 'INTERESTED' });
    const back = await tried.call('saveTrial', { id: input.id, lock, status: 'RUNNING' }, people.other);
    expect(back.problems).toMatchObject([{ code: 'concepts.trial-already-there' }]);
  });

  it('tells an adopter of a newer version, and takes it over when asked to', async () => {
    const concept = await tried.published();
    const { id, lock } = await tried.adopt(concept, 'org-silkeborg');
    const changes = { id: concept.id, lock: concept.lock, content: { weeks: 6 } };
    const saved = await tried.done('saveConcept', changes, people.own);
    await tried.done('publishConcept', { id: concept.id, lock: saved.lock, note: 'Kortere' }, people.own);
    const [shown] = (await tried.seen(concept.slug, people.other))?.trials ?? [];
    expect(shown).toMatchObject({ conceptVersion: 1, hasNewerVersion: true });
    const taken = await tried.done('saveTrial', { id, lock, takeOverLatestVersion: true }, people.other);
    expect(taken).toMatchObject({ conceptVersion: 2, hasNewerVersion: false });
  });

  it('the second writer is told which fields somebody else saved', async () => {
    const { id, lock } = await tried.adopt(await tried.published(), 'org-silkeborg');
    await tried.done('saveTrial', { id, lock, result: 'x', startsOn: '2027-01-01' }, people.other);
    const late = await tried.call('saveTrial', { id, lock, result: 'y' }, people.coordinator);
    expect(late.problems).toEqual([
      { code: 'concepts.changed-meanwhile', params: { fields: 'result,startsOn', lock: lock + 1 } },
    ]);
  });

  it('travels both ways', async () => {
    const own = await tried.published();
    const foreign = await tried.published({ origin: 'FOREIGN', originPlace: 'Skåne' });
    const place = { id: uuid(), conceptId: own.id, place: 'Region Skåne', status: 'RUNNING' };
    expect(await tried.done('adoptConcept', place, people.own)).toMatchObject({
      direction: 'OWN_ELSEWHERE',
      place: 'Region Skåne',
      organisation: null,
    });
    const abroad = { id: uuid(), conceptId: own.id, organisationId: 'org-nord', networkId: 'nord', status: 'RUNNING' };
    expect(await tried.done('adoptConcept', abroad, people.stranger)).toMatchObject({
      direction: 'OWN_ELSEWHERE',
      networkId: 'nord',
    });
    const here = await tried.adopt(foreign, 'org-silkeborg', { status: 'RUNNING' });
    expect(here).toMatchObject({ direction: 'FOREIGN_HERE' });
    const list = async (variables: object): Promise<string[]> =>
      idsOf((await tried.api.graphql<Listed>(TRIALS, { networkId: 'midtjylland', first: 100, ...variables })).data);
    expect(await list({ direction: 'FOREIGN_HERE' })).toContain(here.id);
    const elsewhere = await list({ direction: 'OWN_ELSEWHERE' });
    expect(elsewhere).toEqual(expect.arrayContaining([place.id, abroad.id]));
    expect(elsewhere).not.toContain(here.id);
    expect(await list({ organisationId: 'org-nord' })).toEqual([abroad.id]);
  });

  it.each<[string, object, string]>([
    ['no place', { organisationId: null }, 'concepts.trial-place-missing'],
    ['an organisation of another network', { organisationId: 'org-nord' }, 'concepts.organisation-unknown'],
    ['an activity nobody knows', { activityId: randomUUID() }, 'concepts.activity-unknown'],
    ['an end before the start', { startsOn: '2027-02-02', endsOn: '2027-02-01' }, 'concepts.ends-before-start'],
    ['a malformed id', { id: 'x' }, 'concepts.id-malformed'],
  ])('refuses %s', async (_name, more, code) => {
    const { id } = await tried.published();
    const input = { conceptId: id, organisationId: 'org-silkeborg', ...more };
    expect((await tried.call('adoptConcept', input, people.coordinator)).problems).toMatchObject([{ code }]);
  });

  it('a concept that is not published cannot be adopted', async () => {
    const draft = await tried.draft();
    const input = { conceptId: draft.id, organisationId: 'org-holstebro' };
    expect((await tried.call('adoptConcept', input, people.own)).problems).toMatchObject([
      { code: 'concepts.nothing-published' },
    ]);
    expect((await tried.call('adoptConcept', input, people.other)).code).toBe('NOT_FOUND');
  });

  it('is kept by who speaks for the organisation; interest is told inside the networks alone', async () => {
    const concept = await tried.published();
    const { id, lock } = await tried.adopt(concept, 'org-silkeborg');
    const save = async (as?: (typeof people)[keyof typeof people]) =>
      (await tried.call('saveTrial', { id, lock, result: 'x' }, as)).code;
    expect(await save(people.own)).toBe('FORBIDDEN');
    expect(await save(people.member)).toBe('FORBIDDEN');
    expect(await save(people.stranger)).toBe('NOT_FOUND');
    expect(await save()).toBe('UNAUTHENTICATED');
    const forOthers = { conceptId: concept.id, organisationId: 'org-holstebro' };
    expect((await tried.call('adoptConcept', forOthers, people.other)).code).toBe('FORBIDDEN');
    expect((await tried.call('adoptConcept', { conceptId: concept.id, place: 'X' }, people.other)).code).toBe(
      'FORBIDDEN',
    );
    expect((await tried.seen(concept.slug))?.trials).toEqual([]);
    expect((await tried.seen(concept.slug, people.stranger))?.trials).toEqual([]);
    expect((await tried.seen(concept.slug, people.member))?.trials).toMatchObject([{ id }]);
    const listed = async (as?: (typeof people)[keyof typeof people]): Promise<string[]> =>
      idsOf((await tried.api.graphql<Listed>(TRIALS, { first: 100 }, as ? { as } : {})).data);
    expect(await listed()).not.toContain(id);
    expect(await listed(people.member)).toContain(id);
  });

  it('lists come a page at a time, in three statements', async () => {
    const all = idsOf((await tried.api.graphql<Listed>(TRIALS, { first: 100 })).data);
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const page: Listed | null = (await tried.api.graphql<Listed>(TRIALS, { first: 2, after })).data;
      ids.push(...idsOf(page));
      after = page?.list.pageInfo.hasNextPage ? page.list.pageInfo.endCursor : null;
    } while (after !== null);
    expect(ids).toEqual(all);
    expect(all.length).toBeGreaterThan(3);
    const statements = await tried.api.statementsDuring(() => tried.api.graphql(TRIALS, { first: 100 }));
    expect(statements.length).toBeLessThanOrEqual(3);
  });

  describe('transfer fit', () => {
    const compare = async (concept: Shown, situation: object, as = people.other): Promise<Fit['fit']> => {
      const { data, errors } = await tried.api.graphql<Fit>(FIT, { slug: concept.slug, situation }, { as });
      if (data === null) throw new Error(JSON.stringify(errors));
      return data.fit;
    };
    const verdictsOf = (place: Fit['fit']['places'][number] | undefined): Record<string, string> =>
      Object.fromEntries((place?.lines ?? []).map(({ aspect, verdict }) => [aspect, verdict]));

    it('sets my situation beside that of every place, as far as I may see it', async () => {
      const source = await tried.activities.log(people.own, { groupSize: 10, settings: ['st-library'], weeks: 8 });
      const hidden = await tried.activities.log(people.own, { groupSize: 99 }, { sharing: 'DRAFT' });
      const concept = await tried.published({ activityIds: [source.id, hidden.id] });
      const theirs = await tried.activities.log(
        people.other,
        { groupSize: 30, targetGroups: ['tg-older'] },
        { ownerId: 'org-silkeborg' },
      );
      const trial = await tried.adopt(concept, 'org-silkeborg', { status: 'RUNNING', activityId: theirs.id });
      await tried.adopt(concept, 'org-museum', { status: 'PLANNED' });
      const asked = { targetGroups: ['tg-stress'], groupSize: 12, weeks: 20 };
      const { mine, places } = await compare(concept, asked, people.member);
      expect(mine).toEqual({ groupSize: 12 });
      expect(places.map(({ trialId, activityId, organisation }) => [trialId, activityId, organisation?.id])).toEqual([
        [trial.id, theirs.id, 'org-silkeborg'],
        [null, source.id, 'org-holstebro'],
      ]);
      expect(verdictsOf(places[0])).toMatchObject({ TARGET_GROUP: 'DIFFERENT', GROUP_SIZE: 'DIFFERENT' });
      expect(verdictsOf(places[1])).toEqual({
        TARGET_GROUP: 'EQUAL',
        GROUP_SIZE: 'EQUAL',
        STAFFING: 'UNKNOWN',
        SETTING: 'UNKNOWN',
        ANCHORING: 'UNKNOWN',
        DURATION: 'DIFFERENT',
        MUNICIPALITY_SIZE: 'UNKNOWN',
      });
      const seenBy = async (as: typeof people.own) =>
        (await compare(concept, {}, as)).places.map(({ activityId }) => activityId);
      expect(await seenBy(people.coordinator)).toContain(hidden.id);
      // What one does oneself is no place to compare oneself with.
      expect([await seenBy(people.own), await seenBy(people.other)]).toEqual([[theirs.id], [source.id]]);
      const unknown = await tried.api.graphql(FIT, { slug: 'findes-ikke', situation: {} });
      expect(unknown.code).toBe('NOT_FOUND');
    });

    it('begins with what the own organisation does', async () => {
      const museum = { ownerId: 'org-museum' };
      await tried.activities.log(people.coOwner, { groupSize: 6, weeks: 4, settings: ['st-library'] }, museum);
      await tried.activities.log(people.coOwner, { groupSize: 9, targetGroups: ['tg-older'] }, museum);
      const mine = await tried.api.graphql(MINE, { networkId: 'midtjylland' }, { as: people.coOwner });
      expect(mine.data).toEqual({
        mine: {
          targetGroups: expect.arrayContaining(['tg-stress', 'tg-older']) as unknown,
          ...{ groupSize: 6, volunteers: null, weeks: 4, settings: ['st-library'], population: null },
          ...{ readFrom: 2, areAlike: false },
        },
      });
      const { slug } = await tried.published({ targetGroups: ['tg-older'], artForms: ['af-visual'] });
      const like = await tried.api.graphql(MINE, { networkId: 'midtjylland', slug }, { as: people.coOwner });
      expect(like.data).toMatchObject({
        mine: { targetGroups: ['tg-older'], groupSize: 9, weeks: null, settings: [], readFrom: 1, areAlike: true },
      });
      const hidden = await tried.draft();
      for (const unknown of ['findes-ikke', hidden.slug]) {
        const asked = { networkId: 'midtjylland', slug: unknown };
        expect((await tried.api.graphql(MINE, asked, { as: people.coOwner })).code).toBe('NOT_FOUND');
      }
      const caretaker = await tried.api.graphql(MINE, { networkId: 'midtjylland' }, { as: people.coordinator });
      expect(caretaker.data).toMatchObject({ mine: { targetGroups: [], groupSize: null, readFrom: 0 } });
      expect((await tried.api.graphql(MINE, { networkId: 'midtjylland' }, { as: people.member })).code).toBe(
        'FORBIDDEN',
      );
    });
  });
});
