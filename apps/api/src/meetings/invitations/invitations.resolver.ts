import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@samspil/domain/shared';
import { PersonNameType, PersonsLoader } from '../../directory/persons.loader.js';
import { CurrentViewer, Public, type RequestContext } from '../../shared/auth/index.js';
import type { MeetingRecord } from '../meetings.service.js';
import { AnswersService } from './answers.service.js';
import {
  AddWalkInInput,
  InviteToMeetingInput,
  MailMeetingAgainInput,
  NoteAttendanceInput,
  RemindLiaisonsInput,
  WithdrawInvitationsInput,
} from './invitation-inputs.graphql.js';
import { HoursProposalType, ParticipantType, ParticipationType, RepresentationType } from './invitations.graphql.js';
import { InvitingService } from './inviting.service.js';
import { AnswerMeetingInput } from './meeting-answers.graphql.js';
import { participationOf, proposalOf } from './participation-views.js';
import { ParticipationService } from './participation.service.js';
import { RepresentationService } from './representation.service.js';

/** Who is invited to a meeting, comes and came. */
@Resolver(() => ParticipationType)
export class InvitationsResolver {
  constructor(
    private readonly participation: ParticipationService,
    private readonly inviting: InvitingService,
    private readonly answers: AnswersService,
    private readonly representations: RepresentationService,
  ) {}

  @Public()
  @Query(() => ParticipationType)
  async meetingParticipation(
    @CurrentViewer() viewer: Viewer,
    @Args('meetingId', { type: () => ID }) meetingId: string,
  ): Promise<ParticipationType> {
    return participationOf(viewer, await this.participation.ofMeeting(viewer, meetingId));
  }

  @Mutation(() => ParticipationType, { description: 'Whoever is on the list stays; mail goes to those who are new.' })
  async inviteToMeeting(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { meetingId, ...targets }: InviteToMeetingInput,
  ): Promise<ParticipationType> {
    return this.after(viewer, await this.inviting.invite(viewer, meetingId, targets));
  }

  @Mutation(() => ParticipationType, {
    description: 'Takes people off the list, and the meeting out of their calendars.',
  })
  async withdrawInvitations(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { meetingId, participantIds }: WithdrawInvitationsInput,
  ): Promise<ParticipationType> {
    return this.after(viewer, await this.inviting.withdraw(viewer, meetingId, participantIds));
  }

  @Mutation(() => ParticipationType, { description: 'Writes again to those whose last mail was refused for good.' })
  async mailMeetingAgain(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { meetingId }: MailMeetingAgainInput,
  ): Promise<ParticipationType> {
    return this.after(viewer, await this.inviting.mailAgain(viewer, meetingId));
  }

  @Mutation(() => ParticipationType, { description: 'Yes or no, for oneself or for somebody one may answer for.' })
  async answerMeeting(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { meetingId, participantId, answer, remark }: AnswerMeetingInput,
  ): Promise<ParticipationType> {
    const written = { wish: answer, remark: remark ?? null };
    return this.after(viewer, await this.answers.answer(viewer, meetingId, participantId ?? null, written));
  }

  @Mutation(() => ParticipationType, { description: 'Who came and who did not.' })
  async noteAttendance(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { meetingId, noted }: NoteAttendanceInput,
  ): Promise<ParticipationType> {
    const entries = noted.map(({ participantId, hasAttended }) => ({
      participantId,
      hasAttended: hasAttended ?? null,
    }));
    return this.after(viewer, await this.participation.noteAttendance(viewer, meetingId, entries));
  }

  @Mutation(() => ParticipationType, { description: 'Somebody who came without being on the list.' })
  async addWalkIn(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { meetingId, personId }: AddWalkInInput,
  ): Promise<ParticipationType> {
    return this.after(viewer, await this.participation.addWalkIn(viewer, meetingId, personId));
  }

  @Mutation(() => ParticipationType, {
    description: 'Reminds the liaisons of the administrations that are missing; each at most once a day.',
  })
  async remindLiaisons(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { meetingId, organisationIds }: RemindLiaisonsInput,
  ): Promise<ParticipationType> {
    return this.after(viewer, await this.representations.remind(viewer, meetingId, organisationIds));
  }

  @ResolveField(() => RepresentationType, { nullable: true, description: 'Null for those who do not see to it.' })
  representation(
    @CurrentViewer() viewer: Viewer,
    @Parent() { participation: { meeting, everybody } }: ParticipationType,
  ): Promise<RepresentationType | null> {
    return this.representations.ofMeeting(viewer, meeting, everybody);
  }

  @ResolveField(() => HoursProposalType, { nullable: true, description: 'Null for those who do not answer for hours.' })
  async proposedHours(
    @CurrentViewer() viewer: Viewer,
    @Parent() { participation: { meeting, everybody } }: ParticipationType,
  ): Promise<HoursProposalType | null> {
    return proposalOf(await this.representations.hours(viewer, meeting, everybody));
  }

  private async after(viewer: Viewer, meeting: MeetingRecord): Promise<ParticipationType> {
    return participationOf(viewer, await this.participation.seenBy(viewer, meeting));
  }
}

/** The name of a participant, as the viewer may know it. */
@Resolver(() => ParticipantType)
export class ParticipantsResolver {
  constructor(private readonly persons: PersonsLoader) {}

  @ResolveField(() => PersonNameType)
  async person(@Parent() { record }: ParticipantType, @Context() context: RequestContext): Promise<PersonNameType> {
    return (await this.persons.person(context, record.personId)) ?? { id: record.personId, name: null };
  }
}
