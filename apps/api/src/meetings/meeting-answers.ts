import { Injectable, type OnModuleInit } from '@nestjs/common';
import { readMeetingQuestion, type MeetingKind } from '@samspil/domain/meetings';
import type { DirectAnswer } from '@samspil/domain/search';
import { isSignedIn, type Viewer } from '@samspil/domain/shared';
import { DirectAnswers } from '../search/direct-answers.service.js';
import type { MeetingRecord } from './meeting-record.js';
import { KIND_NAMES, spanText } from './meeting-words.js';
import { MeetingsService } from './meetings.service.js';

/** “When is the next network meeting”, answered from what the viewer may see. */
@Injectable()
export class MeetingAnswers implements OnModuleInit {
  constructor(
    private readonly answers: DirectAnswers,
    private readonly meetings: MeetingsService,
  ) {}

  onModuleInit(): void {
    this.answers.register((viewer, question) => this.answer(viewer, question));
  }

  private async answer(viewer: Viewer, question: string): Promise<DirectAnswer[]> {
    const kind = readMeetingQuestion(question);
    if (kind === null) return [];
    const meeting = await this.meetings.next(viewer, kind, null);
    if (meeting !== null) return [nextAnswer(meeting)];
    if (isSignedIn(viewer)) return [noneAnswer(kind)];
    return kind === 'network-meeting' ? [SIGN_IN] : [];
  }
}

const SIGN_IN: DirectAnswer = {
  sentence: {
    da: 'Der er ikke indkaldt til et møde, som alle kan se. Log ind for at se netværkets møder.',
    en: 'No coming meeting is shown to everybody. Sign in to see the network’s meetings.',
  },
  url: '/log-ind?next=%2Fmoeder',
  label: { da: 'Log ind', en: 'Sign in' },
};

function nextAnswer({ id, kind, startsAt, endsAt, place }: MeetingRecord): DirectAnswer {
  const name = KIND_NAMES[kind];
  const where = place === '' ? '' : `, ${place}`;
  const span = spanText(startsAt, endsAt);
  return {
    sentence: {
      da: `Næste ${name.da.toLowerCase()}: ${span.da}${where}.`,
      en: `Next ${name.en.toLowerCase()}: ${span.en}${where}.`,
    },
    url: `/moeder/${id}`,
    label: { da: 'Se mødet', en: 'See the meeting' },
  };
}

function noneAnswer(kind: MeetingKind): DirectAnswer {
  const name = KIND_NAMES[kind];
  return {
    sentence: {
      da: `Der er ikke indkaldt til et kommende ${name.da.toLowerCase()}.`,
      en: `No coming ${name.en.toLowerCase()} is announced.`,
    },
    url: '/moeder',
    label: { da: 'Se møderne', en: 'See the meetings' },
  };
}
