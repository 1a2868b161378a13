import type { VariablesOf } from '../shared/graphql';
import type { NOTICES_QUERY } from './notice-queries';

export const FACETS = ['targetGroups', 'artForms', 'settings', 'organisationIds'] as const;
export type Facet = (typeof FACETS)[number];
export type Filters = Readonly<Record<Facet, readonly string[]>>;

export type NoticeList = 'all' | 'offers' | 'needs' | 'own';

/** As they stand in the address: `?liste=tilbud&malgruppe=tg-stress&tidligere=1`. */
const LIST_IN_ADDRESS: Readonly<Record<NoticeList, string>> = {
  all: '',
  offers: 'tilbud',
  needs: 'behov',
  own: 'vores',
};
const FACET_IN_ADDRESS: Readonly<Record<Facet, string>> = {
  targetGroups: 'maalgruppe',
  artForms: 'aktivitet',
  settings: 'ramme',
  organisationIds: 'organisation',
};
export const LISTS = Object.keys(LIST_IN_ADDRESS) as NoticeList[];

export interface ExchangeAddress {
  readonly list: NoticeList;
  readonly filters: Filters;
  /** What is closed or has run out. */
  readonly past: boolean;
}

export function readExchangeAddress(parameters: URLSearchParams): ExchangeAddress {
  const named = parameters.get('liste') ?? '';
  return {
    list: LISTS.find((list) => LIST_IN_ADDRESS[list] === named) ?? 'all',
    filters: Object.fromEntries(FACETS.map((facet) => [facet, parameters.getAll(FACET_IN_ADDRESS[facet])])) as Record<
      Facet,
      string[]
    >,
    past: parameters.get('tidligere') === '1',
  };
}

/** What `other` of the address is about (the network) stays. */
export function writeExchangeAddress(
  { list, filters, past }: ExchangeAddress,
  other: URLSearchParams,
): URLSearchParams {
  const parameters = new URLSearchParams(other);
  for (const name of ['liste', 'tidligere', ...Object.values(FACET_IN_ADDRESS)]) parameters.delete(name);
  if (list !== 'all') parameters.set('liste', LIST_IN_ADDRESS[list]);
  for (const facet of FACETS) for (const value of filters[facet]) parameters.append(FACET_IN_ADDRESS[facet], value);
  if (past) parameters.set('tidligere', '1');
  return parameters;
}

type Wish = Omit<VariablesOf<typeof NOTICES_QUERY>, 'first' | 'after' | 'filters' | 'networkId'>;

/** What the list asks for, but for its filters. The own ones are shown whether they stand or not. */
export function wishOf({ list, past }: ExchangeAddress): Wish {
  const kind = list === 'offers' ? 'OFFER' : list === 'needs' ? 'NEED' : null;
  const standing = past ? 'PAST' : list === 'own' ? 'ALL' : 'CURRENT';
  return { kind, own: list === 'own', standing };
}
