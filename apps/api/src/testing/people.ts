import { randomUUID } from 'node:crypto';
import type { NetworkRoles, Role, Viewer } from '@samspil/domain/shared';
import { VIEWER_SOURCE } from '../shared/auth/index.js';
import type { Caller, TestApi } from './start-test-api.js';

export interface TestPerson extends Caller {
  readonly id: string;
  readonly viewer: Viewer;
}

/** A signed-in person with the same roles in each network; a network need not exist; name and address are made from the id. */
export async function signInAs(
  api: TestApi,
  roles: readonly Role[],
  ...networkIds: readonly string[]
): Promise<TestPerson> {
  const ids = networkIds.length === 0 ? ['midtjylland'] : networkIds;
  return signInWith(
    api,
    ids.map((networkId) => ({ networkId, roles })),
  );
}

/** A signed-in person who speaks for an organisation; the organisation need not exist. */
export async function signInFor(
  api: TestApi,
  organisationId: string,
  roles: readonly Role[],
  networkId = 'midtjylland',
): Promise<TestPerson> {
  return signInWith(api, [{ networkId, roles, organisationId }]);
}

async function signInWith(api: TestApi, networks: readonly NetworkRoles[]): Promise<TestPerson> {
  const id = randomUUID();
  await addPerson(api, id, networks);
  return seenAs(api, id, networks);
}

/** The same person later, with other networks; what the database says of memberships stays as it was. */
export function moved(api: TestApi, { id }: TestPerson, networks: readonly NetworkRoles[]): TestPerson {
  return seenAs(api, id, networks);
}

/** The same person with seats in bodies, and who he or she is in the directory; neither need exist. */
export function seated(
  api: TestApi,
  { id, viewer }: TestPerson,
  bodyIds: readonly string[],
  personId: string | null = null,
): TestPerson {
  return seenAs(api, id, viewer.networks, { bodyIds, personId });
}

function seenAs(
  api: TestApi,
  id: string,
  networks: readonly NetworkRoles[],
  seats: Pick<Viewer, 'bodyIds' | 'personId'> = {},
): TestPerson {
  const viewer: Viewer = { userId: id, networks, ...seats };
  const source = api.app.get<{ viewerOf(request: { headers: Record<string, unknown> }): Promise<Viewer> }>(
    VIEWER_SOURCE,
  );
  const before = source.viewerOf.bind(source);
  source.viewerOf = (request) => (request.headers['x-test-person'] === id ? Promise.resolve(viewer) : before(request));
  return { id, viewer, headers: { 'x-test-person': id } };
}

async function addPerson({ database }: TestApi, id: string, networks: readonly NetworkRoles[]): Promise<void> {
  await database.query('INSERT INTO app_user (id, name, email) VALUES ($1, $2, $3)', [
    id,
    `Person ${id}`,
    `${id}@kommune.example`,
  ]);
  for (const { networkId, roles, organisationId } of networks) {
    await database.query(
      `INSERT INTO network_member (network_id, user_id, roles, organisation_id)
       SELECT network.id, $2, $3, (SELECT organisation.id FROM organisation WHERE organisation.id = $4)
       FROM network WHERE id = $1`,
      [networkId, id, roles, organisationId ?? null],
    );
  }
}
