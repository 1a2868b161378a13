import { TERM_LABELS_QUERY } from '../search';
import { answers } from '../shared/testing';
import type { ListedOrganisation, MemberOfProgramme, Programme, ProgrammeGoal, Standing } from './network-queries';

export const both = (da: string, en: string) => ({ da, en });

export const goal = (id: string, da: string, more: Partial<ProgrammeGoal> = {}): ProgrammeGoal => ({
  id,
  kind: 'THEME',
  succession: null,
  fate: null,
  label: both(da, `${da} in English`),
  earlier: null,
  later: [],
  ...more,
});

export const programme = (more: Partial<Programme> = {}): Programme => ({
  __typename: 'Network',
  id: 'plan',
  kind: 'PLAN',
  status: 'FINAL',
  time: 'RUNNING',
  startsOn: '2024-01-01',
  endsOn: '2027-12-31',
  lastDay: '2028-12-31',
  hoursPerNetworkMeeting: null,
  networkMeetingsPerYear: null,
  activeOrganisations: 2,
  isDemonstration: false,
  lock: 1,
  name: both('Kulturplan', 'Culture plan'),
  purpose: both('Lære sammen', 'Learn together'),
  statusNote: both('', ''),
  extensions: [{ until: '2028-12-31', note: both('Et år mere', 'One more year') }],
  predecessor: null,
  successors: [],
  goals: [goal('t1', 'Kultur i nærheden')],
  source: null,
  viewerCan: { edit: false },
  ...more,
});

export const PLAN = programme();

export const listed = (id: string, da: string, standing: Standing, networkId = 'plan'): ListedOrganisation => ({
  __typename: 'Organisation',
  id,
  kind: 'MUNICIPALITY',
  isDemonstration: false,
  name: both(da, `${da} in English`),
  standings: [{ networkId, standing }],
});

export const memberOf = (id: string, da: string, more: Partial<MemberOfProgramme> = {}): MemberOfProgramme => ({
  ...listed(id, da, 'ACTIVE'),
  engagements: [],
  maturities: [],
  viewerCan: { seeMaturity: true },
  ...more,
});

export const organisationPage = <Node>(list: readonly Node[]) => ({
  edges: list.map((node) => ({ node })),
  pageInfo: { hasNextPage: false, endCursor: null },
});

export const LABELS = answers(TERM_LABELS_QUERY, {
  targetGroups: [],
  artForms: [],
  outcomes: [],
  sectors: [{ __typename: 'Term', id: 'se-culture', label: both('Kultur', 'Culture') }],
  settings: [],
  orgForms: [],
  courseLevels: [],
  evidenceTypes: [],
  evalInstruments: [],
});
