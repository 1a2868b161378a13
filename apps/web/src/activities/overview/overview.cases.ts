import { TERM_LABELS_QUERY } from '../../search';
import { answers, type Answer } from '../../shared/testing';
import { FILTERS_QUERY } from './filter-queries';
import {
  MUNICIPALITIES_QUERY,
  ORGANISATION_NAMES_QUERY,
  OVERVIEW_QUERY,
  type ListedActivity,
  type OverviewAnswer,
} from './overview-queries';

/** The screen and its views are downloaded when first opened. */
export const PATIENCE = { timeout: 8000 };

export const NETWORK = 'network';

/** An activity of an invented municipality's house of culture. */
export function listed(id: string, changes: Partial<ListedActivity> = {}): ListedActivity {
  return {
    __typename: 'Activity',
    id,
    networkId: NETWORK,
    title: `Aktivitet ${id}`,
    description: 'Vi synger sammen en gang om ugen.',
    kind: 'COURSE',
    status: 'RUNNING',
    startsOn: '2026-02-01',
    endsOn: '2026-06-30',
    sharing: 'PUBLIC',
    place: 'Kulturhuset',
    isDemonstration: false,
    isDeleted: false,
    lock: 1,
    changedAt: '2026-03-01T10:00:00Z',
    missingFields: [],
    owner: { id: 'org-holstebro', name: { da: 'Holstebro Kommune', en: 'Municipality of Holstebro' } },
    municipalities: [{ code: '0661', name: 'Holstebro' }],
    terms: [
      { id: 'tg-stress', vocabulary: 'targetGroups', label: { da: 'Stress', en: 'Stress' } },
      { id: 'af-singing', vocabulary: 'artForms', label: { da: 'Kor', en: 'Choir' } },
    ],
    viewerCan: { edit: false },
    ...changes,
  } as ListedActivity;
}

const FACETS: OverviewAnswer['facets'] = [
  { __typename: 'SearchFacet', facet: 'targetGroups', values: [{ value: 'tg-stress', count: 2 }] },
  {
    __typename: 'SearchFacet',
    facet: 'activityStatus',
    values: [
      { value: 'running', count: 2 },
      { value: 'done', count: 1 },
    ],
  },
  { __typename: 'SearchFacet', facet: 'organisation', values: [{ value: 'org-holstebro', count: 3 }] },
  {
    __typename: 'SearchFacet',
    facet: 'municipality',
    values: [
      { value: '0661', count: 5 },
      { value: '0751', count: 1 },
    ],
  },
];

export function answerWith(
  activities: readonly ListedActivity[],
  changes: Partial<OverviewAnswer> = {},
): OverviewAnswer {
  return {
    __typename: 'ActivityAnswer',
    total: activities.length,
    approximate: false,
    edges: activities.map((node) => ({ __typename: 'ActivityAnswerEdge', cursor: node.id, node })),
    pageInfo: { hasNextPage: false, endCursor: null },
    facets: FACETS,
    interpretation: { __typename: 'SearchInterpretation', recognised: [], added: [] },
    ...changes,
  } as OverviewAnswer;
}

export const overview = (activities: readonly ListedActivity[], changes: Partial<OverviewAnswer> = {}): Answer =>
  answers(OVERVIEW_QUERY, { activities: answerWith(activities, changes) });

/** What stands round the activities: names of terms and municipalities, and no saved views. */
export const SURROUNDINGS: readonly Answer[] = [
  answers(TERM_LABELS_QUERY, {
    targetGroups: [{ __typename: 'Term', id: 'tg-stress', label: { da: 'Stress', en: 'Stress' } }],
    artForms: [],
    outcomes: [],
    sectors: [],
    settings: [],
    orgForms: [],
    courseLevels: [],
    evidenceTypes: [],
    evalInstruments: [],
  }),
  answers(MUNICIPALITIES_QUERY, {
    municipalities: [
      { code: '0661', name: 'Holstebro', regionName: 'Region Midtjylland' },
      { code: '0751', name: 'Aarhus', regionName: 'Region Midtjylland' },
      { code: '0101', name: 'København', regionName: 'Region Hovedstaden' },
    ],
  }),
  answers(ORGANISATION_NAMES_QUERY, {
    organisations: {
      edges: [{ node: { id: 'org-holstebro', name: { da: 'Holstebro Kommune', en: 'Municipality of Holstebro' } } }],
    },
  }),
  answers(FILTERS_QUERY, { activityFilters: [] }),
];
