import { useQuery } from '@apollo/client/react';
import { ROLES, VISITOR, type InBothLanguages, type Role, type Viewer } from '@samspil/domain/shared';
import { useMemo, type ReactNode } from 'react';
import { graphql, type ResultOf } from '../shared/graphql';
import { ViewerContext } from '../shared/viewer';

export const VIEWER_QUERY = graphql(`
  query Viewer {
    viewer {
      user {
        id
        name
      }
      networks {
        network {
          id
          nameDa
          nameEn
        }
        roles
        organisationId
      }
    }
  }
`);

type Answer = ResultOf<typeof VIEWER_QUERY>['viewer'];

/** Asks the server once who is looking; signing in or out refetches this query. */
export function ViewerProvider({ children }: { children: ReactNode }) {
  const { data, loading } = useQuery(VIEWER_QUERY);
  const current = useMemo(
    () => ({
      viewer: toViewer(data?.viewer),
      name: data?.viewer.user?.name ?? null,
      networkNames: namesOf(data?.viewer),
      loading: loading && !data,
    }),
    [data, loading],
  );
  return <ViewerContext value={current}>{children}</ViewerContext>;
}

function toViewer(answer: Answer | undefined): Viewer {
  if (!answer?.user) return VISITOR;
  const networks = answer.networks.map(({ network, roles, organisationId }) => ({
    networkId: network.id,
    roles: roles.map(toRole),
    organisationId,
  }));
  return { userId: answer.user.id, networks };
}

function namesOf(answer: Answer | undefined): ReadonlyMap<string, InBothLanguages> {
  const networks = answer?.networks.map(({ network }) => network) ?? [];
  return new Map(networks.map(({ id, nameDa, nameEn }) => [id, { da: nameDa, en: nameEn }]));
}

const ROLE_BY_NAME = new Map(ROLES.map((role) => [role.toUpperCase().replaceAll('-', '_'), role]));

/** A role this version does not know gives no more than membership. */
function toRole(name: string): Role {
  return ROLE_BY_NAME.get(name) ?? 'member';
}
