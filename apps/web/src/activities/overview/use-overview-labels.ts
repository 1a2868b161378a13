import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useTermLabels } from '../../search';
import { useFormat, useMessages } from '../../shared/i18n';
import { activityMessages } from '../messages';
import { overviewMessages } from './messages';
import {
  MUNICIPALITIES_QUERY,
  ORGANISATION_NAMES_QUERY,
  type ListedActivity,
  type OverviewMunicipality,
} from './overview-queries';

const NONE: readonly OverviewMunicipality[] = [];

/** All municipalities with their region; none until they are here. */
export function useMunicipalities(): readonly OverviewMunicipality[] {
  return useQuery(MUNICIPALITIES_QUERY, { fetchPolicy: 'cache-first' }).data?.municipalities ?? NONE;
}

/** The names of all organisations, in the reader's language; none until they are here. */
function useOrganisationNames(): ReadonlyMap<string, string> {
  const format = useFormat();
  const { data } = useQuery(ORGANISATION_NAMES_QUERY, { fetchPolicy: 'cache-first' });
  return useMemo(
    () => new Map(data?.organisations.edges.map(({ node }) => [node.id, format.text(node.name)])),
    [data, format],
  );
}

/** What a facet and its values are called in the reader's language. */
export function useOverviewLabels() {
  const t = useMessages(overviewMessages);
  const words = useMessages(activityMessages);
  const termLabel = useTermLabels();
  const municipalities = useMunicipalities();
  const organisationNames = useOrganisationNames();
  return useMemo(() => {
    const municipalityNames = new Map(municipalities.map(({ code, name }) => [code, name]));
    const few: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      activityStatus: words.statuses,
      activityKind: words.kinds,
    };
    const facetLabel = (facet: string) => t.facets[facet] ?? facet;
    const valueLabel = (facet: string, value: string) => {
      if (facet === 'municipality') return nameIn(municipalityNames, value);
      if (facet === 'organisation') return nameIn(organisationNames, value);
      return few[facet]?.[value] ?? termLabel(value);
    };
    return { facetLabel, valueLabel };
  }, [t, words, termLabel, municipalities, organisationNames]);
}

/** While the names are still being asked for, a name is three dots. */
function nameIn(names: ReadonlyMap<string, string>, value: string): string {
  return names.get(value) ?? (names.size === 0 ? '…' : value);
}

/** The words of a listed activity: the API writes its possibilities in capitals. */
export function useActivityWords() {
  const words = useMessages(activityMessages);
  return useMemo(
    () => ({
      kind: ({ kind }: Pick<ListedActivity, 'kind'>) => words.kinds[lower(kind)],
      status: ({ status }: Pick<ListedActivity, 'status'>) => words.statuses[lower(status)],
      sharing: ({ sharing }: Pick<ListedActivity, 'sharing'>) => words.sharings[lower(sharing)],
      fields: (fields: ListedActivity['missingFields']) => fields.map((field) => words.fields[lower(field)]),
    }),
    [words],
  );
}

export function lower<Name extends string>(name: Name): Lowercase<Name> {
  return name.toLowerCase() as Lowercase<Name>;
}
