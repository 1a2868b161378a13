import { answers } from '../shared/testing';
import {
  DIRECTORY_CHOICES_QUERY,
  DIRECTORY_NETWORKS_QUERY,
  DIRECTORY_RIGHTS_QUERY,
  VACANCIES_QUERY,
  type ListedPosition,
  type ShownPerson,
  type Vacancy,
} from './directory-queries';

const both = (da: string, en = da) => ({ da, en });
export const SKIVE = { id: 'org-skive', name: both('Skive Kommune', 'Skive Municipality') };
export const LEMVIG = { id: 'org-lemvig', name: both('Lemvig Kommune', 'Lemvig Municipality') };
const CULTURE = { id: 'se-culture', label: both('Kultur', 'Culture') };
const EMPLOYMENT = { id: 'se-employment', label: both('Beskæftigelse', 'Employment') };

export const LIAISON: ListedPosition = {
  __typename: 'DirectoryPosition',
  id: 'p1',
  role: 'LIAISON',
  title: 'Konsulent',
  organisation: SKIVE,
  sector: null,
  person: {
    id: 'tilde',
    name: 'Tilde Tovborg',
    email: 'tilde@kommune.example',
    phone: '12 34 56 78',
    isDemonstration: true,
  },
};
export const HIDDEN: ListedPosition = {
  ...{
    __typename: 'DirectoryPosition',
    id: 'p2',
    role: 'ADMINISTRATION',
    title: '',
    organisation: LEMVIG,
    sector: CULTURE,
  },
  person: { id: 'x', name: null, email: null, phone: null, isDemonstration: false },
};

export const TILDE: ShownPerson = {
  __typename: 'DirectoryPerson',
  id: 'tilde',
  name: 'Tilde Tovborg',
  email: 'tilde@kommune.example',
  phone: null,
  language: 'da',
  contactPurpose: 'Møder',
  consentOn: '2026-01-01',
  deleteOn: '2999-01-01',
  forgetOn: null,
  isNamePublic: false,
  isAddressOpen: false,
  isOwn: false,
  isDemonstration: false,
  lock: 3,
  viewerCan: { edit: true, confirmAddress: false, remove: true, seeContact: true },
  positions: [
    {
      ...LIAISON,
      networkId: 'network',
      validFrom: '2024-01-01',
      validTo: null,
      isCurrent: true,
      viewerCan: { keep: true },
    },
    {
      ...HIDDEN,
      ...{ networkId: 'network', validFrom: '2020-01-01', validTo: '2021-12-31', isCurrent: false },
      viewerCan: { keep: false },
    },
  ],
};

export const NETWORKS = answers(DIRECTORY_NETWORKS_QUERY, {
  networks: [
    { id: 'agreement', kind: 'CULTURE_AGREEMENT', name: both('Kulturaftale') },
    { id: 'network', kind: 'NETWORK', name: both('Netværket', 'The network') },
  ],
});
export const CHOICES = answers(DIRECTORY_CHOICES_QUERY, {
  organisations: { edges: [{ node: SKIVE }, { node: LEMVIG }] },
  terms: [CULTURE, EMPLOYMENT],
});
export const VACANT: Vacancy = { role: 'ADMINISTRATION', canFill: true, organisation: LEMVIG, sector: EMPLOYMENT };
export const vacancies = (...list: Vacancy[]) => answers(VACANCIES_QUERY, { directoryVacancies: list });
export const rights = (may: boolean) =>
  answers(DIRECTORY_RIGHTS_QUERY, { directoryViewerCan: { register: may, export: may, seeNames: may } });
export const page = (...positions: ListedPosition[]) => ({
  directoryPositions: {
    edges: positions.map((node) => ({ cursor: node.id, node })),
    pageInfo: { hasNextPage: false, endCursor: null },
  },
});
