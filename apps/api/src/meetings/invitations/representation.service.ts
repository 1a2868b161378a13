import { Injectable } from '@nestjs/common';
import {
  answersClosedBecause,
  canInvite,
  canSeeProposedHours,
  canSeeRepresentation,
  dayOf,
  proposedHours,
  REPRESENTED_SECTORS,
  representationOf,
  totalProposed,
  type InvitationProblemCode,
  type RepresentationRow,
} from '@samspil/domain/meetings';
import { problem, type Problem, type Viewer } from '@samspil/domain/shared';
import { DirectoryService, type HeldPosition } from '../../directory/directory.service.js';
import { NetworkService } from '../../network/network.service.js';
import { allow, ensure } from '../../shared/errors/index.js';
import { danishClock, today } from '../../shared/today.js';
import { MeetingsService, type MeetingRecord } from '../meetings.service.js';
import { LiaisonReminders } from './liaison-reminders.js';
import type { LiaisonReminderRecord, ParticipantRecord } from './participant-record.js';
import { ParticipantsRepository } from './participants.repository.js';
import type {
  HoursProposal,
  MunicipalityRow,
  NamedOrganisation,
  NetworkRepresentation,
} from './representation-record.js';
import { RepresentationRepository } from './representation.repository.js';

/** Whether all three administrations of each municipality come and came, and what attendance proposes in hours. */
@Injectable()
export class RepresentationService {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly participants: ParticipantsRepository,
    private readonly repository: RepresentationRepository,
    private readonly directory: DirectoryService,
    private readonly network: NetworkService,
    private readonly reminders: LiaisonReminders,
  ) {}

  /** Null for those who do not see to it. */
  async ofMeeting(
    viewer: Viewer,
    meeting: MeetingRecord,
    participants: readonly ParticipantRecord[],
  ): Promise<NetworkRepresentation | null> {
    return canSeeRepresentation(viewer, meeting) ? this.representation(meeting, participants) : null;
  }

  /** The whole, whoever asks. */
  async representation(
    meeting: MeetingRecord,
    participants: readonly ParticipantRecord[],
  ): Promise<NetworkRepresentation> {
    const day = dayOf(meeting.startsAt);
    const members = await this.network.memberOrganisations(meeting.networkId, day);
    const municipalities = members.filter(({ kind, membership }) => kind === 'municipality' && membership === 'active');
    const ids = municipalities.map(({ id }) => id);
    const positions = await this.directory.positions(meeting.networkId, { day, organisationIds: ids });
    const reminders = await this.repository.remindersOf(meeting.id);
    const representation = representationOf(ids, participants);
    const isOpen = answersClosedBecause(meeting, danishClock()) === null;
    const rows = representation.rows.flatMap((row) => {
      const organisation = municipalities.find(({ id }) => id === row.organisationId);
      const own = positions.filter(({ organisationId }) => organisationId === row.organisationId);
      const lastReminder = reminders.find(({ organisationId }) => organisationId === row.organisationId) ?? null;
      return organisation ? [municipalityRow(row, organisation, own, lastReminder, isOpen)] : [];
    });
    return { ...representation, rows };
  }

  /** Reminds the liaison of each organisation of what is missing: once a day. All or none. */
  async remind(viewer: Viewer, meetingId: string, organisationIds: readonly string[]): Promise<MeetingRecord> {
    await this.meetings.byId(viewer, meetingId);
    const meeting = await this.meetings.forChange(meetingId);
    allow(canInvite(viewer, meeting));
    const closed = answersClosedBecause(meeting, danishClock());
    ensure(closed === null ? [] : [problem(closed)]);
    const { rows } = await this.representation(meeting, await this.participants.ofMeeting(meetingId));
    const asked = rows.filter(({ organisationId }) => organisationIds.includes(organisationId));
    ensure(asked.length < new Set(organisationIds).size ? [problem('meetings.participant-unknown')] : []);
    ensure(asked.flatMap(problemsWithReminding));
    for (const row of asked) await this.reminders.remind(meeting, row, viewer.userId);
    return meeting;
  }

  /** Null for those who do not answer for the hours. */
  async hours(
    viewer: Viewer,
    meeting: MeetingRecord,
    participants: readonly ParticipantRecord[],
  ): Promise<HoursProposal | null> {
    if (!canSeeProposedHours(viewer, meeting)) return null;
    const { hoursPerNetworkMeeting } = await this.network.settings(meeting.networkId);
    const hoursEach = meeting.kind === 'network-meeting' ? hoursPerNetworkMeeting : null;
    if (hoursEach === null) return { hoursEach, rows: [], total: { attended: 0, hours: 0 } };
    const members = await this.network.memberOrganisations(meeting.networkId, dayOf(meeting.startsAt));
    const memberships = new Map(members.map(({ id, membership }) => [id, membership]));
    const rows = proposedHours(participants, hoursEach, memberships);
    const names = new Map(participants.map(({ organisation }) => [organisation?.id, organisation]));
    return {
      hoursEach,
      rows: rows.flatMap((row) => {
        const organisation = names.get(row.organisationId);
        return organisation ? [{ ...row, organisation }] : [];
      }),
      total: totalProposed(rows),
    };
  }
}

function municipalityRow(
  row: RepresentationRow,
  { id, name }: NamedOrganisation,
  positions: readonly HeldPosition[],
  lastReminder: LiaisonReminderRecord | null,
  isOpen: boolean,
): MunicipalityRow {
  const liaison =
    positions.find(({ role }) => role === 'liaison') ?? positions.find(({ role }) => role === 'substitute');
  const held = new Set(positions.filter(({ role }) => role === 'administration').map(({ sector }) => sector));
  const canRemind =
    isOpen && row.notRegistered.length > 0 && liaison !== undefined && lastReminder?.remindedOn !== today();
  return {
    ...row,
    organisation: { id, name },
    vacant: REPRESENTED_SECTORS.filter((sector) => !held.has(sector)),
    liaisonPersonId: liaison?.personId ?? null,
    lastReminder,
    canRemind,
  };
}

function problemsWithReminding(row: MunicipalityRow): Problem<InvitationProblemCode>[] {
  const { da: organisation, en: organisationInEnglish } = row.organisation.name;
  const named = { organisation, organisationInEnglish };
  if (row.notRegistered.length === 0) return [problem('meetings.liaison-not-needed', undefined, named)];
  if (row.liaisonPersonId === null) return [problem('meetings.liaison-vacant', undefined, named)];
  const isToday = row.lastReminder?.remindedOn === today();
  return isToday ? [problem('meetings.liaison-reminded-today', undefined, named)] : [];
}
