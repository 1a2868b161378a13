import type { ListedConcept, ShownConcept, ShownTrial } from './concept-fragments';
import type { FoundConcepts } from './concept-queries';
import type { WorkingConcept } from './writing/writing-queries';

const HOLSTEBRO = {
  __typename: 'ConceptOrganisation',
  id: 'org-holstebro',
  name: { da: 'Holstebro Kommune', en: 'Holstebro Municipality' },
} as const;

export const SILKEBORG = {
  __typename: 'ConceptOrganisation',
  id: 'org-silkeborg',
  name: { da: 'Silkeborg Kommune', en: 'Silkeborg Municipality' },
} as const;

const ACTIVITY = {
  __typename: 'Activity',
  id: 'a1',
  title: 'Sang om formiddagen',
  status: 'DONE',
  startsOn: '2026-02-02',
  endsOn: '2026-05-04',
  isDemonstration: false,
  owner: HOLSTEBRO,
} as const;

/** Done at Silkeborg, with what came of it. */
export const TRIAL: ShownTrial = {
  __typename: 'ConceptTrial',
  id: 't1',
  networkId: 'network',
  conceptVersion: 1,
  hasNewerVersion: true,
  direction: 'OWN_HERE',
  organisation: SILKEBORG,
  place: '',
  status: 'RUNNING',
  isOpen: true,
  reason: '',
  adaptations: [{ what: 'Om aftenen', why: 'Mange er i arbejde' }],
  startsOn: '2026-08-01',
  endsOn: null,
  activity: null,
  result: '',
  learning: '',
  isDemonstration: false,
  lock: 3,
  changedAt: '2026-11-02T12:00:00Z',
  viewerCan: { edit: false },
};

export const ELSEWHERE: ShownTrial = {
  ...TRIAL,
  id: 't2',
  direction: 'OWN_ELSEWHERE',
  organisation: null,
  place: 'Region Skåne',
  status: 'NOT_CONTINUED',
  isOpen: false,
  hasNewerVersion: false,
  reason: 'Lederen flyttede',
  adaptations: [],
};

const NOTHING_ALLOWED = {
  edit: false,
  publish: false,
  withdraw: false,
  restore: false,
  adopt: false,
  adoptElsewhere: false,
};

const TERMS = [
  { id: 'tg-stress', vocabulary: 'targetGroups', label: { da: 'Borgere med stress', en: 'People with stress' } },
  { id: 'af-singing', vocabulary: 'artForms', label: { da: 'Sang og kor', en: 'Singing and choirs' } },
];

const TEXT = {
  title: 'Syng dig rolig',
  purpose: 'At komme ud ad døren.',
  targetGroups: ['tg-stress'],
  artForms: ['af-singing'],
  settings: [],
  orgForms: [],
  coreElements: ['Samme leder', 'Ingen optræden'],
  adaptableParts: [{ part: 'Stedet', advice: 'Tæt på bussen' }],
  steps: [{ title: 'Find en leder', text: 'Gerne en, der kender kor.' }],
  staffing: 'En sangleder',
  groupSizeFrom: 8,
  groupSizeTo: 14,
  weeks: 12,
  sessions: 1,
  costFromDkk: 22000,
  costToDkk: null,
  materials: '',
  origin: 'OWN' as const,
  originPlace: '',
};

/** Published for everybody, in its second version. */
export const CONCEPT: ShownConcept = {
  __typename: 'Concept',
  id: 'c1',
  slug: 'syng-dig-rolig',
  networkId: 'network',
  state: 'PUBLISHED',
  sharing: 'PUBLIC',
  version: 2,
  shownVersion: 2,
  hasUnpublishedChanges: false,
  isDemonstration: false,
  lock: 5,
  changedAt: '2026-11-02T12:00:00Z',
  publishedAt: '2026-11-02T12:00:00Z',
  ...TEXT,
  owner: HOLSTEBRO,
  terms: TERMS,
  activities: [ACTIVITY],
  findings: [
    {
      __typename: 'ConceptFinding',
      id: 'f1',
      slug: 'jensen2024',
      statement: 'Deltagerne fik det bedre.',
      direction: 'IMPROVED',
      certainty: 'LOW',
      intervention: 'ACTIVITY',
      isDemonstration: false,
    },
    {
      __typename: 'ConceptFinding',
      id: 'f2',
      slug: 'terapi2020',
      statement: 'Musikterapi gjorde ingen forskel.',
      direction: 'NO_DIFFERENCE',
      certainty: null,
      intervention: 'THERAPY',
      isDemonstration: false,
    },
  ],
  versions: [
    { number: 2, title: TEXT.title, note: 'Kortere forløb', publishedAt: '2026-11-02T12:00:00Z' },
    { number: 1, title: TEXT.title, note: '', publishedAt: '2026-10-02T12:00:00Z' },
  ],
  trials: [TRIAL, ELSEWHERE],
  viewerCan: NOTHING_ALLOWED,
};

export const LISTED: ListedConcept = {
  __typename: 'Concept',
  id: 'c1',
  slug: 'syng-dig-rolig',
  title: TEXT.title,
  purpose: TEXT.purpose,
  state: 'PUBLISHED',
  sharing: 'PUBLIC',
  version: 2,
  hasUnpublishedChanges: false,
  origin: 'OWN',
  originPlace: '',
  isDemonstration: true,
  changedAt: '2026-11-02T12:00:00Z',
  owner: HOLSTEBRO,
  terms: TERMS,
  trials: [TRIAL, ELSEWHERE].map(({ id, status, direction, place, organisation }) => ({
    id,
    status,
    direction,
    place,
    organisation,
  })),
};

/** An answer with these concepts. */
export function found(concepts: readonly ListedConcept[], more: Partial<FoundConcepts> = {}) {
  return {
    concepts: {
      total: concepts.length,
      approximate: false,
      edges: concepts.map((node) => ({ cursor: node.id, node })),
      pageInfo: { hasNextPage: false, endCursor: null },
      facets: [
        {
          __typename: 'SearchFacet' as const,
          facet: 'targetGroups',
          values: [{ value: 'tg-stress', count: concepts.length }],
        },
      ],
      interpretation: { __typename: 'SearchInterpretation' as const, recognised: [], added: [] },
      ...more,
    },
  };
}

export const WORKING: WorkingConcept = {
  __typename: 'Concept',
  ...TEXT,
  id: 'c1',
  slug: 'syng-dig-rolig',
  networkId: 'network',
  state: 'DRAFT',
  sharing: 'NETWORK',
  version: 0,
  hasUnpublishedChanges: false,
  isDemonstration: false,
  lock: 1,
  activityIds: ['a1'],
  findingIds: ['f1'],
  owner: HOLSTEBRO,
  activities: [ACTIVITY],
  findings: [{ id: 'f1', slug: 'jensen2024', statement: 'Deltagerne fik det bedre.', direction: 'IMPROVED' }],
  viewerCan: { edit: true, publish: true, withdraw: false, restore: false },
};
