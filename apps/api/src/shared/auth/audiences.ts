import type { Viewer } from '@samspil/domain/shared';

/** The audiences a viewer belongs to, as written on search documents: `public`, `signed-in`, `network:<id>[:<role>]`. */
export function audiencesOf(viewer: Viewer): string[] {
  if (viewer.userId === null) return ['public'];
  const ofNetworks = viewer.networks.flatMap(({ networkId, roles }) => [
    `network:${networkId}`,
    ...roles.map((role) => `network:${networkId}:${role}`),
  ]);
  return ['public', 'signed-in', ...ofNetworks];
}
