import { useQuery } from '@apollo/client/react';
import { ROLES, VISITOR, type InBothLanguages, type Role, type Viewer } from '@samspil/domain/shared';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { failureOf, graphql, type ResultOf } from '../shared/graphql';
import { ViewerContext } from '../shared/viewer';
import { keepViewer, keptViewer } from './kept-viewer';

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

type ViewerAnswer = ResultOf<typeof VIEWER_QUERY>['viewer'];

/** Asks the server once who is looking; signing in or out refetches this query. */
export function ViewerProvider({ children }: { children: ReactNode }) {
  const { answer, loading } = useViewerAnswer();
  const current = useMemo(
    () => ({
      viewer: toViewer(answer),
      name: answer?.user?.name ?? null,
      networkNames: namesOf(answer),
      loading: loading && !answer,
    }),
    [answer, loading],
  );
  return <ViewerContext value={current}>{children}</ViewerContext>;
}

/** Without a network it is whoever this browser last belonged to; as soon as there is one, the server is asked again. */
function useViewerAnswer(): { answer: ViewerAnswer | undefined; loading: boolean } {
  const { data, error, loading, refetch } = useQuery(VIEWER_QUERY);
  const isOffline = !data && error !== undefined && failureOf(error).kind === 'offline';
  // While the server is asked again nobody becomes a visitor: what is being written would go. Once it has answered, what
  // was kept counts no more: somebody may have signed out since.
  const [wasOffline, setWasOffline] = useState(false);
  if (isOffline && !wasOffline) setWasOffline(true);
  if (data && wasOffline) setWasOffline(false);
  const kept = useMemo(() => (wasOffline ? keptViewer<ViewerAnswer>() : null), [wasOffline]);
  useEffect(() => {
    if (data) keepViewer(data.viewer);
  }, [data]);
  useEffect(() => {
    if (!isOffline) return undefined;
    const askAgain = () => void refetch().catch(() => undefined);
    window.addEventListener('online', askAgain);
    return () => window.removeEventListener('online', askAgain);
  }, [isOffline, refetch]);
  return { answer: data?.viewer ?? kept ?? undefined, loading };
}

function toViewer(answer: ViewerAnswer | undefined): Viewer {
  if (!answer?.user) return VISITOR;
  const networks = answer.networks.map(({ network, roles, organisationId }) => ({
    networkId: network.id,
    roles: roles.map(toRole),
    organisationId,
  }));
  return { userId: answer.user.id, networks };
}

function namesOf(answer: ViewerAnswer | undefined): ReadonlyMap<string, InBothLanguages> {
  const networks = answer?.networks.map(({ network }) => network) ?? [];
  return new Map(networks.map(({ id, nameDa, nameEn }) => [id, { da: nameDa, en: nameEn }]));
}

const ROLE_BY_NAME = new Map(ROLES.map((role) => [role.toUpperCase().replaceAll('-', '_'), role]));

/** A role this version does not know gives no more than membership. */
function toRole(name: string): Role {
  return ROLE_BY_NAME.get(name) ?? 'member';
}
