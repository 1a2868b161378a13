import type { Viewer } from '@samspil/domain/shared';

/**
 * The audiences a viewer belongs to, as written on search documents: `public`, `signed-in`,
 * `network:<id>[:<role>]`, `body:<id>`.
 */
export function audiencesOf(viewer: Viewer): string[] {
  if (viewer.userId === null) return ['public'];
  const ofNetworks = viewer.networks.flatMap(({ networkId, roles }) => [
    `network:${networkId}`,
    ...roles.map((role) => `network:${networkId}:${role}`),
  ]);
  const ofBodies = (viewer.bodyIds ?? []).map((bodyId) => `body:${bodyId}`);
  return ['public', 'signed-in', ...ofNetworks, ...ofBodies];
}
