import type { ShownContact } from './contact-queries';
import type { ListedNotice, ShownNotice, ShownReason, SimilarActivity } from './notice-queries';

const term = (id: string, vocabulary: string, da: string, en: string) => ({ id, vocabulary, label: { da, en } });
const LONELY = term('tg-lonely', 'targetGroups', 'Ensomme', 'Lonely people');
const SINGING = term('af-singing', 'artForms', 'Sang og kor', 'Singing and choir');

export const HOLSTEBRO = { id: 'org-holstebro', name: { da: 'Holstebro Kommune', en: 'Holstebro Municipality' } };
export const SILKEBORG = { id: 'org-silkeborg', name: { da: 'Silkeborg Kommune', en: 'Silkeborg Municipality' } };

/** Somebody's need. */
export const NEED: ListedNotice = {
  __typename: 'Notice',
  id: 'n1',
  networkId: 'network',
  kind: 'NEED',
  title: 'Vi mangler en korleder',
  text: '',
  question: 'Hvem kan lede et kor?',
  organisation: SILKEBORG,
  terms: [LONELY, SINGING],
  targetGroups: ['tg-lonely'],
  artForms: ['af-singing'],
  settings: [],
  validUntil: '2027-05-31',
  state: 'OPEN',
  isCurrent: true,
  isOwn: false,
  isDemonstration: false,
  createdAt: '2026-11-01T10:00:00Z',
};

/** What meets it. */
export const OFFER: ListedNotice = {
  ...NEED,
  id: 'n2',
  kind: 'OFFER',
  title: 'Vores korleder kommer gerne',
  question: '',
  organisation: HOLSTEBRO,
};

const REASONS: ShownReason[] = [
  {
    __typename: 'MatchingReason',
    kind: 'SAME_TARGET_GROUP',
    relation: 'SAME',
    term: LONELY,
    otherTerm: null,
    words: [],
  },
  { __typename: 'MatchingReason', kind: 'SAME_ART_FORM', relation: 'SAME', term: SINGING, otherTerm: null, words: [] },
];

export const SIMILAR: SimilarActivity = {
  __typename: 'SimilarActivity',
  activity: {
    __typename: 'Activity',
    id: 'a1',
    title: 'Kor for alle',
    status: 'RUNNING',
    isDemonstration: false,
    canRequestContact: true,
    owner: HOLSTEBRO,
  },
  reasons: [...REASONS],
};

const NOTHING_ALLOWED = { edit: false, close: false, reopen: false, requestContact: false };

/** The need as those who wrote it see it. */
export const OWN_NEED: ShownNotice = {
  ...NEED,
  isOwn: true,
  lock: 1,
  createdBy: { id: 'viewer', name: 'Kim Prøve' },
  matches: [
    {
      relation: 'OFFER_MEETS_NEED',
      notice: { ...OFFER, viewerCan: { requestContact: true } },
      reasons: [
        ...REASONS,
        {
          __typename: 'MatchingReason',
          kind: 'SAME_QUESTION',
          relation: 'SAME',
          term: null,
          otherTerm: null,
          words: ['korleder'],
        },
      ],
    },
  ],
  activities: [SIMILAR],
  viewerCan: { ...NOTHING_ALLOWED, edit: true, close: true },
};

/** The same as the others of the network see it. */
export const THEIR_NEED: ShownNotice = {
  ...OWN_NEED,
  isOwn: false,
  viewerCan: { ...NOTHING_ALLOWED, requestContact: true },
};

/** A message that waits for an answer, as those who got it see it. */
export const RECEIVED: ShownContact = {
  __typename: 'ContactRequest',
  id: 'c1',
  networkId: 'network',
  about: { kind: 'NOTICE', title: OFFER.title, noticeId: 'n2', activityId: null, conceptSlug: null },
  organisation: HOLSTEBRO,
  senderOrganisation: SILKEBORG,
  sentBy: { id: 'p1', name: 'Nina Nabo' },
  isSent: false,
  state: 'SENT',
  sentAt: '2026-11-20T10:00:00Z',
  changedAt: '2026-11-20T10:00:00Z',
  lock: 1,
  messages: [
    {
      id: 'm1',
      kind: 'SENT',
      text: 'Kan jeres korleder komme i marts?',
      at: '2026-11-20T10:00:00Z',
      by: { id: 'p1', name: 'Nina Nabo' },
      bySender: true,
      isOwn: false,
    },
  ],
  viewerCan: { answer: true, decline: true, write: false },
};

export const ANSWERED: ShownContact = {
  ...RECEIVED,
  state: 'ANSWERED',
  lock: 2,
  messages: [
    ...RECEIVED.messages,
    {
      id: 'm2',
      kind: 'ANSWERED',
      text: 'Ja, den 3. marts.',
      at: '2026-11-21T10:00:00Z',
      by: { id: 'viewer', name: 'Kim Prøve' },
      bySender: false,
      isOwn: true,
    },
  ],
  viewerCan: { answer: false, decline: false, write: true },
};

const pickTerm = ({ id, label }: typeof LONELY) => ({
  __typename: 'Term' as const,
  id,
  label,
  broaderId: null,
  alternatives: { da: [], en: [] },
});

export const PICK_TERMS = { targetGroups: [pickTerm(LONELY)], artForms: [pickTerm(SINGING)], settings: [] };

export const listing = <Node extends { id: string }>(nodes: readonly Node[], hasNextPage = false) => ({
  edges: nodes.map((node) => ({ cursor: node.id, node })),
  pageInfo: { hasNextPage, endCursor: nodes.at(-1)?.id ?? null },
});

const label = ({ id, label: both }: typeof LONELY) => ({ __typename: 'Term' as const, id, label: both });

export const TERM_LABELS = {
  targetGroups: [label(LONELY)],
  artForms: [label(SINGING)],
  outcomes: [],
  sectors: [],
  settings: [],
  orgForms: [],
  courseLevels: [],
  evidenceTypes: [],
  evalInstruments: [],
};
