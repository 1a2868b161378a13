import { Injectable, type OnModuleInit } from '@nestjs/common';
import { asksForOwnRepresentation, canSeeParticipants } from '@samspil/domain/meetings';
import type { DirectAnswer } from '@samspil/domain/search';
import { isSignedIn, organisationOf, type Viewer } from '@samspil/domain/shared';
import { DirectAnswers } from '../../search/direct-answers.service.js';
import { MeetingsService, type MeetingRecord } from '../meetings.service.js';
import { dayInWords } from './invitation-texts.js';
import { sectorsInWords } from './liaison-reminders.js';
import { ParticipantsRepository } from './participants.repository.js';
import type { MunicipalityRow } from './representation-record.js';
import { RepresentationService } from './representation.service.js';

/** “Are all three administrations from us registered”, for the next network meeting of each own network. */
@Injectable()
export class RepresentationAnswer implements OnModuleInit {
  constructor(
    private readonly answers: DirectAnswers,
    private readonly meetings: MeetingsService,
    private readonly participants: ParticipantsRepository,
    private readonly representation: RepresentationService,
  ) {}

  onModuleInit(): void {
    this.answers.register((viewer, question) => this.answer(viewer, question));
  }

  private async answer(viewer: Viewer, question: string): Promise<DirectAnswer[]> {
    if (!isSignedIn(viewer) || !asksForOwnRepresentation(question)) return [];
    const answers: DirectAnswer[] = [];
    for (const { networkId } of viewer.networks) {
      const organisationId = organisationOf(viewer, networkId);
      const meeting = await this.meetings.next(viewer, 'network-meeting', networkId);
      if (organisationId === null || meeting === null || !canSeeParticipants(viewer, meeting)) continue;
      const listed = await this.participants.ofMeeting(meeting.id);
      const { rows } = await this.representation.representation(meeting, listed);
      const own = rows.find((row) => row.organisationId === organisationId);
      if (own !== undefined) answers.push(answerOf(meeting, own));
    }
    return answers;
  }
}

function answerOf(meeting: MeetingRecord, { organisation, notRegistered }: MunicipalityRow): DirectAnswer {
  const { id, title, startsAt } = meeting;
  const [da, en] = [dayInWords(startsAt, 'da'), dayInWords(startsAt, 'en')];
  const isComplete = notRegistered.length === 0;
  return {
    sentence: isComplete
      ? {
          da: `Ja, alle tre forvaltninger fra ${organisation.name.da} er tilmeldt ${title}, ${da}.`,
          en: `Yes, all three administrations of ${organisation.name.en} are registered for ${title}, ${en}.`,
        }
      : {
          da: `Nej. Fra ${organisation.name.da} er ingen tilmeldt for ${sectorsInWords(notRegistered, 'da')} til ${title}, ${da}.`,
          en: `No. From ${organisation.name.en} nobody is registered for ${sectorsInWords(notRegistered, 'en')} at ${title}, ${en}.`,
        },
    url: `/moeder/${id}/deltagere`,
    label: { da: 'Se deltagere', en: 'See participants' },
  };
}
