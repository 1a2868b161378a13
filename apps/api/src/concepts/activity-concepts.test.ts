import { ConceptsUnderTest } from './concepts.cases.js';

const DRAWN = 'query ($id: ID!) { activity(id: $id) { terms { id broaderId } concepts { id title } } }';

interface Drawn {
  readonly activity: {
    readonly terms: readonly { readonly id: string; readonly broaderId: string | null }[];
    readonly concepts: readonly { readonly id: string; readonly title: string }[];
  };
}

describe('what was drawn from an activity', () => {
  let tried: ConceptsUnderTest;
  beforeAll(async () => (tried = await ConceptsUnderTest.start()));
  afterAll(() => tried.close());

  async function drawnFrom(
    id: string,
    as?: ConceptsUnderTest['people']['own'],
  ): Promise<Drawn['activity'] | undefined> {
    return (await tried.api.graphql<Drawn>(DRAWN, { id }, as ? { as } : {})).data?.activity;
  }

  it('is a published concept, for those who may see it', async () => {
    const { own } = tried.people;
    const { id } = await tried.activities.log(own, {}, { sharing: 'PUBLIC' });
    const from = { fromActivityIds: [id] };
    const draft = await tried.draft({ title: 'Endnu en kladde' }, from);
    expect((await drawnFrom(id, own))?.concepts).toEqual([]);
    const open = await tried.published({ title: 'For alle' }, from);
    const inner = await tried.published({ title: 'For netværket' }, { ...from, sharing: 'NETWORK' });
    expect((await drawnFrom(id))?.concepts).toEqual([{ id: open.id, title: 'For alle' }]);
    const seen = (await drawnFrom(id, own))?.concepts.map((concept) => concept.id);
    expect(seen).toHaveLength(2);
    expect(seen).toEqual(expect.arrayContaining([open.id, inner.id]));
    expect(seen).not.toContain(draft.id);
  });

  it('comes with terms that say what is broader', async () => {
    const { id } = await tried.activities.log(tried.people.own, { targetGroups: ['tg-stress'] }, { sharing: 'PUBLIC' });
    const [row] = await tried.api.database.query<{ broader: string | null }>(
      "SELECT broader_id AS broader FROM term WHERE id = 'tg-stress'",
    );
    expect((await drawnFrom(id))?.terms).toContainEqual({ id: 'tg-stress', broaderId: row?.broader ?? null });
  });
});
