import { ROLES, type Role } from '@samspil/domain/shared';
import { OutboxWorker } from '../shared/outbox/index.js';
import { startMailCatcher, type MailCatcher } from '../testing/mail-catcher.js';
import { signInAs, type TestPerson } from '../testing/people.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';

const MEMBERS = `query ($networkId: ID!, $first: Int, $after: String, $search: String) {
  members(networkId: $networkId, first: $first, after: $after, search: $search) {
    edges { node { userId name email roles hasSignedIn viewerCan { changeRoles remove } } }
    pageInfo { hasNextPage endCursor } } }`;
const INVITE = `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { userId name roles hasSignedIn } }`;
const CHANGE = `mutation ($input: ChangeMemberRolesInput!) { changeMemberRoles(input: $input) { userId roles } }`;
const SET_ORGANISATION = `mutation ($input: SetMemberOrganisationInput!) {
  setMemberOrganisation(input: $input) { userId organisation { id } } }`;
const REMOVE = `mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { userId roles } }`;

interface MembersAnswer {
  members: {
    edges: { node: { userId: string; name: string; roles: string[]; viewerCan: Record<string, boolean> } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

describe('members of a network', () => {
  let api: TestApi;
  let mailbox: MailCatcher;
  let networks = 0;
  beforeAll(async () => {
    mailbox = await startMailCatcher();
    api = await startTestApi({ smtpUrl: mailbox.url, publicUrl: 'https://samspil.example' });
  });
  afterAll(async () => {
    await api.close();
    await mailbox.close();
  });

  async function addNetwork(): Promise<string> {
    networks += 1;
    const id = `network-${networks}`;
    await api.database.query(
      `INSERT INTO network (id, name_da, name_en) VALUES ($1, 'Netværk Nord', 'Network North')`,
      [id],
    );
    return id;
  }

  const invitation = (networkId: string, email: string, roles = ['MEMBER']) => ({
    input: { networkId, email, name: 'Gry Ny', language: 'en', roles },
  });

  /** An own network with one person of each role. */
  async function networkWithEveryRole(): Promise<{ networkId: string; people: Map<Role, TestPerson> }> {
    const networkId = await addNetwork();
    const people = new Map<Role, TestPerson>();
    for (const role of ROLES) people.set(role, await signInAs(api, [role], networkId));
    return { networkId, people };
  }

  const person = (people: Map<Role, TestPerson>, role: Role): TestPerson => people.get(role) as TestPerson;

  describe('who may do what', () => {
    const table: [string, Role[], (networkId: string, other: TestPerson) => [string, Record<string, unknown>]][] = [
      ['see the list', ['coordinator', 'administrator'], (networkId) => [MEMBERS, { networkId }]],
      [
        'invite a member',
        ['coordinator', 'administrator'],
        (networkId, other) => [INVITE, invitation(networkId, `new-${other.id}@kommune.example`)],
      ],
      [
        'invite an administrator',
        ['administrator'],
        (networkId, other) => [INVITE, invitation(networkId, `new-${other.id}@kommune.example`, ['ADMINISTRATOR'])],
      ],
      [
        'change roles',
        ['coordinator', 'administrator'],
        (networkId, other) => [CHANGE, { input: { networkId, userId: other.id, roles: ['STEERING'] } }],
      ],
      [
        'make an administrator',
        ['administrator'],
        (networkId, other) => [CHANGE, { input: { networkId, userId: other.id, roles: ['ADMINISTRATOR'] } }],
      ],
      [
        'say whom somebody speaks for',
        ['coordinator', 'administrator'],
        (networkId, other) => [SET_ORGANISATION, { input: { networkId, userId: other.id, organisationId: null } }],
      ],
      [
        'remove somebody',
        ['coordinator', 'administrator'],
        (networkId, other) => [REMOVE, { input: { networkId, userId: other.id } }],
      ],
    ];

    it.each(table)('%s', async (_action, allowed, operation) => {
      const { networkId, people } = await networkWithEveryRole();
      for (const role of ROLES) {
        const other = await signInAs(api, ['member'], networkId);
        const answer = await api.graphql(...operation(networkId, other), { as: person(people, role) });
        const expected = allowed.includes(role) ? undefined : /^(NOT_FOUND|FORBIDDEN)$/;
        if (expected === undefined) expect(answer.errors).toEqual([]);
        else expect(`${role}: ${answer.code}`).toMatch(/: (NOT_FOUND|FORBIDDEN)$/);
      }
      const stranger = await signInAs(api, ['administrator'], await addNetwork());
      const other = await signInAs(api, ['member'], networkId);
      expect((await api.graphql(...operation(networkId, other), { as: stranger })).code).toBe('NOT_FOUND');
      expect((await api.graphql(...operation(networkId, other))).code).toBe('UNAUTHENTICATED');
    });

    it('a coordinator cannot touch an administrator', async () => {
      const { networkId, people } = await networkWithEveryRole();
      const userId = person(people, 'administrator').id;
      const as = person(people, 'coordinator');
      for (const [operation, input] of [
        [CHANGE, { networkId, userId, roles: ['MEMBER'] }],
        [REMOVE, { networkId, userId }],
      ] as const) {
        expect((await api.graphql(operation, { input }, { as })).code).toBe('FORBIDDEN');
      }
    });

    it('anybody may leave', async () => {
      const { networkId, people } = await networkWithEveryRole();
      const { id: userId, headers } = person(people, 'member');
      expect((await api.graphql(REMOVE, { input: { networkId, userId } }, { as: { headers } })).errors).toEqual([]);
    });
  });

  it('are listed by name, a page at a time, with few statements', async () => {
    const { networkId, people } = await networkWithEveryRole();
    const as = person(people, 'administrator');
    const names: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page += 1) {
      const { data }: { data: MembersAnswer | null } = await api.graphql(
        MEMBERS,
        { networkId, first: 2, after },
        { as },
      );
      names.push(...(data?.members.edges.map(({ node }) => node.name) ?? []));
      after = data?.members.pageInfo.endCursor ?? null;
      expect(data?.members.pageInfo.hasNextPage).toBe(page < 2);
    }
    expect(names).toHaveLength(ROLES.length);
    expect(names).toEqual([...names].sort(new Intl.Collator('da').compare));
    const statements = await api.statementsDuring(() => api.graphql(MEMBERS, { networkId, first: 100 }, { as }));
    expect(statements.length).toBeLessThanOrEqual(2);
  });

  it.each([
    ['liaison', 1],
    ['%', 0],
    ['_', 0],
  ])('are found by part of name or address: %j', async (search, count) => {
    const { networkId, people } = await networkWithEveryRole();
    await api.database.query(`UPDATE app_user SET name = 'Tove Liaison' WHERE id = $1`, [person(people, 'liaison').id]);
    const as = person(people, 'administrator');
    const { data } = await api.graphql<MembersAnswer>(MEMBERS, { networkId, search }, { as });
    expect(data?.members.edges).toHaveLength(count);
  });

  it.each([{ first: 0 }, { first: 101 }, { after: 'nonsense' }, { after: 'WyJhIiwiYiJd' }])(
    'cannot be paged with %j',
    async (variables) => {
      const networkId = await addNetwork();
      const as = await signInAs(api, ['administrator'], networkId);
      expect((await api.graphql(MEMBERS, { networkId, ...variables }, { as })).code).toBe('RULE_VIOLATION');
    },
  );

  describe('inviting', () => {
    it('mails once, in the person’s language, and only when it was done', async () => {
      const networkId = await addNetwork();
      const as = await signInAs(api, ['administrator'], networkId);
      const email = `${networkId}@kommune.example`;
      const first = await api.graphql(
        INVITE,
        invitation(networkId, ` ${email.toUpperCase()} `, ['LIAISON', 'MEMBER']),
        { as },
      );
      expect(first.data).toMatchObject({ inviteMember: { roles: ['MEMBER', 'LIAISON'], hasSignedIn: false } });
      const again = await api.graphql(INVITE, invitation(networkId, email), { as });
      expect(again.problems).toEqual([{ code: 'identity.already-member', field: 'email' }]);
      await api.app.get(OutboxWorker).drain();
      const mails = mailbox.mails.filter(({ to }) => to === email);
      expect(mails).toHaveLength(1);
      expect(mails[0]?.raw).toContain('Network North');
      expect(mails[0]?.raw).toContain('https://samspil.example/log-ind');
    });

    it('keeps the name a person has chosen', async () => {
      const networkId = await addNetwork();
      const as = await signInAs(api, ['administrator'], networkId);
      const known = await signInAs(api, ['member'], await addNetwork());
      const answer = await api.graphql(INVITE, invitation(networkId, `${known.id}@kommune.example`), { as });
      expect(answer.data).toMatchObject({ inviteMember: { userId: known.id, name: `Person ${known.id}` } });
    });

    it('says everything that is wrong at once, and adds nobody', async () => {
      const networkId = await addNetwork();
      const as = await signInAs(api, ['administrator'], networkId);
      const input = { networkId, email: 'x', name: '', language: 'xx', roles: [] };
      const answer = await api.graphql(INVITE, { input }, { as });
      expect(answer.problems.map(({ field }) => field)).toEqual(['email', 'name', 'language', 'roles']);
    });
  });

  describe('the last administrator', () => {
    it('stays, whoever asks', async () => {
      const networkId = await addNetwork();
      const as = await signInAs(api, ['administrator'], networkId);
      const own = { networkId, userId: as.id };
      for (const [operation, input] of [
        [CHANGE, { ...own, roles: ['MEMBER'] }],
        [REMOVE, own],
      ] as const) {
        const answer = await api.graphql(operation, { input }, { as });
        expect(answer.problems).toEqual([{ code: 'identity.last-administrator', field: 'roles' }]);
      }
    });

    it('is left when two resign at the same moment', async () => {
      const networkId = await addNetwork();
      const both = [
        await signInAs(api, ['administrator'], networkId),
        await signInAs(api, ['administrator'], networkId),
      ];
      const answers = await Promise.all(
        both.map((as) => api.graphql(REMOVE, { input: { networkId, userId: as.id } }, { as })),
      );
      expect(answers.map(({ code }) => code ?? 'done').sort()).toEqual(['RULE_VIOLATION', 'done']);
    });
  });

  it('speak for an organisation of the network, and for no other', async () => {
    const networkId = await addNetwork();
    const as = await signInAs(api, ['coordinator'], networkId);
    await api.database.query(
      `INSERT INTO organisation (id, name_da, name_en, kind)
       VALUES ($1 || '-inside', 'Inde', 'Inside', 'other'), ($1 || '-outside', 'Ude', 'Outside', 'other')`,
      [networkId],
    );
    await api.database.query(
      `INSERT INTO organisation_membership (network_id, organisation_id, kind, valid_from)
       VALUES ($1, $1 || '-inside', 'active', '2020-01-01')`,
      [networkId],
    );
    const speakFor = (organisationId: string | null) =>
      api.graphql<{ setMemberOrganisation: { organisation: { id: string } | null } }>(
        SET_ORGANISATION,
        { input: { networkId, userId: as.id, organisationId } },
        { as },
      );
    const inside = await speakFor(`${networkId}-inside`);
    expect(inside.data?.setMemberOrganisation.organisation).toEqual({ id: `${networkId}-inside` });
    for (const unknown of [`${networkId}-outside`, 'nobody']) {
      const problem = { code: 'identity.organisation-unknown', field: 'organisationId' };
      expect((await speakFor(unknown)).problems).toEqual([problem]);
    }
    expect((await speakFor(null)).data?.setMemberOrganisation.organisation).toBeNull();
  });

  it.each(['0198c000-0000-7000-8000-000000000000', 'nonsense', ''])('has no person %j', async (userId) => {
    const networkId = await addNetwork();
    const as = await signInAs(api, ['administrator'], networkId);
    const answer = await api.graphql(CHANGE, { input: { networkId, userId, roles: ['MEMBER'] } }, { as });
    expect(answer.code).toBe('NOT_FOUND');
  });
});
