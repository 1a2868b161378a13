import { useQuery } from '@apollo/client/react';
import { canKeepPositions } from '@samspil/domain/directory';
import { useFormat } from '../shared/i18n';
import { useViewer } from '../shared/viewer';
import { DIRECTORY_CHOICES_QUERY } from './directory-queries';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** What a role in the network can be: at the organisations for which the viewer keeps roles, and for which field. */
export function useKeptChoices(networkId: string): {
  readonly organisations: readonly Option[];
  readonly sectors: readonly Option[];
} {
  const format = useFormat();
  const { viewer } = useViewer();
  const { data } = useQuery(DIRECTORY_CHOICES_QUERY, { variables: { networkId } });
  const organisations = (data?.organisations.edges ?? []).filter(({ node }) =>
    canKeepPositions(viewer, { networkId, organisationId: node.id }),
  );
  return {
    organisations: organisations.map(({ node }) => ({ value: node.id, label: format.text(node.name) })),
    sectors: (data?.terms ?? []).map(({ id, label }) => ({ value: id, label: format.text(label) })),
  };
}
