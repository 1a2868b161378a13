import { useQuery } from '@apollo/client/react';
import { useFormat } from '../../shared/i18n';
import { GIVE_BACK_ORGANISATIONS_QUERY } from './give-back-queries';

/** The network's organisations, for choosing and for knowing where they belong. */
export function useGiveBackOrganisations(networkId: string) {
  const format = useFormat();
  const { data } = useQuery(GIVE_BACK_ORGANISATIONS_QUERY, { variables: { networkId } });
  const nodes = data?.organisations.edges.map(({ node }) => node) ?? [];
  const options = nodes
    .map(({ id, name }) => ({ value: id, label: format.text(name) }))
    .toSorted((a, b) => format.compare(a.label, b.label));
  const municipalityOf = (id: string) => nodes.find((one) => one.id === id)?.municipality?.code ?? null;
  return { options, municipalityOf };
}
