import { useQuery } from '@apollo/client/react';
import { templateRules, type BodyKind, type CompositionRule } from '@samspil/domain/bodies';
import { BODY_NAMES_QUERY } from './body-choices';

/** The other bodies of the network, and the rules that a body of a kind usually has beside them. */
export function useUsualRules(networkId: string, bodyId?: string) {
  const { data, error, refetch } = useQuery(BODY_NAMES_QUERY, { variables: { networkId } });
  const others = data?.bodies.edges.map(({ node }) => node).filter(({ id }) => id !== bodyId) ?? [];
  const first = (kind: string) => others.find((other) => other.kind === kind)?.id ?? null;
  const usual = (kind: BodyKind): CompositionRule[] =>
    templateRules(kind, { steeringGroupId: first('STEERING_GROUP'), workingGroupId: first('WORKING_GROUP') });
  return { isKnown: data !== undefined, error, refetch, others, usual };
}
