import { routes as knowledgeRoutes } from '../../knowledge';
import { answers, renderPage, type Answer } from '../../shared/testing';
import { evidenceProblemTexts } from '../problem-texts';
import { codingRoutes } from '.';
import type { CodedTerm, DeskFinding, FindingContentNode } from './finding-fragments';
import {
  FINDING_QUERY,
  HISTORY_QUERY,
  MODEL_QUERY,
  RATING_QUERY,
  SOURCE_PAGE_QUERY,
  SOURCE_QUERY,
  type CodedSource,
  type FindingToRate,
} from './finding-queries';
import { AGREEMENT_QUERY, FINDING_COUNTS_QUERY, FINDINGS_QUERY, type ListedFinding } from './findings-queries';
import { FINDING_TERMS_QUERY } from './term-queries';
import { REPORTED_TRIALS_QUERY, type ReportedTrial } from './trial-queries';

const coded = (id: string, label: string): CodedTerm => ({
  __typename: 'FindingTerm',
  id,
  labelDa: label,
  labelEn: label,
});

export const CONTENT: FindingContentNode = {
  __typename: 'FindingContent',
  statement: 'Deltagerne fik det bedre.',
  place: { page: '', quote: '' },
  intervention: 'ACTIVITY',
  activities: [coded('af-singing', 'Sang')],
  conditions: [],
  lifeSituations: [],
  incomeSupport: [],
  outcome: coded('oc-wellbeing', 'Trivsel'),
  instrument: null,
  instrumentNote: '',
  settings: [],
  orgForms: [],
  comparison: 'RANDOMISED',
  direction: 'IMPROVED',
  effect: null,
  design: coded('et-rct', 'Lodtrækningsforsøg'),
  trial: '',
  certainty: null,
  certaintyReason: '',
  studies: null,
  participants: null,
  resources: { weeks: null, sessions: null, staff: '', cost: '' },
  countries: ['DK'],
  transferNote: '',
};

/** A draft as a coordinator has it open. */
export const DRAFT: DeskFinding = {
  __typename: 'Finding',
  id: 'finding-1',
  networkId: 'network',
  sourceSlug: 'billington2011',
  state: 'DRAFT',
  isPublic: false,
  origin: 'ENTERED',
  isDemonstration: false,
  lock: 1,
  changedAt: '2026-11-02T12:00:00Z',
  publishedAt: null,
  certaintyRatedAt: null,
  certaintyRatedBy: null,
  withdrawnReason: null,
  hiddenRatings: 0,
  ratings: [],
  viewerCan: {
    edit: true,
    publish: true,
    unpublish: false,
    withdraw: false,
    restore: false,
    delete: true,
    rate: true,
    recordConsensus: false,
    seeHistory: true,
  },
  content: CONTENT,
};

export const PUBLISHED: DeskFinding = {
  ...DRAFT,
  state: 'PUBLISHED',
  isPublic: true,
  lock: 2,
  viewerCan: { ...DRAFT.viewerCan, publish: false, unpublish: true, withdraw: true, delete: false },
};

/** Not to be rated by the viewer. */
export const NOT_TO_RATE: FindingToRate = {
  __typename: 'Finding',
  id: 'finding-1',
  sourceSlug: 'billington2011',
  state: 'DRAFT',
  isPublic: false,
  isDemonstration: false,
  forRating: null,
};

/** Rated by somebody else: what the viewer may see before rating it, too. */
export const TO_RATE: FindingToRate = {
  ...NOT_TO_RATE,
  forRating: {
    __typename: 'FindingForRating',
    ...{ statement: CONTENT.statement, place: { page: '7', quote: 'Everybody felt calmer.' } },
    ...{ intervention: CONTENT.intervention, comparison: CONTENT.comparison, countries: CONTENT.countries },
    activities: CONTENT.activities,
    conditions: [coded('tg-stress', 'Borgere med stress')],
    ...{ lifeSituations: [], incomeSupport: [], settings: [], orgForms: [], instrumentNote: '' },
    ...{ outcome: CONTENT.outcome, instrument: null, design: CONTENT.design, studies: null, participants: 1258 },
    effect: {
      ...{ measure: 'SMD', estimate: 0.3, ciLower: 0.1, ciUpper: 0.5, level: 0.95 },
      ...{ n: 40, nComparison: null, betterWhen: 'HIGHER' },
    },
  },
};

export const SOURCE: CodedSource = {
  __typename: 'KnowledgeItem',
  id: 'item-1',
  slug: 'billington2011',
  networkId: 'network',
  state: 'PUBLISHED',
  content: {
    __typename: 'KnowledgeContent',
    type: 'ARTICLE',
    authorsInShort: 'Billington',
    abstract: 'Singing together was tried by people with stress.',
    language: 'en',
    country: 'GB',
    codeIds: ['af-singing', 'tg-stress', 'et-rct'],
    bibliography: { title: 'Singing for people with stress', year: 2011, container: null },
    brief: { inShort: '', inPractice: '', toTranslate: '' },
    facts: [],
  },
  workingContent: null,
  files: [{ id: 'file-1', name: 'sang.pdf', pageCount: 3, url: null }],
};

export const LISTED: ListedFinding = {
  __typename: 'Finding',
  id: 'finding-1',
  sourceSlug: 'billington2011',
  state: 'DRAFT',
  isPublic: false,
  isDemonstration: false,
  origin: 'ENTERED',
  changedAt: '2026-11-02T12:00:00Z',
  content: {
    __typename: 'FindingContent',
    statement: 'Deltagerne fik det bedre.',
    direction: 'IMPROVED',
    certainty: 'LOW',
    outcome: coded('oc-wellbeing', 'Trivsel'),
    activities: [coded('af-singing', 'Sang')],
  },
  source: {
    __typename: 'KnowledgeItem',
    id: 'item-1',
    slug: 'billington2011',
    state: 'PUBLISHED',
    content: {
      __typename: 'KnowledgeContent',
      authorsInShort: 'Billington',
      bibliography: { title: 'Singing for people with stress', year: 2011 },
    },
  },
};

/** A trial that another source reports. */
export const REPORTED: ReportedTrial = {
  __typename: 'ReportedTrial',
  key: 'nct01234567',
  trial: 'NCT01234567',
  sources: [
    {
      __typename: 'KnowledgeItem',
      id: 'item-2',
      slug: 'billington2013',
      content: { __typename: 'KnowledgeContent', bibliography: { title: 'Singing, two years on' } },
    },
  ],
};

const term = (id: string, label: string) => ({
  __typename: 'Term' as const,
  id,
  broaderId: null,
  label: { da: label, en: label },
  alternatives: { da: [], en: [] },
});

const kappa = (value: number) => ({
  ...{ pairs: 10, observed: 0.8, expected: 0.4, kappa: value, ciLower: 0.3, ciUpper: 0.9, problems: [] },
});

const ALL_AGREE = { code: 'evidence.kappa-all-agree', field: null, parameters: [] };

const USUAL: readonly Answer[] = [
  answers(FINDING_TERMS_QUERY, {
    targetGroups: [term('tg-stress', 'Borgere med stress'), term('tg-older', 'Ældre')],
    artForms: [term('af-singing', 'Sang'), term('af-dance', 'Dans'), term('af-musictherapy', 'Musikterapi')],
    outcomes: [term('oc-wellbeing', 'Trivsel'), term('oc-sleep', 'Søvn')],
    settings: [],
    orgForms: [],
    evidenceTypes: [term('et-rct', 'Lodtrækningsforsøg'), term('et-prepost', 'Før og efter')],
    evalInstruments: [],
  }),
  answers(SOURCE_QUERY, { knowledgeItem: SOURCE }),
  answers(SOURCE_PAGE_QUERY, ({ page }) => ({ knowledgeFilePage: `Words on page ${page}.` })),
  answers(RATING_QUERY, { finding: NOT_TO_RATE }),
  answers(FINDING_QUERY, { finding: DRAFT }),
  answers(MODEL_QUERY, {
    finding: { __typename: 'Finding', id: 'finding-1', sourceSlug: 'billington2011', content: CONTENT },
  }),
  answers(HISTORY_QUERY, {
    finding: {
      __typename: 'Finding',
      id: 'finding-1',
      history: [
        {
          id: 'event-1',
          kind: 'edited',
          at: '2026-11-02T12:00:00Z',
          note: null,
          changedFields: ['place.page', 'effect'],
          by: { id: 'viewer', name: 'Kim Prøve' },
          content: null,
        },
      ],
    },
  }),
  answers(FINDING_COUNTS_QUERY, {
    findingCounts: { draft: 3, published: 40, withdrawn: 0, sourceNotPublished: 1, toRate: 2, inDisagreement: 1 },
  }),
  answers(FINDINGS_QUERY, {
    findings: { edges: [{ node: LISTED }], pageInfo: { hasNextPage: false, endCursor: null } },
  }),
  answers(REPORTED_TRIALS_QUERY, { reportedTrials: [REPORTED] }),
  answers(AGREEMENT_QUERY, {
    findingAgreement: [
      {
        firstRater: { id: 'a', name: 'Kim Prøve' },
        secondRater: { id: 'b', name: null },
        direction: kappa(0.67),
        certainty: { ...kappa(0.5), ciLower: null, ciUpper: null, problems: [ALL_AGREE] },
        disagreements: [{ findingId: 'finding-1', isResolved: false }],
      },
    ],
  }),
];

/** The coding desk of a coordinator, with prepared answers before the usual ones. */
export const openCoding = (
  at: string,
  given: readonly Answer[] = [],
  setting: Partial<Parameters<typeof renderPage>[1]> = {},
) =>
  renderPage([...codingRoutes, ...knowledgeRoutes], {
    at,
    roles: ['coordinator'],
    answers: [...given, ...USUAL],
    problemTexts: evidenceProblemTexts,
    ...setting,
  });
