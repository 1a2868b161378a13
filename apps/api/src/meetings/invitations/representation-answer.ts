import { Injectable, type OnModuleInit } from '@nestjs/common';
import { canSeeParticipants, canSeeRepresentation, readRepresentationQuestion } from '@samspil/domain/meetings';
import type { DirectAnswer } from '@samspil/domain/search';
import { isSignedIn, organisationOf, type InBothLanguages, type Viewer } from '@samspil/domain/shared';
import { DirectAnswers } from '../../search/direct-answers.service.js';
import { MeetingsService, type MeetingRecord } from '../meetings.service.js';
import { dayInWords } from './invitation-texts.js';
import { sectorsInWords } from './liaison-reminders.js';
import { ParticipantsRepository } from './participants.repository.js';
import type { MunicipalityRow } from './representation-record.js';
import { RepresentationService } from './representation.service.js';

/** With more, the table is the better answer. */
const MOST_NAMED = 3;

/**
 * “Are all three administrations from us registered”, for the next network meeting of each own network: those who speak for
 * a municipality are told of theirs, those who look after the whole of all of them.
 */
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
    const asked = readRepresentationQuestion(question);
    if (asked === null) return [];
    if (!isSignedIn(viewer)) return [SIGN_IN];
    const answers: DirectAnswer[] = [];
    for (const { networkId } of viewer.networks) {
      const meeting = await this.meetings.next(viewer, 'network-meeting', networkId);
      if (meeting !== null) answers.push(...(await this.answerFor(viewer, meeting, asked)));
    }
    return answers;
  }

  private async answerFor(viewer: Viewer, meeting: MeetingRecord, asked: 'own' | 'all'): Promise<DirectAnswer[]> {
    if (!canSeeParticipants(viewer, meeting)) return [];
    const listed = await this.participants.ofMeeting(meeting.id);
    const { rows } = await this.representation.representation(meeting, listed);
    const organisationId = organisationOf(viewer, meeting.networkId);
    const own = rows.find((row) => row.organisationId === organisationId);
    const seesAll = rows.length > 0 && canSeeRepresentation(viewer, meeting);
    if (seesAll && (asked === 'all' || own === undefined))
      return [answerOf(meeting, sentenceOfAll(meeting, rows), TABLE)];
    return own === undefined ? [] : [answerOf(meeting, ownSentence(meeting, own), PARTICIPANTS)];
  }
}

const PARTICIPANTS: InBothLanguages = { da: 'Se deltagere', en: 'See participants' };
const TABLE: InBothLanguages = { da: 'Se tabellen', en: 'See the table' };
const SIGN_IN: DirectAnswer = {
  sentence: {
    da: 'Log ind for at se, om alle tre forvaltninger er tilmeldt.',
    en: 'Sign in to see whether all three administrations are registered.',
  },
  url: '/log-ind?next=%2Fmoeder',
  label: { da: 'Log ind', en: 'Sign in' },
};

function answerOf({ id }: MeetingRecord, sentence: InBothLanguages, label: InBothLanguages): DirectAnswer {
  return { sentence, url: `/moeder/${id}/deltagere`, label };
}

function ownSentence({ title, startsAt }: MeetingRecord, { organisation, notRegistered }: MunicipalityRow) {
  const [da, en] = [dayInWords(startsAt, 'da'), dayInWords(startsAt, 'en')];
  if (notRegistered.length === 0) {
    return {
      da: `Ja, alle tre forvaltninger fra ${organisation.name.da} er tilmeldt ${title}, ${da}.`,
      en: `Yes, all three administrations of ${organisation.name.en} are registered for ${title}, ${en}.`,
    };
  }
  return {
    da: `Nej. Fra ${organisation.name.da} er ingen tilmeldt for ${sectorsInWords(notRegistered, 'da')} til ${title}, ${da}.`,
    en: `No. From ${organisation.name.en} nobody is registered for ${sectorsInWords(notRegistered, 'en')} at ${title}, ${en}.`,
  };
}

/** How many municipalities have all three, and what the others lack: the first few by name. */
function sentenceOfAll({ title, startsAt }: MeetingRecord, rows: readonly MunicipalityRow[]): InBothLanguages {
  const lacking = rows.filter(({ notRegistered }) => notRegistered.length > 0);
  const [da, en] = [dayInWords(startsAt, 'da'), dayInWords(startsAt, 'en')];
  const counts = { all: rows.length, complete: rows.length - lacking.length };
  if (lacking.length === 0) {
    return {
      da: `Ja, alle tre forvaltninger er tilmeldt ${title}, ${da}, fra alle ${counts.all} kommuner.`,
      en: `Yes, all three administrations of all ${counts.all} municipalities are registered for ${title}, ${en}.`,
    };
  }
  return {
    da: `${counts.complete} af ${counts.all} kommuner har alle tre forvaltninger tilmeldt ${title}, ${da}. ${lacksInDanish(lacking)}`,
    en: `${counts.complete} of ${counts.all} municipalities have all three administrations registered for ${title}, ${en}. ${lacksInEnglish(lacking)}`,
  };
}

function lacksInDanish(lacking: readonly MunicipalityRow[]): string {
  const named = lacking
    .slice(0, MOST_NAMED)
    .map(({ organisation, notRegistered }) => `${organisation.name.da} mangler ${sectorsInWords(notRegistered, 'da')}`);
  const more = lacking.length - named.length;
  return `${[...named, ...(more > 0 ? [`${more} andre mangler også nogen`] : [])].join('; ')}.`;
}

function lacksInEnglish(lacking: readonly MunicipalityRow[]): string {
  const named = lacking
    .slice(0, MOST_NAMED)
    .map(({ organisation, notRegistered }) => `${organisation.name.en} lacks ${sectorsInWords(notRegistered, 'en')}`);
  const more = lacking.length - named.length;
  return `${[...named, ...(more > 0 ? [`${more} more lack somebody`] : [])].join('; ')}.`;
}
