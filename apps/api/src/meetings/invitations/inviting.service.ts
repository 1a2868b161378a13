import { Injectable } from '@nestjs/common';
import {
  canInvite,
  canInviteFor,
  dayOf,
  INVITATION_LIMITS,
  inviteesOf,
  newInvitees,
  REPRESENTED_SECTORS,
  type InvitableRole,
  type InvitationProblemCode,
  type Invitee,
} from '@samspil/domain/meetings';
import { problem, type Problem, type Viewer } from '@samspil/domain/shared';
import { BodiesService } from '../../bodies/bodies.service.js';
import { DirectoryService, type HeldPosition } from '../../directory/directory.service.js';
import { NetworkService } from '../../network/network.service.js';
import { allow, ensure } from '../../shared/errors/index.js';
import { danishClock } from '../../shared/today.js';
import { MeetingsService, type MeetingRecord } from '../meetings.service.js';
import { InvitationMails } from './invitation-mails.js';
import type { ParticipantRecord } from './participant-record.js';
import { ParticipantsRepository } from './participants.repository.js';
import { WaitingListService } from './waiting-list.service.js';

/** Whom to invite. */
export interface InvitationTargets {
  /** The liaison of each active municipality; the substitute where there is none. */
  readonly liaisons: boolean;
  /** The three administrations of each active municipality. */
  readonly administrations: boolean;
  /** Everybody with a role at an active organisation that is no municipality. */
  readonly otherMembers: boolean;
  /** Everybody with a role at a secondary organisation (R24). */
  readonly secondary: boolean;
  readonly bodyIds: readonly string[];
  readonly personIds: readonly string[];
}

/** Putting people on the list of a meeting, and taking them off. */
@Injectable()
export class InvitingService {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly participants: ParticipantsRepository,
    private readonly directory: DirectoryService,
    private readonly bodies: BodiesService,
    private readonly network: NetworkService,
    private readonly mails: InvitationMails,
    private readonly waitingList: WaitingListService,
  ) {}

  /**
   * Invites everybody whom the targets name and who is not invited yet: inviting twice changes nothing. The mail goes at
   * once, for a draft when it is announced. A liaison invites people of the own organisation.
   */
  async invite(viewer: Viewer, meetingId: string, targets: InvitationTargets): Promise<MeetingRecord> {
    const meeting = await this.heldMeeting(viewer, meetingId);
    const roles = canInvite(viewer, meeting)
      ? await this.rolesOf(viewer, meeting, targets)
      : await this.ownRoles(viewer, meeting, targets);
    ensure(problemsWithInviting(meeting));
    const listed = await this.participants.ofMeeting(meetingId);
    const invited = listed.filter(({ invitedAt }) => invitedAt !== null).map(({ personId }) => personId);
    const added = newInvitees(inviteesOf(roles), new Set(invited));
    ensure(roles.length === 0 ? [problem('meetings.invite-nobody')] : []);
    const all = new Set([...listed, ...added].map(({ personId }) => personId));
    ensure(problemsWithNumber(all.size));
    await this.participants.add(meetingId, added, 'invited');
    await this.mails.bringUpToDate(meeting);
    return meeting;
  }

  /** Takes people off the list; their calendars are told, and who waits moves up. Who came stays. */
  async withdraw(viewer: Viewer, meetingId: string, participantIds: readonly string[]): Promise<MeetingRecord> {
    const meeting = await this.heldMeeting(viewer, meetingId);
    allow(canInvite(viewer, meeting));
    const withdrawn = (await this.participants.ofMeeting(meetingId)).filter(
      ({ id, hasAttended }) => participantIds.includes(id) && hasAttended !== true,
    );
    ensure(withdrawn.length === 0 ? [problem('meetings.participant-unknown')] : []);
    await this.mails.tellWithdrawn(meeting, withdrawn);
    await this.participants.remove(withdrawn.map(({ id }) => id));
    await this.waitingList.moveUp(meeting);
    return meeting;
  }

  /** Writes again to those whose last mail was refused for good; their addresses may have been mended since. */
  async mailAgain(viewer: Viewer, meetingId: string): Promise<MeetingRecord> {
    const meeting = await this.heldMeeting(viewer, meetingId);
    allow(canInvite(viewer, meeting));
    const listed = await this.participants.ofMeeting(meetingId);
    const standings = await this.mails.standings(listed);
    const untold = listed.filter(({ id }) => standings.get(id) === 'failed');
    await this.mails.tellAgain(meeting, untold);
    return meeting;
  }

  /** Somebody who came without being invited. */
  async addWalkIn(viewer: Viewer, meeting: MeetingRecord, personId: string): Promise<void> {
    const listed = await this.participants.ofMeeting(meeting.id);
    const present = listed.find((one) => one.personId === personId);
    if (present !== undefined) {
      await this.participants.setAttendance(meeting.id, [present.id], true);
      return;
    }
    ensure(problemsWithNumber(listed.length + 1));
    await this.participants.add(meeting.id, await this.invitee(viewer, meeting, personId), 'came');
  }

  /** Somebody who registers without having been invited. */
  async join(viewer: Viewer, meeting: MeetingRecord, personId: string): Promise<ParticipantRecord[]> {
    await this.participants.add(meeting.id, await this.invitee(viewer, meeting, personId), 'joined');
    const listed = await this.participants.ofMeeting(meeting.id);
    ensure(problemsWithNumber(listed.length));
    return listed;
  }

  private async invitee(viewer: Viewer, meeting: MeetingRecord, personId: string): Promise<Invitee[]> {
    return inviteesOf(await this.rolesOfPersons(viewer, meeting, [personId]));
  }

  /** Held until the transaction ends, so that two who invite at once do not invite the same person twice. */
  private async heldMeeting(viewer: Viewer, meetingId: string): Promise<MeetingRecord> {
    await this.meetings.byId(viewer, meetingId);
    return this.meetings.forChange(meetingId);
  }

  private async rolesOf(viewer: Viewer, meeting: MeetingRecord, targets: InvitationTargets): Promise<InvitableRole[]> {
    return [
      ...(await this.rolesOfOrganisations(meeting, targets)),
      ...(await this.rolesOfBodies(viewer, meeting, targets.bodyIds)),
      ...(await this.rolesOfPersons(viewer, meeting, targets.personIds)),
    ];
  }

  /** What a liaison may bring in: people of the own organisation, by name. */
  private async ownRoles(viewer: Viewer, meeting: MeetingRecord, targets: InvitationTargets): Promise<InvitableRole[]> {
    const { personIds, ...others } = targets;
    const wantsOthers = Object.values(others).some((target) => (Array.isArray(target) ? target.length > 0 : target));
    allow(!wantsOthers && personIds.length > 0);
    const roles = await this.rolesOfPersons(viewer, meeting, personIds);
    const isOwn = ({ organisationId }: InvitableRole): boolean => canInviteFor(viewer, meeting, organisationId);
    const own = roles.filter(isOwn);
    const covered = new Set(own.map(({ personId }) => personId));
    ensure(personIds.every((id) => covered.has(id)) ? [] : [problem('meetings.invite-not-yours', 'personIds')]);
    return own;
  }

  private async rolesOfOrganisations(meeting: MeetingRecord, targets: InvitationTargets): Promise<InvitableRole[]> {
    const { liaisons, administrations, otherMembers, secondary } = targets;
    if (!liaisons && !administrations && !otherMembers && !secondary) return [];
    const day = dayOf(meeting.startsAt);
    const members = await this.network.memberOrganisations(meeting.networkId, day);
    const positions = await this.directory.positions(meeting.networkId, { day });
    const at = (isMeant: (member: (typeof members)[number]) => boolean): HeldPosition[] => {
      const ids = new Set(members.filter(isMeant).map(({ id }) => id));
      return positions.filter(({ organisationId }) => ids.has(organisationId));
    };
    const municipal = at(({ kind, membership }) => kind === 'municipality' && membership === 'active');
    return [
      ...(administrations ? municipal.filter(isAdministration) : []),
      ...(liaisons ? liaisonsAmong(municipal) : []),
      ...(otherMembers ? at(({ kind, membership }) => kind !== 'municipality' && membership === 'active') : []),
      ...(secondary ? at(({ membership }) => membership === 'secondary') : []),
    ];
  }

  private async rolesOfBodies(
    viewer: Viewer,
    meeting: MeetingRecord,
    bodyIds: readonly string[],
  ): Promise<InvitableRole[]> {
    const ids = [...new Set(bodyIds)];
    const bodies = ids.length === 0 ? [] : await this.bodies.byIds(viewer, ids);
    const own = bodies.filter(({ networkId }) => networkId === meeting.networkId);
    ensure(own.length < ids.length ? [problem('meetings.invite-body-unknown', 'bodyIds')] : []);
    const roles: InvitableRole[] = [];
    for (const { id } of own) roles.push(...(await this.bodies.seats(id, dayOf(meeting.startsAt))));
    return roles;
  }

  /**
   * Each for what he or she does in the network; people without a role there come for nobody but themselves. Whose name
   * the viewer may not know is unknown: lists and minutes tell the names of those who are on them.
   */
  private async rolesOfPersons(
    viewer: Viewer,
    meeting: MeetingRecord,
    personIds: readonly string[],
  ): Promise<InvitableRole[]> {
    const ids = [...new Set(personIds)];
    if (ids.length === 0) return [];
    const persons = await this.directory.personsByIds(viewer, ids);
    const known = new Set([...persons.values()].flatMap(({ id, name }) => (name === null ? [] : [id])));
    ensure(ids.every((id) => known.has(id)) ? [] : [problem('meetings.invite-person-unknown', 'personIds')]);
    const positions = await this.directory.positions(meeting.networkId, { day: dayOf(meeting.startsAt) });
    const held = positions.filter(({ personId }) => known.has(personId));
    return [...held, ...ids.map((personId) => ({ personId, organisationId: null, sector: null }))];
  }
}

function isAdministration({ role, sector }: HeldPosition): boolean {
  return role === 'administration' && REPRESENTED_SECTORS.some((represented) => represented === sector);
}

/** The liaison of each, or the substitute where there is none. */
function liaisonsAmong(positions: readonly HeldPosition[]): HeldPosition[] {
  const liaisons = positions.filter(({ role }) => role === 'liaison');
  const covered = new Set(liaisons.map(({ organisationId }) => organisationId));
  const substitutes = positions.filter(
    ({ role, organisationId }) => role === 'substitute' && !covered.has(organisationId),
  );
  return [...liaisons, ...substitutes];
}

function problemsWithInviting({ state, startsAt }: MeetingRecord): Problem<InvitationProblemCode>[] {
  const isClosed = state === 'cancelled' || state === 'held' || danishClock() >= startsAt;
  return isClosed ? [problem('meetings.invite-closed')] : [];
}

function problemsWithNumber(participants: number): Problem<InvitationProblemCode>[] {
  const { participants: max } = INVITATION_LIMITS;
  return participants > max ? [problem('meetings.participants-too-many', undefined, { max })] : [];
}
