import type { ShownActivity } from './activity-fragments';
import { GOALS_QUERY, HISTORY_QUERY, SESSIONS_QUERY, SIMILAR_QUERY, type KeptSession } from './page-queries';
import { answers, type Answer } from '../../shared/testing';

export const ID = '01a202a2-2d9a-767a-adf9-417246b992c2';

const both = (da: string, en = da) => ({ da, en });

const NOBODY = { edit: false, share: false, delete: false, restore: false, logSession: false };
export const KEEPER = { edit: true, share: true, delete: true, restore: false, logSession: true };

/** An activity in which everything is filled in. */
export const FULL: ShownActivity = {
  __typename: 'Activity',
  id: ID,
  networkId: 'network',
  lock: 3,
  sharing: 'PUBLIC',
  title: 'Fællessang på biblioteket',
  description: 'Vi synger en time.\n\nAlle kan være med.',
  kind: 'COURSE',
  status: 'DONE',
  stoppedReason: '',
  startsOn: '2026-02-03',
  endsOn: '2026-04-28',
  targetGroups: ['tg-stress', 'tg-sickleave', 'tg-young'],
  artForms: ['af-singing'],
  settings: ['st-library'],
  orgForms: ['of-cross'],
  courseLevels: ['cl-long'],
  linkLevel: 'ATTACHED',
  stage: 'FURTHER_DEVELOPMENT',
  sender: 'CIVIL_SOCIETY',
  access: 'BOTH',
  recruitment: 'Sagsbehandlerne fortalte om det.',
  fields: [
    { field: 'CULTURE', who: 'Biblioteket' },
    { field: 'HEALTH', who: '' },
  ],
  municipalityCodes: ['0661'],
  place: 'Store sal',
  partners: [
    { organisationId: 'org-2', name: 'Viborg Kommune', role: 'CO_OWNER' },
    { organisationId: null, name: 'Koret', role: 'ARTISTIC' },
  ],
  weeks: 12,
  sessionsPlanned: 1,
  groupSize: 10,
  artists: 1,
  volunteers: 2,
  staffHours: 96,
  costDkk: 38000,
  payers: [{ name: 'Jobcentret', amountDkk: 20000 }],
  goalIds: ['mg-1'],
  wouldRepeat: 'Kaffe først.',
  wouldChange: 'Kortere sange.',
  counts: { registered: 11, completed: 9, sessionsHeld: 6, averageAttendance: 9.3, isSuppressed: false },
  owner: { id: 'org-1', name: both('Holstebro Kommune', 'Holstebro Municipality') },
  isDemonstration: true,
  isDeleted: false,
  viewerCan: NOBODY,
  changedAt: '2026-05-01T10:00:00Z',
  missingFields: ['EMPLOYMENT'],
  terms: [
    { id: 'tg-stress', vocabulary: 'targetGroups', broaderId: 'tg-cmd', label: both('Borgere med stress', 'Stress') },
    { id: 'tg-sickleave', vocabulary: 'targetGroups', broaderId: null, label: both('Sygemeldte', 'On sick leave') },
    { id: 'tg-young', vocabulary: 'targetGroups', broaderId: null, label: both('Unge', 'Young people') },
    { id: 'af-singing', vocabulary: 'artForms', broaderId: null, label: both('Fællessang', 'Singing') },
    { id: 'st-library', vocabulary: 'settings', broaderId: null, label: both('Bibliotek', 'Library') },
    { id: 'of-cross', vocabulary: 'orgForms', broaderId: null, label: both('På tværs', 'Across') },
    { id: 'cl-long', vocabulary: 'courseLevels', broaderId: null, label: both('Længere forløb', 'Longer course') },
    { id: 'cl-attached', vocabulary: 'courseLevels', broaderId: null, label: both('Koblet', 'Attached') },
  ],
  concepts: [{ id: 'c-1', slug: 'syng-sammen', version: 1, title: 'Syng sammen', isDemonstration: false }],
  municipalities: [{ code: '0661', name: 'Holstebro' }],
  files: [
    {
      ...{
        __typename: 'ActivityFile',
        id: 'f-1',
        name: 'sal.jpg',
        mediaType: 'image/jpeg',
        bytes: 90_000,
        isPicture: true,
      },
      ...{ alt: 'En sal med stole', url: '/files/f-1' },
    },
    {
      __typename: 'ActivityFile',
      id: 'f-2',
      name: 'Plan.pdf',
      mediaType: 'application/pdf',
      bytes: 1_200_000,
      isPicture: false,
      alt: '',
      url: '/files/f-2',
    },
  ],
};

/** Only what must be there. */
export const BARE: ShownActivity = {
  ...FULL,
  sharing: 'NETWORK',
  description: '',
  ...{ startsOn: null, endsOn: null, linkLevel: null, stage: null, sender: null, access: null },
  ...{ settings: [], orgForms: [], courseLevels: [], fields: [], municipalityCodes: [], partners: [], payers: [] },
  ...{ weeks: null, sessionsPlanned: null, groupSize: null, artists: null, volunteers: null, staffHours: null },
  ...{ costDkk: null, goalIds: [], recruitment: '', place: '', wouldRepeat: '', wouldChange: '' },
  counts: { registered: null, completed: null, sessionsHeld: 0, averageAttendance: null, isSuppressed: false },
  isDemonstration: false,
  missingFields: ['CULTURE', 'HEALTH', 'EMPLOYMENT'],
  terms: FULL.terms.slice(0, 4),
  concepts: [],
  municipalities: [],
  files: [],
};

export const SESSION: KeptSession = {
  __typename: 'ActivitySession',
  id: 's-1',
  activityId: ID,
  heldOn: '2026-02-10',
  attendance: 9,
  note: 'God stemning.',
  lock: 1,
  isDeleted: false,
};

const term = (id: string, label: string) => ({ id, label: both(label) });

/** Somebody who does nearly the same. */
const SIMILAR = {
  activity: {
    ...{ id: 'other', title: 'Åbent kor', status: 'RUNNING' as const, isDemonstration: false },
    owner: { id: 'org-3', name: both('Aarhus Kommune') },
  },
  reasons: [
    {
      ...{ kind: 'SAME_ART_FORM' as const, relation: 'SAME' as const, words: [] },
      ...{ term: term('af-singing', 'Fællessang'), otherTerm: null },
    },
    {
      ...{ kind: 'SAME_TARGET_GROUP' as const, relation: 'BROADER' as const, words: [] },
      ...{ term: term('tg-stress', 'Borgere med stress'), otherTerm: term('tg-cmd', 'Lettere psykiske lidelser') },
    },
  ],
};

/** What the page asks for besides the activity. */
export function surroundings(sessions: readonly KeptSession[] = [SESSION]): Answer[] {
  return [
    answers(SIMILAR_QUERY, { similarActivities: [SIMILAR] }),
    answers(GOALS_QUERY, {
      networkGoals: [{ id: 'mg-1', kind: 'SUBGOAL', label: both('Flere er med', 'More take part') }],
    }),
    answers(SESSIONS_QUERY, {
      activity: {
        ...{ __typename: 'Activity', id: ID },
        sessions: {
          edges: sessions.map((node) => ({ cursor: node.id, node })),
          pageInfo: { hasNextPage: false, endCursor: null },
        },
      },
    }),
    answers(HISTORY_QUERY, {
      activity: {
        ...{ __typename: 'Activity', id: ID },
        history: [
          { id: 'h-2', kind: 'EDITED', at: '2026-05-01T10:00:00Z', byName: 'Tove', fields: ['title', 'costDkk'] },
          { id: ID, kind: 'LOGGED', at: '2026-01-01T10:00:00Z', byName: null, fields: [] },
        ],
      },
    }),
  ];
}
