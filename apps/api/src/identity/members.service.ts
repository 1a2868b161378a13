import { Inject, Injectable } from '@nestjs/common';
import {
  canChangeRoles,
  canInvite,
  canRemoveMember,
  canSeeMembers,
  canSetOrganisation,
  normaliseEmail,
  normaliseName,
  normaliseRoles,
  problemsWithInvitation,
  problemsWithLosingRoles,
  problemsWithRoles,
  type MembershipProblemCode,
} from '@samspil/domain/identity';
import { isSignedIn, organisationOf, problem, type Role, type Viewer } from '@samspil/domain/shared';
import type { Config } from '../shared/config.js';
import { CONFIG } from '../shared/config.module.js';
import { allow, ensure, found, NotFoundError } from '../shared/errors/index.js';
import { Mail } from '../shared/mail/index.js';
import { decodeCursor, pageSize, toConnection, type ConnectionOf } from '../shared/pagination/index.js';
import { isId } from './authentication-tables.js';
import type { ViewerNetwork } from './identity.graphql.js';
import { IdentityRepository } from './identity.repository.js';
import { invitationMail } from './mail-texts.js';
import type {
  ChangeMemberRolesInput,
  InviteMemberInput,
  Member,
  RemoveMemberInput,
  SetMemberOrganisationInput,
} from './members.graphql.js';
import { MembersRepository, type MemberRow, type NetworkRow } from './members.repository.js';

export interface MemberSearch {
  readonly networkId: string;
  readonly search?: string | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** Who belongs to a network, and with which roles. */
@Injectable()
export class MembersService {
  constructor(
    private readonly repository: MembersRepository,
    private readonly people: IdentityRepository,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The viewer's networks with the viewer's roles, in the order they were joined: the first is where screens begin. */
  async networksOf(viewer: Viewer): Promise<ViewerNetwork[]> {
    if (viewer.networks.length === 0) return [];
    const rows = await this.repository.networks(viewer.networks.map(({ networkId }) => networkId));
    const byId = new Map(rows.map((network) => [network.id, network]));
    return viewer.networks.flatMap(({ networkId, roles }) => {
      const network = byId.get(networkId);
      return network === undefined ? [] : [this.ownNetwork(viewer, network, roles)];
    });
  }

  /** The network's members by name. NotFound for those who may not see them. */
  async members(viewer: Viewer, { networkId, search, first, after }: MemberSearch): Promise<ConnectionOf<Member>> {
    this.requireSight(viewer, networkId);
    const size = pageSize(first);
    const [name, userId] = after == null ? [] : decodeCursor(after, 2).map(String);
    if (userId !== undefined) ensure(isId(userId) ? [] : [problem('shared.cursor-invalid', 'after')]);
    const rows = await this.repository.members({
      networkId,
      search: (search ?? '').trim(),
      size,
      after: name === undefined || userId === undefined ? null : [name, userId],
    });
    return toConnection(
      rows,
      size,
      (row) => [row.name, row.userId],
      (row) => this.shown(viewer, row),
    );
  }

  /** Who sets up a network is its first administrator. Tells who the viewer is from now on. Forbidden where there is one. */
  async appointFounder(viewer: Viewer, networkId: string): Promise<Viewer> {
    found(await this.repository.lockNetwork(networkId));
    allow(isSignedIn(viewer) && (await this.repository.administrators(networkId)) === 0);
    const roles: Role[] = ['administrator'];
    await this.repository.add(networkId, viewer.userId ?? '', roles, null);
    return { ...viewer, networks: [...viewer.networks, { networkId, roles, organisationId: null }] };
  }

  /** Makes the person with the address a member and mails an invitation; a stranger gets an account. */
  async invite(viewer: Viewer, input: InviteMemberInput): Promise<Member> {
    const { networkId, language } = input;
    const network = await this.lock(viewer, networkId);
    const roles = normaliseRoles(input.roles);
    allow(canInvite(viewer, networkId, roles));
    ensure(problemsWithInvitation(input));
    const email = normaliseEmail(input.email);
    const userId = await this.repository.personWith(email, normaliseName(input.name), language);
    const added = await this.repository.add(networkId, userId, roles, viewer.userId);
    ensure(added ? [] : [problem<MembershipProblemCode>('identity.already-member', 'email')]);
    const member = found(await this.repository.member(networkId, userId));
    await this.sendInvitation(viewer, network, member);
    return this.shown(viewer, member);
  }

  async changeRoles(viewer: Viewer, input: ChangeMemberRolesInput): Promise<Member> {
    await this.lock(viewer, input.networkId);
    const member = await this.memberOf(input);
    const roles = normaliseRoles(input.roles);
    allow(canChangeRoles(viewer, input.networkId, member.roles, roles));
    const administrators = await this.repository.administrators(input.networkId);
    ensure([...problemsWithRoles(input.roles), ...problemsWithLosingRoles(member.roles, roles, administrators)]);
    await this.repository.changeRoles(input.networkId, input.userId, roles);
    return this.shown(viewer, { ...member, roles });
  }

  /** Says which organisation of the network the person speaks for; null for none. */
  async setOrganisation(viewer: Viewer, input: SetMemberOrganisationInput): Promise<Member> {
    const { networkId, userId, organisationId } = input;
    await this.lock(viewer, networkId);
    await this.memberOf(input);
    allow(canSetOrganisation(viewer, networkId));
    const changed = await this.repository.setOrganisation(networkId, userId, organisationId);
    ensure(changed ? [] : [problem<MembershipProblemCode>('identity.organisation-unknown', 'organisationId')]);
    return this.shown(viewer, await this.memberOf(input));
  }

  /** Takes the person out of the network and returns the membership as it was; the account remains. */
  async remove(viewer: Viewer, input: RemoveMemberInput): Promise<Member> {
    const isOwn = viewer.userId === input.userId;
    if (!isOwn) this.requireSight(viewer, input.networkId);
    found(await this.repository.lockNetwork(input.networkId));
    const member = await this.memberOf(input);
    allow(canRemoveMember(viewer, member));
    const administrators = await this.repository.administrators(input.networkId);
    ensure(problemsWithLosingRoles(member.roles, [], administrators));
    await this.repository.remove(input.networkId, input.userId);
    return this.shown(viewer, member);
  }

  private ownNetwork(viewer: Viewer, network: NetworkRow, roles: readonly Role[]): ViewerNetwork {
    return {
      ...{ network, roles, organisationId: organisationOf(viewer, network.id) },
      viewerCan: {
        seeMembers: canSeeMembers(viewer, network.id),
        appointAdministrators: canInvite(viewer, network.id, ['administrator']),
      },
    };
  }

  private requireSight(viewer: Viewer, networkId: string): void {
    if (!canSeeMembers(viewer, networkId)) throw new NotFoundError();
  }

  private async lock(viewer: Viewer, networkId: string): Promise<NetworkRow> {
    this.requireSight(viewer, networkId);
    return found(await this.repository.lockNetwork(networkId));
  }

  private async memberOf({ networkId, userId }: Pick<RemoveMemberInput, 'networkId' | 'userId'>): Promise<MemberRow> {
    return found(isId(userId) ? await this.repository.member(networkId, userId) : null);
  }

  private async sendInvitation(viewer: Viewer, network: NetworkRow, member: MemberRow): Promise<void> {
    const inviter = found(await this.people.user(viewer.userId ?? ''));
    const { subject, text } = invitationMail(member.language, {
      name: member.name,
      network: member.language === 'da' ? network.nameDa : network.nameEn,
      inviter: inviter.name,
      url: `${this.config.publicUrl}/log-ind`,
    });
    const key = `invitation:${network.id}:${member.userId}:${member.since.toISOString()}`;
    if (!member.demo) await this.mail.send(key, { to: member.email, subject, text, language: member.language });
  }

  private shown(viewer: Viewer, row: MemberRow): Member {
    const { networkId, userId } = row;
    const viewerCan = {
      changeRoles: canChangeRoles(viewer, networkId, row.roles, ['member']),
      remove: canRemoveMember(viewer, row),
      setOrganisation: canSetOrganisation(viewer, networkId),
    };
    const { name, email, roles, organisation, since, hasSignedIn, demo } = row;
    const id = `${networkId}:${userId}`;
    return { id, networkId, userId, name, email, roles, organisation, since, hasSignedIn, demo, viewerCan };
  }
}
