import { v7 as uuid } from 'uuid';
import { ConceptsUnderTest, idsOf, LIST, WHOLE, type Listed } from './concepts.cases.js';

describe('concepts', () => {
  let tried: ConceptsUnderTest;
  let people: ConceptsUnderTest['people'];
  beforeAll(async () => {
    tried = await ConceptsUnderTest.start();
    ({ people } = tried);
  });
  afterAll(() => tried.close());

  describe('drafting', () => {
    it('begins with what the activities say, and is there once however often it is sent', async () => {
      const first = await tried.activities.log(people.own, {
        description: 'Vi synger sammen.',
        settings: ['st-library'],
        groupSize: 12,
        weeks: 10,
        costDkk: 20_000,
        artists: 1,
        wouldRepeat: 'Samme dag hver uge\n- Kaffe bagefter',
        wouldChange: 'Kortere forløb',
      });
      const second = await tried.activities.log(
        people.other,
        { groupSize: 20, targetGroups: ['tg-older'] },
        { ownerId: 'org-silkeborg' },
      );
      const input = {
        ...{ id: uuid(), networkId: 'midtjylland', ownerId: 'org-holstebro' },
        fromActivityIds: [first.id, second.id],
        content: { title: 'Kor for alle' },
      };
      const draft = await tried.done('draftConcept', input, people.own);
      expect(draft).toMatchObject({
        title: 'Kor for alle',
        slug: 'kor-for-alle',
        purpose: 'Vi synger sammen.',
        targetGroups: ['tg-stress', 'tg-older'],
        terms: [{ id: 'tg-stress' }, { id: 'tg-older' }, { id: 'af-choir' }, { id: 'st-library' }],
        coreElements: ['Samme dag hver uge', 'Kaffe bagefter'],
        adaptableParts: [{ part: 'Kortere forløb', advice: '' }],
        staffing: 'Kunstnere: 1',
        groupSizeFrom: 12,
        groupSizeTo: 20,
        weeks: 10,
        costFromDkk: 20_000,
        activities: [{ id: first.id }, { id: second.id }],
        state: 'DRAFT',
        sharing: 'NETWORK',
        version: 0,
        shownVersion: null,
        owner: { id: 'org-holstebro' },
        viewerCan: { edit: true, publish: true, withdraw: false, adopt: false },
      });
      expect((await tried.done('draftConcept', { ...input, content: { title: 'Andet' } }, people.own)).title).toBe(
        'Kor for alle',
      );
      const others = await tried.call('draftConcept', { ...input, ownerId: 'org-silkeborg' }, people.other);
      expect(others.problems).toMatchObject([{ code: 'concepts.id-taken' }]);
    });

    it.each([
      [{ id: 'nonsense' }, 'concepts.id-malformed', 'id'],
      [{ content: { title: ' ' } }, 'concepts.title-missing', 'title'],
      [{ content: { title: 'x', targetGroups: ['tg-none'] } }, 'concepts.term-unknown', 'targetGroups.0'],
      [{ content: { title: 'x', artForms: ['tg-stress'] } }, 'concepts.term-unknown', 'artForms.0'],
      [{ content: { title: 'x', activityIds: ['nonsense'] } }, 'concepts.activity-unknown', 'activityIds.0'],
      [{ content: { title: 'x', findingIds: [uuid()] } }, 'concepts.finding-unknown', 'findingIds.0'],
      [{ fromActivityIds: [uuid()] }, 'concepts.activity-unknown', 'fromActivityIds.0'],
      [{ fromActivityIds: Array.from({ length: 51 }, () => uuid()) }, 'concepts.too-many', 'fromActivityIds'],
      [{ content: { title: 'x'.repeat(201) } }, 'concepts.text-too-long', 'title'],
      [{ content: { title: 'x', groupSizeFrom: -1 } }, 'concepts.count-negative', 'groupSizeFrom'],
      [{ content: { title: 'x', costFromDkk: 5, costToDkk: 4 } }, 'concepts.range-backwards', 'costToDkk'],
    ])('refuses %j', async (more, code, field) => {
      const input = { networkId: 'midtjylland', ownerId: 'org-holstebro', content: WHOLE, ...more };
      const answer = await tried.call('draftConcept', input, people.own);
      expect(answer.problems).toMatchObject([{ code, field }]);
    });

    it('draws on nothing that the writer may not see', async () => {
      const hidden = await tried.activities.log(people.other, {}, { ownerId: 'org-silkeborg', sharing: 'DRAFT' });
      const input = { networkId: 'midtjylland', ownerId: 'org-holstebro', fromActivityIds: [hidden.id] };
      expect((await tried.call('draftConcept', input, people.own)).problems).toMatchObject([
        { code: 'concepts.activity-unknown' },
      ]);
    });

    it('an organisation that is not of the network owns none', async () => {
      const input = { networkId: 'midtjylland', ownerId: 'org-nord', content: WHOLE };
      expect((await tried.call('draftConcept', input, people.coordinator)).problems).toMatchObject([
        { code: 'concepts.organisation-unknown', field: 'ownerId' },
      ]);
    });

    it('keeps text with scripts as text', async () => {
      const { title } = await tried.draft({ title: '<script>alert(1)</script> Kor' });
      expect(title).toBe('<script>alert(1)</script> Kor');
    });
  });

  describe('versions', () => {
    it('readers keep the version while the next one is written; every version stays readable', async () => {
      const one = await tried.published({ title: 'Sang og kaffe' });
      expect(one).toMatchObject({ state: 'PUBLISHED', version: 1, shownVersion: 1, hasUnpublishedChanges: false });
      const { id, slug } = one;
      const saved = await tried.done(
        'saveConcept',
        { id, lock: one.lock, content: { title: 'Sang, kaffe og gåtur', weeks: 8 } },
        people.own,
      );
      expect(saved).toMatchObject({ slug, title: 'Sang, kaffe og gåtur', version: 1, hasUnpublishedChanges: true });
      expect(await tried.seen(slug)).toMatchObject({
        title: 'Sang og kaffe',
        weeks: null,
        hasUnpublishedChanges: false,
      });
      expect(await tried.seen(slug, people.own)).toMatchObject({ title: 'Sang og kaffe', hasUnpublishedChanges: true });
      expect(await tried.seen(slug, people.own, { working: true })).toMatchObject({ weeks: 8, shownVersion: null });
      expect(await tried.seen(slug, people.member, { working: true })).toBeUndefined();
      await tried.done('publishConcept', { id, lock: saved.lock, note: ' Med gåtur ' }, people.own);
      expect(await tried.seen(slug)).toMatchObject({
        title: 'Sang, kaffe og gåtur',
        version: 2,
        versions: [
          { number: 2, note: 'Med gåtur' },
          { number: 1, title: 'Sang og kaffe' },
        ],
      });
      expect(await tried.seen(slug, undefined, { version: 1 })).toMatchObject({
        title: 'Sang og kaffe',
        shownVersion: 1,
      });
      expect(await tried.seen(slug, undefined, { version: 7 })).toBeUndefined();
      expect(await tried.seen(id)).toMatchObject({ slug });
    });

    it('is not published before it can be borrowed, nor without a change', async () => {
      const { id, lock } = await tried.draft({
        ...{ purpose: '', targetGroups: [], artForms: [], coreElements: [] },
        origin: 'FOREIGN',
      });
      const early = await tried.call('publishConcept', { id, lock }, people.own);
      expect(early.problems.map(({ code }) => code)).toEqual([
        'concepts.purpose-missing',
        'concepts.target-group-missing',
        'concepts.art-form-missing',
        'concepts.core-element-missing',
        'concepts.origin-place-missing',
      ]);
      const done = await tried.published();
      const again = await tried.call('publishConcept', { id: done.id, lock: done.lock }, people.own);
      expect(again.problems).toMatchObject([{ code: 'concepts.state' }]);
    });

    it('the second writer is told which fields somebody else saved', async () => {
      const { id, lock } = await tried.draft();
      await tried.done(
        'saveConcept',
        { id, lock, content: { purpose: 'Nyt', weeks: 3 }, sharing: 'NETWORK' },
        people.own,
      );
      const late = await tried.call('saveConcept', { id, lock, content: { purpose: 'Andet' } }, people.coordinator);
      expect(late.problems).toEqual([
        { code: 'concepts.changed-meanwhile', params: { fields: 'purpose,sharing,weeks', lock: lock + 1 } },
      ]);
      const same = await tried.done('saveConcept', { id, lock: lock + 1, content: { weeks: 3 } }, people.own);
      expect(same).toMatchObject({ purpose: 'Nyt', lock: lock + 1 });
    });

    it('an address follows the title until it is published, and none is given out twice', async () => {
      const draft = await tried.draft({ title: 'Nyt' });
      expect(draft.slug).toBe('nyt-2');
      const renamed = await tried.done(
        'saveConcept',
        { id: draft.id, lock: draft.lock, content: { title: 'Dans i det fri' } },
        people.own,
      );
      expect(renamed.slug).toBe('dans-i-det-fri');
      expect((await tried.draft({ title: 'Dans i det fri' })).slug).toBe('dans-i-det-fri-2');
    });

    it('is withdrawn and brought back', async () => {
      const { id, slug, lock } = await tried.published();
      const gone = await tried.done('withdrawConcept', { id, lock }, people.own);
      expect(gone).toMatchObject({ state: 'WITHDRAWN', viewerCan: { restore: true, withdraw: false, adopt: false } });
      expect(await tried.seen(slug)).toBeUndefined();
      expect(await tried.seen(slug, people.member)).toMatchObject({ state: 'WITHDRAWN' });
      expect(idsOf(await tried.list({ first: 100 }))).not.toContain(id);
      expect((await tried.call('withdrawConcept', { id, lock: gone.lock }, people.own)).problems).toMatchObject([
        { code: 'concepts.state' },
      ]);
      await tried.done('restoreConcept', { id, lock: gone.lock }, people.own);
      expect(idsOf(await tried.list({ first: 100 }))).toContain(id);
    });
  });

  describe('lists', () => {
    it('are found by question and facets, as far as the viewer may see', async () => {
      const open = await tried.published({ title: 'Keramik og samtale', artForms: ['af-visual'] });
      const inner = await tried.published({ title: 'Keramik i netværket' }, { sharing: 'NETWORK' });
      const draft = await tried.draft({ title: 'Keramik på vej' });
      const ask = { input: { question: 'keramik' }, first: 100 };
      expect(idsOf(await tried.list(ask))).toEqual([open.id]);
      expect(idsOf(await tried.list(ask, people.stranger))).toEqual([open.id]);
      expect(idsOf(await tried.list(ask, people.member)).sort()).toEqual([open.id, inner.id].sort());
      const visual = { facet: 'artForms', values: ['af-visual'] };
      const { list } = await tried.list({ input: { question: 'keramik', filters: [visual] } }, people.member);
      expect(list.edges.map(({ node }) => node.id)).toEqual([open.id]);
      expect(list.total).toBe(1);
      expect(list.facets.find(({ facet }) => facet === 'organisation')).toMatchObject({
        values: [{ value: 'org-holstebro', count: 1 }],
      });
      expect(idsOf(await tried.list({ input: { networkId: 'nord' } }))).toEqual([]);
      const own = idsOf(await tried.list({ input: { own: true }, first: 100 }, people.own));
      expect(own).toEqual(expect.arrayContaining([open.id, inner.id, draft.id]));
      expect(idsOf(await tried.list({ input: { own: true } }, people.member))).toEqual([]);
      expect(idsOf(await tried.list({ input: { own: true } }))).toEqual([]);
    });

    it('come a page at a time, once each', async () => {
      for (const input of [{ own: true }, { own: false }]) {
        const ids: string[] = [];
        let after: string | null = null;
        do {
          const page: Listed = await tried.list({ input, first: 3, after }, people.own);
          ids.push(...idsOf(page));
          after = page.list.pageInfo.hasNextPage ? page.list.pageInfo.endCursor : null;
        } while (after !== null);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toEqual(idsOf(await tried.list({ input, first: 100 }, people.own)));
      }
    });

    it('take three statements, however long', async () => {
      for (const input of [{ own: true }, { own: false }]) {
        await tried.list({ input, first: 2 }, people.own);
        const few = await tried.api.statementsDuring(() => tried.list({ input, first: 2 }, people.own));
        const many = await tried.api.statementsDuring(() => tried.list({ input, first: 50 }, people.own));
        expect(many.length).toBeLessThanOrEqual(few.length);
        expect(many.length).toBeLessThanOrEqual(3);
      }
    });

    it.each([{ first: 0 }, { after: 'nonsense' }])('cannot be paged with %j', async (variables) => {
      expect((await tried.api.graphql(LIST, variables)).code).toBe('RULE_VIOLATION');
    });
  });

  it('has a head of its own, and stands in the sitemap when everybody may read it', async () => {
    const open = await tried.published({ title: 'Fortælling ved bålet' });
    const inner = await tried.published({ title: 'Kun for os' }, { sharing: 'NETWORK' });
    const page = await (await tried.api.fetch(`/koncepter/${open.slug}`)).text();
    const sitemap = await (await tried.api.fetch('/sitemap-1.xml')).text();
    expect(page).toContain('<title>Fortælling ved bålet · Samspil</title>');
    expect((await tried.api.fetch(`/koncepter/${inner.slug}`)).status).toBe(404);
    expect((await tried.api.fetch(`/koncepter/${inner.slug}/afproev`)).status).toBe(404);
    expect(await (await tried.api.fetch(`/koncepter/${open.slug}/afproev`)).text()).toContain('noindex');
    expect(sitemap).toContain(`/koncepter/${open.slug}<`);
    expect(sitemap).not.toContain(inner.slug);
  });

  it('terms follow when they are merged, in every version, and come back', async () => {
    const { slug } = await tried.published({ title: 'Sammen om kunst', targetGroups: ['tg-older', 'tg-stress'] });
    const { api } = tried;
    const { TermUsageService } = await import('../vocabulary/term-usage.service.js');
    const usages = api.app.get(TermUsageService, { strict: false });
    const moved = await usages.replace('tg-older', 'tg-stress');
    expect(await tried.seen(slug)).toMatchObject({ targetGroups: ['tg-stress'] });
    await usages.restore('tg-older', 'tg-stress', moved);
    expect((await tried.seen(slug))?.['targetGroups']).toEqual(expect.arrayContaining(['tg-older', 'tg-stress']));
  });
});
