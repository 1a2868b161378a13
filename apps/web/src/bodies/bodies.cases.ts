import { answers, renderPage, type Answer } from '../shared/testing';
import { routes } from '.';
import { BODY_CHOICES_QUERY, BODY_NAMES_QUERY } from './body-choices';
import { BODIES_QUERY, BODY_QUERY, type ListedBody, type ShownBody, type ShownSeat } from './body-queries';
import { DOCUMENTS_TO_SHARE_QUERY, type ShareableDocument } from './documents/sharing-queries';
import { bodyProblemTexts } from './problem-texts';

export const both = (da: string, en = da) => ({ da, en });
const CULTURE = { __typename: 'BodySector' as const, id: 'se-culture', label: both('Kultur', 'Culture') };
const HERNING = { id: 'herning', kind: 'municipality' as const, name: both('Herning Kommune') };

const seat = (more: Partial<ShownSeat> = {}): ShownSeat => ({
  __typename: 'BodySeat',
  id: 's1',
  person: { id: 'p1', name: 'Stine' },
  organisation: HERNING,
  role: 'CHAIR',
  isProjectOwner: false,
  sector: CULTURE,
  isExOfficio: false,
  becauseOfBodyId: null,
  startsOn: '2024-01-01',
  endsOn: null,
  isDemonstration: false,
  ...more,
});
const GONE = seat({
  id: 's0',
  person: { id: 'p0', name: 'Gamle Gerda' },
  startsOn: '2020-01-01',
  endsOn: '2023-12-31',
});
export const MANAGES = { manage: true, activate: false, end: true, resume: false, readPapers: true };
const READS = { manage: false, activate: false, end: false, resume: false, readPapers: false };

export const HOLDING: ShownBody = {
  __typename: 'Body',
  id: 'b1',
  networkId: 'network',
  kind: 'STEERING_GROUP',
  name: both('Styregruppen', 'The steering group'),
  purpose: both('Den holder planen.', 'It keeps to the plan.'),
  state: 'ACTIVE',
  isClosed: true,
  isDemonstration: false,
  lock: 4,
  rules: [
    {
      kind: 'SEATS_OF',
      organisationKind: 'municipality',
      count: 3,
      min: null,
      max: null,
      years: null,
      countsExOfficio: false,
      bodyId: null,
      sectors: [CULTURE],
    },
  ],
  seats: [GONE, seat()],
  terms: [{ id: 't1', startsOn: '2024-01-01', endsOn: '2099-12-31' }],
  composition: { holds: true, summary: both('Sammensætningen holder.', 'The composition holds.'), breaches: [] },
  documents: [],
  viewerWritesDocuments: false,
  viewerCan: READS,
};
export const BROKEN: ShownBody = {
  ...HOLDING,
  viewerCan: MANAGES,
  composition: {
    holds: false,
    summary: both('Sammensætningen holder ikke: ingen fra kommunerne dækker området sundhed.'),
    breaches: [
      {
        __typename: 'CompositionBreach',
        key: 'k1',
        code: 'FIELD_NOT_COVERED',
        mend: 'APPOINT',
        clause: both('ingen fra kommunerne dækker området sundhed'),
        sector: 'se-health',
        bodyId: null,
        seatId: null,
        otherBody: null,
        person: null,
        candidates: [
          {
            person: { id: 'p2', name: 'Sanne' },
            organisationId: 'struer',
            organisationName: both('Struer Kommune'),
            sector: { __typename: 'BodySector', id: 'se-health', label: both('Sundhed', 'Health') },
            reason: 'SPEAKS_FOR_FIELD',
          },
        ],
      },
    ],
  },
};
export const LISTED: ListedBody = {
  __typename: 'Body',
  id: 'b1',
  networkId: 'network',
  kind: 'STEERING_GROUP',
  name: HOLDING.name,
  state: 'ACTIVE',
  isClosed: true,
  isDemonstration: true,
  terms: HOLDING.terms,
  composition: { holds: true, summary: HOLDING.composition.summary },
  viewerCan: { manage: false },
};

const shareable = (id: string, title: string, kind: ShareableDocument['kind']): ShareableDocument => ({
  __typename: 'BodyDocument',
  ...{ id, title, kind, isOpen: false },
  bodies: [{ id: 'b1', name: HOLDING.name }],
  versions: [{ number: 1 }],
});
export const listed = (...nodes: ListedBody[]) =>
  answers(BODIES_QUERY, {
    bodies: {
      edges: nodes.map((node) => ({ cursor: node.id, node })),
      pageInfo: { hasNextPage: false, endCursor: null },
    },
    networks: [{ id: 'network', name: both('Midtjylland') }],
  });
export const shown = (body: ShownBody) => answers(BODY_QUERY, { body });
const NAMES = answers(BODY_NAMES_QUERY, {
  bodies: { edges: [{ cursor: 'b1', node: { id: 'b1', kind: 'STEERING_GROUP', name: HOLDING.name } }] },
});
const SHAREABLE = answers(DOCUMENTS_TO_SHARE_QUERY, {
  bodyDocumentsToShare: [
    shareable('d2', 'Opgaver for alle', 'TASK_PORTFOLIO'),
    shareable('d1', 'Fælles kommissorium', 'TERMS_OF_REFERENCE'),
  ],
});
const CHOICES = answers(BODY_CHOICES_QUERY, { terms: [], organisations: { edges: [] } });
export const COORDINATOR = { roles: ['coordinator'] };

/** The screen at an address, with what every screen of bodies asks for. */
export const openBodies = (at: string, more: readonly Answer[], viewer: object = {}) =>
  renderPage(routes, { at, problemTexts: bodyProblemTexts, answers: [...more, NAMES, CHOICES, SHAREABLE], ...viewer });
