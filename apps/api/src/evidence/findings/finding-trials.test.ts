import type { TestPerson } from '../../testing/people.js';
import { signInAs } from '../../testing/people.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';
import { COMPLETE_FINDING, coordinatorOf, deskOf, plantSource, plantSources, type Desk } from './findings.cases.js';

const REPORTED = `query ($networkId: ID!) { reportedTrials(networkId: $networkId) { key trial sources { slug } } }`;
const NAME = `mutation ($input: NameTrialOfSourceInput!) {
  nameTrialOfSource(input: $input) { id lock state content { trial } history { kind changedFields } } }`;
const ANSWER = `query ($input: WhatWorksInput!) { whatWorks(input: $input) {
  totals { directFindings directSources directStudies } rows { research { sourceCount studyCount } }
  findings { trial } paragraph { text findingIds } } }`;

interface Named {
  readonly nameTrialOfSource: readonly { readonly id: string; readonly content: { readonly trial: string } }[];
}

interface Answered {
  readonly whatWorks: {
    readonly totals: object;
    readonly rows: readonly object[];
    readonly paragraph: readonly { readonly text: string; readonly findingIds: readonly string[] }[];
  };
}

describe('one trial in several sources', () => {
  let api: TestApi;
  let desk: Desk;
  let coordinator: TestPerson;
  beforeAll(async () => {
    api = await startTestApi();
    await plantSources(api);
    for (const slug of ['kilde', 'opfølgning']) await plantSource(api, slug);
    desk = deskOf(api);
    coordinator = await coordinatorOf(api);
  });
  beforeEach(() => api.database.query('DELETE FROM finding'));
  afterAll(() => api.close());

  const name = (sourceSlug: string, trial: string, as?: TestPerson) =>
    api.graphql<Named>(NAME, { input: { sourceSlug, trial } }, as ? { as } : {});
  const reported = (as?: TestPerson) =>
    api.graphql<{ reportedTrials: unknown }>(REPORTED, { networkId: 'midtjylland' }, as ? { as } : {});
  const answered = async () => {
    const { data, errors } = await api.graphql<Answered>(ANSWER, { input: { question: 'sang og kor' } });
    if (data === null) throw new Error(JSON.stringify(errors));
    return data.whatWorks;
  };

  it('is said once for all findings of a source, and counts once in the answer at once', async () => {
    const first = await desk.published(coordinator, { ...COMPLETE_FINDING, trial: 'NCT01234567' });
    const second = await desk.published(coordinator, COMPLETE_FINDING, 'opfølgning');
    expect((await answered()).totals).toEqual({ directFindings: 2, directSources: 2, directStudies: 2 });
    const draft = await desk.coded(coordinator, { statement: 'Endnu et' }, 'opfølgning');
    const { data } = await name('opfølgning', ' nct 0123 4567 ', coordinator);
    expect(data?.nameTrialOfSource).toMatchObject([
      { id: second.id, lock: 3, state: 'PUBLISHED', content: { trial: 'nct 0123 4567' } },
      { id: draft.id, lock: 2, state: 'DRAFT', content: { trial: 'nct 0123 4567' } },
    ]);
    expect(data?.nameTrialOfSource[0]).toMatchObject({
      history: expect.arrayContaining([{ kind: 'edited', changedFields: ['trial'] }]),
    });
    const answer = await answered();
    expect(answer.totals).toEqual({ directFindings: 2, directSources: 2, directStudies: 1 });
    expect(answer.rows).toMatchObject([{ research: { sourceCount: 2, studyCount: 1 } }]);
    expect(answer.paragraph[1]?.text).toMatch(/står i flere af kilderne. Kilderne dækker derfor 1 undersøgelse/);
    expect(answer.paragraph[1]?.findingIds).toEqual([first.id, second.id].sort());
    expect((await reported(coordinator)).data?.reportedTrials).toEqual([
      {
        key: 'nct01234567',
        trial: expect.stringMatching(/^nct/i),
        sources: expect.arrayContaining([{ slug: 'kilde' }, { slug: 'opfølgning' }]),
      },
    ]);
    await name('opfølgning', '', coordinator);
    expect((await answered()).totals).toMatchObject({ directStudies: 2 });
  });

  it('is refused where a finding rests on several studies, and then nothing is changed', async () => {
    const plain = await desk.coded(coordinator, {});
    await desk.coded(coordinator, { studies: 4 });
    const { problems } = await name('kilde', 'Sølvsang', coordinator);
    expect(problems).toMatchObject([{ code: 'evidence.trial-of-several-studies', field: 'trial' }]);
    const { data } = await api.graphql<{ finding: object }>(
      'query ($id: ID!) { finding(id: $id) { lock content { trial } } }',
      { id: plain.id },
      { as: coordinator },
    );
    expect(data?.finding).toEqual({ lock: 1, content: { trial: '' } });
    expect((await name('kilde', '–', coordinator)).problems).toMatchObject([{ code: 'evidence.trial-unreadable' }]);
  });

  it('is for those who curate the network', async () => {
    await desk.published(coordinator, { ...COMPLETE_FINDING, trial: 'NCT01234567' });
    const member = await signInAs(api, ['member'], 'midtjylland');
    await plantSources(api, 'nordjylland');
    const elsewhere = await coordinatorOf(api, 'nordjylland');
    expect((await reported()).code).toBe('UNAUTHENTICATED');
    for (const as of [member, elsewhere]) {
      expect((await reported(as)).code).toBe('FORBIDDEN');
      expect((await name('kilde', 'X', as)).code).toBe('FORBIDDEN');
    }
    expect((await name('kilde', 'X')).code).toBe('UNAUTHENTICATED');
    expect((await name('ukendt', 'X', coordinator)).code).toBe('NOT_FOUND');
  });
});
