import { hasRole, VISITOR, type InBothLanguages, type Role, type Viewer } from '@samspil/domain/shared';
import { createContext, useContext } from 'react';

/** Who is looking, as the interface needs it. What they may do to a thing is on the thing: `viewerCan`. */
export interface CurrentViewer {
  readonly viewer: Viewer;
  readonly name: string | null;
  /** What the viewer's networks are called, by id. */
  readonly networkNames: ReadonlyMap<string, InBothLanguages>;
  /** True until the server has said who it is. */
  readonly loading: boolean;
}

export const ViewerContext = createContext<CurrentViewer>({
  viewer: VISITOR,
  name: null,
  networkNames: new Map(),
  loading: false,
});

export function useViewer() {
  const current = useContext(ViewerContext);
  return {
    ...current,
    signedIn: current.viewer.userId !== null,
    hasRole: (...roles: Role[]) => hasRole(current.viewer, roles),
  };
}
