import type { TestApi } from '../testing/start-test-api.js';
import { NetworkContentService } from './network-content.service.js';

export const CONTENT = {
  kind: 'CULTURE_AGREEMENT',
  name: { da: 'Aftalen', en: 'The agreement' },
  purpose: { da: 'Sammen', en: 'Together' },
  status: 'NEGOTIATED',
  statusNote: { da: 'Økonomi mangler', en: 'Economy is missing' },
  startsOn: '2021-01-01',
  endsOn: '2024-12-31',
  extensions: [{ until: '2025-12-31', note: { da: 'Et år', en: 'One year' } }],
  predecessorId: 'before',
  hoursPerNetworkMeeting: 7.5,
  networkMeetingsPerYear: 2,
};
const GOAL = { kind: 'THEME', label: { da: 'Unge', en: 'Youth' } };
export const GOALS = [
  { ...GOAL, id: 'after-theme', earlierGoalId: 'before-music', succession: 'INHERITED' },
  { ...GOAL, label: { da: 'Liv', en: 'Life' }, earlierGoalId: 'before-events', succession: 'REPLACES' },
];
export const SAVE_NETWORK = `mutation ($input: SaveNetworkInput!) { saveNetwork(input: $input) {
  lock status lastDay predecessor { id } goals { id label { da } succession earlier { id } } } }`;
export const ORGANISATION = `id lock homeId name { da } otherNames kind cultureLandscape sectors note { da }
  standings { networkId standing periods { id kind from to lock } }
  engagements { goalId level since } maturities { sector level note since }
  viewerCan { edit seeMaturity recordMaturity recordEngagementIn editMembershipsIn }`;
const mutation = (name: string, input: string) =>
  `mutation ($input: ${input}!) { done: ${name}(input: $input) { ${ORGANISATION} } }`;
export const ADD = mutation('addOrganisation', 'AddOrganisationInput');
export const SAVE = mutation('saveOrganisation', 'SaveOrganisationInput');
export const SAVE_MEMBERSHIP = mutation('saveMembership', 'SaveMembershipInput');
export const REMOVE_MEMBERSHIP = mutation('removeMembership', 'RemoveMembershipInput');
export const ENGAGE = mutation('recordEngagement', 'RecordEngagementInput');
export const MATURE = mutation('recordMaturity', 'RecordMaturityInput');
export const LIBRARY = {
  name: { da: 'Biblioteket', en: 'The library' },
  otherNames: ['Bib'],
  kind: 'CULTURAL_INSTITUTION',
  sectors: ['se-culture'],
  municipalityCode: '0661',
  cultureLandscape: 'PUBLIC_INSTITUTION',
  note: { da: '', en: '' },
};

export interface Organisation {
  readonly id: string;
  readonly lock: number;
  readonly homeId: string | null;
  readonly standings: readonly {
    readonly networkId: string;
    readonly standing: string;
    readonly periods: readonly { readonly id: string; readonly lock: number }[];
  }[];
  readonly engagements: readonly { readonly level: string; readonly since: string }[];
  readonly maturities: readonly { readonly level: string; readonly note: string }[];
  readonly viewerCan: Readonly<Record<string, unknown>>;
}

/** Three programmes, one after another, with their themes and members; a small vocabulary and one municipality. */
export async function plantProgrammes(api: TestApi, name = 'Efter'): Promise<void> {
  const content = api.app.get(NetworkContentService);
  const both = (text: string) => ({ da: text, en: text });
  const network = { purpose: both(''), startsOn: null, endsOn: null, source: null };
  await api.database.query(`INSERT INTO vocabulary (id, title_da, title_en, position)
    VALUES ('sectors', 'S', 'S', 1), ('targetGroups', 'T', 'T', 2) ON CONFLICT DO NOTHING`);
  await api.database.query(`INSERT INTO term (id, vocabulary_id, label_da, label_en, position)
    VALUES ('se-culture', 'sectors', 'Kultur', 'Culture', 1), ('tg-stress', 'targetGroups', 'S', 'S', 1) ON CONFLICT DO NOTHING`);
  await content.plantMunicipalities([
    { code: '0661', name: 'Holstebro', officialName: 'Holstebro Kommune', spellings: [], regions: [] },
  ]);
  await content.plantNetworks([
    { ...network, id: 'before', name: both('Før'), status: 'ended' },
    { ...network, id: 'after', name: both(name), status: 'draft' },
    { ...network, id: 'elsewhere', name: both('Andetsteds'), status: 'final' },
  ]);
  const goal = { kind: 'theme' as const, source: null };
  await content.plantGoals([
    { ...goal, network: 'before', id: 'before-music', label: both('Musik') },
    { ...goal, network: 'before', id: 'before-events', label: both('Events') },
    { ...goal, network: 'before', id: 'before-books', label: both('Bøger') },
    { ...goal, network: 'after', id: 'after-theme', label: both(name) },
  ]);
  const organisation = { otherNames: [], kind: 'other' as const, sectors: [], municipality: null, note: both('') };
  const member = { kind: 'active' as const, validFrom: '2021-01-01', validTo: null, source: null };
  await content.plantOrganisations(
    ['holstebro', 'skive', 'elsewhere'].map((id) => ({ ...organisation, id: `org-${id}`, name: both(id) })),
    [
      { ...member, network: 'after', organisation: 'org-holstebro' },
      { ...member, network: 'after', organisation: 'org-skive' },
      { ...member, network: 'elsewhere', organisation: 'org-elsewhere' },
    ],
  );
}
