import { useQuery } from '@apollo/client/react';
import { useNetworkChoice, type NetworkChoice } from '../shared/network-choice';
import { useFormat } from '../shared/i18n';
import { useViewer } from '../shared/viewer';
import { DIRECTORY_NETWORKS_QUERY } from './directory-queries';

export interface DirectoryNetwork extends NetworkChoice {
  /** To choose between, by name. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly loading: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

/** Whose directory it is: one of the own networks, as everywhere the first joined; for visitors any, networks first. */
export function useDirectoryNetwork(): DirectoryNetwork {
  const format = useFormat();
  const { viewer, loading } = useViewer();
  const { data, error, refetch } = useQuery(DIRECTORY_NETWORKS_QUERY);
  const all = data?.networks ?? [];
  const networksFirst = [...all].sort((a, b) => Number(b.kind === 'NETWORK') - Number(a.kind === 'NETWORK'));
  const own = viewer.networks.flatMap(({ networkId }) => all.filter(({ id }) => id === networkId));
  const ordered = own.length > 0 ? own : networksFirst;
  const choice = useNetworkChoice(ordered.map(({ id }) => id));
  return {
    ...choice,
    options: ordered.map(({ id, name }) => ({ value: id, label: format.text(name) })),
    loading: loading || (!data && !error),
    error: data ? undefined : error,
    retry: () => void refetch(),
  };
}
