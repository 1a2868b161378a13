import { emptyContent, type KnowledgeContent } from '@samspil/domain/knowledge';
import { KnowledgeIntakeService } from '../../knowledge/knowledge-intake.service.js';
import { signInAs, type TestPerson } from '../../testing/people.js';
import type { TestApi } from '../../testing/start-test-api.js';

/** The network, the terms and one published source the tests code from. */
export async function plantSources(api: TestApi, networkId = 'midtjylland'): Promise<void> {
  await api.database.query(`INSERT INTO network (id, name_da, name_en) VALUES ($1, $1, $1) ON CONFLICT DO NOTHING`, [
    networkId,
  ]);
  await api.database.query(
    `INSERT INTO vocabulary (id, title_da, title_en, position) VALUES
       ('targetGroups', 'Målgrupper', 'Target groups', 1), ('artForms', 'Kunstarter', 'Art forms', 2),
       ('outcomes', 'Udbytte', 'Outcomes', 3), ('settings', 'Steder', 'Settings', 4),
       ('orgForms', 'Organisering', 'Organisation', 5), ('evidenceTypes', 'Evidens', 'Evidence', 8),
       ('evalInstruments', 'Redskaber', 'Instruments', 9) ON CONFLICT DO NOTHING`,
  );
  await api.database.query(
    `INSERT INTO term (id, vocabulary_id, label_da, label_en, broader_id, position) VALUES
       ('tg-cmd', 'targetGroups', 'Lettere psykiske lidelser', 'Common mental disorders', NULL, 1),
       ('tg-stress', 'targetGroups', 'Borgere med stress', 'People with stress', 'tg-cmd', 2),
       ('tg-older', 'targetGroups', 'Ældre', 'Older people', NULL, 3),
       ('tg-sickleave', 'targetGroups', 'Sygemeldte', 'People on sick leave', NULL, 4),
       ('af-music', 'artForms', 'Musik', 'Music', NULL, 1),
       ('af-singing', 'artForms', 'Sang og kor', 'Singing and choirs', 'af-music', 2),
       ('af-dance', 'artForms', 'Dans', 'Dance', NULL, 3),
       ('af-dmt', 'artForms', 'Dansebevægelsesterapi', 'Dance movement therapy', 'af-dance', 4),
       ('oc-qol', 'outcomes', 'Livskvalitet', 'Quality of life', NULL, 1),
       ('oc-depression', 'outcomes', 'Færre depressive symptomer', 'Reduced depressive symptoms', NULL, 2),
       ('st-house', 'settings', 'Kulturhus', 'Culture house', NULL, 1),
       ('of-open', 'orgForms', 'Åbent tilbud', 'Open offer', NULL, 1),
       ('ei-sf12', 'evalInstruments', 'SF-12', 'SF-12', NULL, 1),
       ('et-rct', 'evidenceTypes', 'Lodtrækningsforsøg', 'Randomised trial', NULL, 1),
       ('et-prepost', 'evidenceTypes', 'Før-efter-måling', 'Pre–post', NULL, 2),
       ('el-strong', 'evidenceTypes', 'Stærk evidens', 'Strong evidence', NULL, 3) ON CONFLICT DO NOTHING`,
  );
}

/** A published source in the bank. */
export async function plantSource(api: TestApi, slug: string, networkId = 'midtjylland'): Promise<void> {
  const content: KnowledgeContent = {
    ...emptyContent('article'),
    bibliography: { type: 'article-journal', title: `Kilden ${slug}`, issued: { 'date-parts': [[2015]] } },
    abstract: 'Et forsøg med sang.',
    language: 'da',
  };
  const intake = api.app.get(KnowledgeIntakeService);
  await intake.plant(networkId, [{ slug, content, isDemonstration: false }], '2026-11-22');
}

/** The source is in another state from now on, as when a curator withdraws it. */
export async function moveSource(api: TestApi, slug: string, state: string): Promise<void> {
  await api.database.query(
    `UPDATE knowledge_item SET state = $2, withdrawn_reason = CASE WHEN $2 = 'withdrawn' THEN 'Fejl' END WHERE slug = $1`,
    [slug, state],
  );
}

/** Everything a finding needs to be public. */
export const COMPLETE_FINDING = {
  statement: 'Ældre i kor fik lidt bedre mental livskvalitet.',
  activities: ['af-singing'],
  lifeSituations: ['tg-older'],
  outcome: 'oc-qol',
  instrument: 'ei-sf12',
  comparison: 'RANDOMISED',
  direction: 'IMPROVED',
  design: 'et-rct',
  effect: { measure: 'MD', estimate: 2.35, ciLower: 0.06, ciUpper: 4.76, betterWhen: 'HIGHER' },
  certainty: 'LOW',
  certaintyReason: 'Kun resuméet er læst.',
  participants: 258,
  countries: ['DK'],
};

export interface FindingNode {
  readonly id: string;
  readonly state: string;
  readonly lock: number;
  readonly isPublic: boolean;
  readonly withdrawnReason: string | null;
  readonly problems: readonly { code: string }[];
  readonly ratings: readonly { direction: string; isOwn: boolean; by: { name: string } }[];
  readonly hiddenRatings: number;
  readonly certaintyRatedBy: { id: string } | null;
  readonly viewerCan: Readonly<Record<string, boolean>>;
  readonly content: {
    readonly statement: string;
    readonly direction: string;
    readonly certainty: string | null;
    readonly activities: readonly { id: string; labelDa: string }[];
    readonly outcome: { id: string } | null;
  };
}

export const FINDING = `id state lock isPublic withdrawnReason problems { code } hiddenRatings
  ratings { direction isOwn by { name } } certaintyRatedBy { id }
  viewerCan { edit publish unpublish withdraw restore delete rate recordConsensus seeHistory }
  content { statement direction certainty activities { id labelDa } outcome { id } }`;

const INPUTS = {
  createFinding: 'CreateFindingInput',
  saveFinding: 'SaveFindingInput',
  publishFinding: 'FindingStepInput',
  unpublishFinding: 'FindingStepInput',
  withdrawFinding: 'WithdrawFindingInput',
  restoreFinding: 'FindingStepInput',
  deleteDraftFinding: 'FindingStepInput',
  rateFinding: 'RateFindingInput',
  recordFindingConsensus: 'RecordFindingConsensusInput',
} as const;
export type FindingMutation = keyof typeof INPUTS;

/** Typed calls of the findings' API, so that tests read as what people do. */
export function deskOf(api: TestApi) {
  const change = (name: FindingMutation, input: unknown, as?: TestPerson) =>
    api.graphql<Record<string, FindingNode>>(
      `mutation ($input: ${INPUTS[name]}!) { ${name}(input: $input) { ${FINDING} } }`,
      { input },
      as ? { as } : {},
    );
  const done = async (name: FindingMutation, input: unknown, as: TestPerson): Promise<FindingNode> => {
    const { data, errors } = await change(name, input, as);
    const node = data?.[name];
    if (!node) throw new Error(`${name}: ${JSON.stringify(errors)}`);
    return node;
  };
  const list = async (filter: unknown, as?: TestPerson, first = 50) => {
    const { data, errors } = await api.graphql<{ findings: { edges: { node: FindingNode }[] } }>(
      `query ($filter: FindingsFilter, $first: Int) { findings(filter: $filter, first: $first) { edges { node { ${FINDING} } } } }`,
      { filter, first },
      as ? { as } : {},
    );
    if (!data) throw new Error(JSON.stringify(errors));
    return data.findings.edges.map(({ node }) => node);
  };
  return {
    change,
    done,
    list,
    read: (id: string, as?: TestPerson) =>
      api.graphql<{ finding: FindingNode }>(
        `query ($id: ID!) { finding(id: $id) { ${FINDING} } }`,
        { id },
        as ? { as } : {},
      ),
    coded: (as: TestPerson, content: unknown = COMPLETE_FINDING, sourceSlug = 'kilde') =>
      done('createFinding', { sourceSlug, content }, as),
    published: async (as: TestPerson, content: unknown = COMPLETE_FINDING, sourceSlug = 'kilde') => {
      const { id, lock } = await done('createFinding', { sourceSlug, content }, as);
      return done('publishFinding', { id, lock }, as);
    },
  };
}

export type Desk = ReturnType<typeof deskOf>;

export const coordinatorOf = (api: TestApi, ...networks: string[]): Promise<TestPerson> =>
  signInAs(api, ['coordinator'], ...networks);
