import { screen, within } from '@testing-library/react';
import { routes } from '.';
import { TERM_LABELS_QUERY } from '../search';
import { answers, neverAnswers, refuses, renderPage, unreachable } from '../shared/testing';
import {
  NETWORKS_QUERY,
  ORGANISATION_QUERY,
  ORGANISATIONS_QUERY,
  type ListedOrganisation,
  type Network,
} from './network-queries';

const both = (da: string, en: string) => ({ da, en });
const EAST: Network = {
  id: 'east',
  status: 'FINAL',
  startsOn: '2019-07-01',
  endsOn: null,
  name: both('Netværk Øst', 'Network East'),
  purpose: both('Lære sammen', 'Learn together'),
};
const networks = (...list: Network[]) => answers(NETWORKS_QUERY, { networks: list });
const member = (id: string, da: string, standing: 'ACTIVE' | 'SECONDARY'): ListedOrganisation => ({
  id,
  kind: 'MUNICIPALITY',
  isDemonstration: false,
  name: both(da, `${da} in English`),
  standings: [{ networkId: 'east', standing }],
});
const organisations = (...list: ListedOrganisation[]) =>
  answers(ORGANISATIONS_QUERY, {
    organisations: { edges: list.map((node) => ({ node })), pageInfo: { hasNextPage: false, endCursor: null } },
  });
const LABELS = answers(TERM_LABELS_QUERY, {
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

describe('the network', () => {
  it('shows who takes part, the active apart from those on the sideline', async () => {
    const list = organisations(member('org-a', 'Herning', 'ACTIVE'), member('org-b', 'VIA', 'SECONDARY'));
    renderPage(routes, { at: '/netvaerk', answers: [networks(EAST), list] });
    expect(await screen.findByRole('heading', { level: 1, name: 'Netværk Øst' })).toBeInTheDocument();
    const active = (await screen.findByRole('heading', { name: 'Aktive' })).closest('section') as HTMLElement;
    expect(within(active).getByRole('link', { name: 'Herning' })).toHaveAttribute('href', '/netvaerk/org-a');
    expect(within(active).queryByRole('link', { name: 'VIA' })).not.toBeInTheDocument();
    expect(screen.getByText('I gang · siden 01.07.2019')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Følger med fra sidelinjen' })).toBeInTheDocument();
  });

  it('names each network when there are several, in English too', async () => {
    const west = { ...EAST, id: 'west', name: both('Netværk Vest', 'Network West') };
    const list = organisations(member('org-a', 'Herning', 'ACTIVE'));
    renderPage(routes, { at: '/netvaerk', answers: [networks(EAST, west), list], language: 'en' });
    expect(await screen.findByRole('heading', { level: 2, name: 'Network West' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1, name: 'The network' })).toBeInTheDocument();
  });

  it.each([
    ['nothing has come yet', [neverAnswers(NETWORKS_QUERY)], 'Henter …'],
    ['there is no network', [networks()], 'Intet netværk endnu'],
    ['nobody takes part', [networks(EAST), organisations()], 'Ingen organisationer endnu'],
    ['the list fails', [networks(EAST), refuses(ORGANISATIONS_QUERY, 'INTERNAL')], 'Det gik ikke, som det skulle'],
    ['there is no connection', [unreachable(NETWORKS_QUERY)], 'Der er ingen forbindelse'],
  ])('says when %s', async (_case, prepared, text) => {
    renderPage(routes, { at: '/netvaerk', answers: prepared });
    expect(await screen.findByText(text)).toBeInTheDocument();
  });
});

describe('an organisation', () => {
  it('says what it is and how it takes part', async () => {
    const detail = answers(ORGANISATION_QUERY, {
      networks: [{ id: 'east', name: EAST.name }],
      organisation: {
        id: 'org-a',
        kind: 'MUNICIPALITY',
        otherNames: ['Herning by'],
        sectors: ['se-culture'],
        isDemonstration: false,
        name: both('Herning Kommune', 'Herning Municipality'),
        note: both('', ''),
        municipality: { code: '0657', name: 'Herning', region: 'Region Midtjylland' },
        standings: [
          { networkId: 'east', standing: 'ACTIVE', periods: [{ kind: 'ACTIVE', from: '2019-07-01', to: null }] },
        ],
      },
    });
    renderPage(routes, { at: '/netvaerk/org-a', answers: [detail, LABELS] });
    expect(await screen.findByRole('heading', { level: 1, name: 'Herning Kommune' })).toBeInTheDocument();
    expect(screen.getByText('Region Midtjylland')).toBeInTheDocument();
    expect(screen.getByText('siden 01.07.2019')).toBeInTheDocument();
    expect(await screen.findByRole('link', { name: 'Kultur' })).toHaveAttribute('href', '/emner/se-culture');
  });

  it('that is not there offers the search', async () => {
    renderPage(routes, { at: '/netvaerk/org-x', answers: [refuses(ORGANISATION_QUERY, 'NOT_FOUND'), LABELS] });
    expect(await screen.findByRole('heading', { name: 'Siden findes ikke' })).toBeInTheDocument();
  });
});
