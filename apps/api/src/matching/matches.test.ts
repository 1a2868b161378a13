import { signInFor } from '../testing/people.js';
import type { TestApi } from '../testing/start-test-api.js';
import { ALL_MEETING, MatchingUnderTest, MEETING, SIMILAR, type Shown } from './matching.cases.js';

interface Reason {
  readonly kind: string;
  readonly termId: string | null;
  readonly relation: string;
  readonly otherTerm: { readonly id: string } | null;
  readonly words: readonly string[];
}

interface Meeting {
  readonly matches: readonly { notice: { id: string; title: string }; relation: string; reasons: readonly Reason[] }[];
  readonly activities: readonly { activity: { id: string; title: string }; reasons: readonly Reason[] }[];
}

const told = (reasons: readonly Reason[]): string[] =>
  reasons.map(({ kind, termId, relation, otherTerm, words }) =>
    [kind, termId, relation, otherTerm?.id, ...words].filter((part) => part !== null && part !== undefined).join(' '),
  );

describe('who has the same need, and who does this already', () => {
  let tried: MatchingUnderTest;
  let api: TestApi;
  beforeAll(async () => {
    tried = await MatchingUnderTest.start();
    ({ api } = tried);
  });
  afterAll(() => tried.close());

  const meeting = async (id: string, as: Parameters<MatchingUnderTest['post']>[0]): Promise<Meeting> => {
    const { data, errors } = await api.graphql<{ one: Meeting }>(MEETING, { id }, { as });
    if (data === null) throw new Error(JSON.stringify(errors));
    return data.one;
  };

  it('tells why, what shares most first', async () => {
    const { holstebro, silkeborg, viborg } = await tried.people();
    const need = await tried.post(holstebro, {
      title: 'Vi søger en korleder',
      question: 'Hvordan får ensomme ældre mod på korsang?',
      targetGroups: ['tg-mental'],
      artForms: ['af-choir'],
      settings: ['st-library'],
    });
    // "korleder" shares only the part "kor" with "korsang", which is counted already.
    const words = { targetGroups: ['tg-older'], title: 'Hjælp', question: 'Korsang og ensomme ældre' };
    await tried.post(silkeborg, { title: 'Samme sted', targetGroups: ['tg-older'], settings: ['st-library'] });
    await tried.post(silkeborg, words);
    await tried.post(viborg, { title: 'Kor', targetGroups: ['tg-stress'], artForms: ['af-music'] }, { kind: 'OFFER' });
    await tried.post(viborg, { title: 'Billeder', targetGroups: [], artForms: ['af-visual'] }, { kind: 'OFFER' });
    await tried.post(holstebro, { title: 'Vores eget' }, { kind: 'OFFER' });
    const { matches } = await meeting(need.id, holstebro);
    expect(matches.map(({ notice, relation, reasons }) => [notice.title, relation, told(reasons)])).toEqual([
      [
        'Kor',
        'OFFER_MEETS_NEED',
        ['SAME_TARGET_GROUP tg-mental NARROWER tg-stress', 'SAME_ART_FORM af-choir BROADER af-music'],
      ],
      ['Hjælp', 'SAME_NEED', ['SAME_QUESTION SAME ensomme ældre korsang']],
    ]);
  });

  it('two offers have nothing to give each other; what is closed or past is nobody’s match', async () => {
    const { holstebro, silkeborg, viborg } = await tried.people();
    const offer = await tried.post(holstebro, {}, { kind: 'OFFER' });
    await tried.post(silkeborg, {}, { kind: 'OFFER' });
    const closed = await tried.post(silkeborg);
    await tried.done('closeNotice', { id: closed.id }, silkeborg);
    const past = await tried.post(viborg);
    await api.database.query(`UPDATE notice SET valid_until = '2020-01-01' WHERE id = $1`, [past.id]);
    expect((await meeting(offer.id, holstebro)).matches).toEqual([]);
    await tried.done('reopenNotice', { id: closed.id }, silkeborg);
    expect((await meeting(offer.id, holstebro)).matches.map(({ notice }) => notice.id)).toEqual([closed.id]);
  });

  it('stays inside the network', async () => {
    const { holstebro } = await tried.people();
    const elsewhere = await signInFor(api, 'org-silkeborg', ['liaison'], await tried.addNetwork());
    await tried.post(elsewhere);
    const { id } = await tried.post(holstebro);
    expect((await meeting(id, holstebro)).matches).toEqual([]);
  });

  describe('activities', () => {
    const similar = async (variables: object, as?: Parameters<MatchingUnderTest['post']>[0]) => {
      const { data, errors } = await api.graphql<{ similar: Meeting['activities'] }>(
        SIMILAR,
        { ...variables },
        as ? { as } : {},
      );
      if (data === null) throw new Error(JSON.stringify(errors));
      return data.similar;
    };
    const titles = (found: Meeting['activities']): string[] => found.map(({ activity }) => activity.title);

    it('of a notice, of an activity and of something being written', async () => {
      const { holstebro, silkeborg, viborg } = await tried.people();
      const own = await tried.log(holstebro, { title: 'Eget kor' });
      await tried.log(silkeborg, { title: 'Musik for ældre', targetGroups: ['tg-older'], artForms: ['af-music'] });
      await tried.log(silkeborg, { title: 'Billeder', targetGroups: ['tg-older'], artForms: ['af-visual'] });
      const asked = { targetGroups: ['tg-mental'], artForms: ['af-choir'] };
      const { id } = await tried.post(viborg, asked);
      const { activities } = await meeting(id, viborg);
      const ours = activities.filter(({ activity }) => ['Eget kor', 'Musik for ældre'].includes(activity.title));
      expect(ours.map(({ activity, reasons }) => [activity.title, told(reasons)])).toEqual([
        ['Eget kor', ['SAME_ART_FORM af-choir SAME', 'SAME_TARGET_GROUP tg-mental NARROWER tg-stress'].reverse()],
        ['Musik for ældre', ['SAME_ART_FORM af-choir BROADER af-music']],
      ]);
      const ofSilkeborg = (await meeting((await tried.post(silkeborg, asked)).id, silkeborg)).activities;
      expect(titles(ofSilkeborg)).toEqual(['Eget kor']);
      expect(titles(await similar({ activityId: own }))).toEqual(['Musik for ældre']);
      const written = await similar({ targetGroups: ['tg-older'], artForms: ['af-visual'], first: 1 });
      expect(titles(written)).toEqual(['Billeder']);
      expect(await similar({})).toEqual([]);
      expect(await similar({ settings: ['st-library'] })).toEqual([]);
    });

    it('are never what the viewer may not see', async () => {
      const { networkId, holstebro, silkeborg } = await tried.people();
      const terms = { targetGroups: ['tg-stress'], artForms: ['af-visual'] };
      const shared = { title: `Åben ${networkId}`, ...terms };
      const publicId = await tried.log(silkeborg, shared);
      await tried.log(silkeborg, { title: `Netværk ${networkId}`, ...terms }, { sharing: 'NETWORK' });
      const draft = await tried.log(silkeborg, { title: `Kladde ${networkId}`, ...terms }, { sharing: 'DRAFT' });
      const stranger = await signInFor(api, 'org-viborg', ['coordinator'], await tried.addNetwork());
      const ofNetwork = async (as?: Parameters<MatchingUnderTest['post']>[0]) =>
        titles(await similar({ ...terms, first: 50 }, as)).filter((title) => title.endsWith(networkId));
      expect(await ofNetwork()).toEqual([`Åben ${networkId}`]);
      expect(await ofNetwork(stranger)).toEqual([`Åben ${networkId}`]);
      expect((await ofNetwork(holstebro)).sort()).toEqual([`Netværk ${networkId}`, `Åben ${networkId}`]);
      expect((await ofNetwork(silkeborg)).sort()).toEqual([`Netværk ${networkId}`, `Åben ${networkId}`]);
      expect((await api.graphql(SIMILAR, { activityId: draft }, { as: stranger })).code).toBe('NOT_FOUND');
      expect((await api.graphql(SIMILAR, { activityId: 'x' })).code).toBe('NOT_FOUND');
      await api.graphql(
        `mutation ($id: ID!) { deleteActivity(input: { id: $id }) { id } }`,
        { id: publicId },
        { as: silkeborg },
      );
      expect(await ofNetwork()).toEqual([]);
    });
  });

  it('takes as many statements for a whole list as for one', async () => {
    const { networkId, holstebro, silkeborg } = await tried.people();
    await tried.log(holstebro);
    await tried.log(silkeborg);
    await tried.post(holstebro);
    await tried.post(silkeborg);
    const work = () => api.graphql(ALL_MEETING, { networkId }, { as: holstebro });
    const few = await api.statementsDuring(work);
    for (const person of [holstebro, silkeborg, holstebro, silkeborg]) await tried.post(person);
    const { data } = await api.graphql<{ list: { edges: { node: Shown & Meeting }[] } }>(
      ALL_MEETING,
      { networkId },
      { as: holstebro },
    );
    expect(data?.list.edges.map(({ node }) => node.matches.length)).toEqual([3, 3, 3, 3, 3, 3]);
    expect(data?.list.edges.every(({ node }) => node.activities.length > 0)).toBe(true);
    expect(await api.statementsDuring(work)).toHaveLength(few.length);
  });
});
