import { useQuery } from '@apollo/client/react';
import { VISITOR } from '@samspil/domain/shared';
import { useMemo, type ReactNode } from 'react';
import { graphql } from '../shared/graphql';
import { ViewerContext } from '../shared/viewer';

export const VIEWER_QUERY = graphql(`
  query Viewer {
    installation {
      demoMode
    }
  }
`);

/** Asks the server once who is looking; signing in or out refetches this query. */
export function ViewerProvider({ children }: { children: ReactNode }) {
  const { loading } = useQuery(VIEWER_QUERY);
  const current = useMemo(() => ({ viewer: VISITOR, name: null, loading }), [loading]);
  return <ViewerContext value={current}>{children}</ViewerContext>;
}
