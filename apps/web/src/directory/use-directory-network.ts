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

/** Whose directory it is: one of the own networks, for visitors any, those that are networks first. */
export function useDirectoryNetwork(): DirectoryNetwork {
  const format = useFormat();
  const { viewer, loading } = useViewer();
  const { data, error, refetch } = useQuery(DIRECTORY_NETWORKS_QUERY);
  const own = new Set(viewer.networks.map(({ networkId }) => networkId));
  const readable = (data?.networks ?? []).filter(({ id }) => own.size === 0 || own.has(id));
  const ordered = [...readable].sort((a, b) => Number(b.kind === 'NETWORK') - Number(a.kind === 'NETWORK'));
  const choice = useNetworkChoice(ordered.map(({ id }) => id));
  return {
    ...choice,
    options: ordered.map(({ id, name }) => ({ value: id, label: format.text(name) })),
    loading: loading || (!data && !error),
    error: data ? undefined : error,
    retry: () => void refetch(),
  };
}
