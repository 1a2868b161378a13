import { Injectable } from '@nestjs/common';
import { canSeeOutcomes } from '@samspil/domain/meetings';
import { isDay } from '@samspil/domain/network';
import { isReadable, type Viewer } from '@samspil/domain/shared';
import { validate } from 'uuid';
import { decodeCursor } from '../../shared/pagination/index.js';
import { today } from '../../shared/today.js';
import { MeetingsService } from '../meetings.service.js';

import type { ActionRecord, DecisionRecord } from './minutes-record.js';
import { OutcomesRepository, type ActionsWish, type DecisionsWish } from './outcomes.repository.js';

/** What narrows the register of decisions, as somebody asks for it. */
export interface AskedDecisions {
  readonly question: string;
  readonly networkId: string | null;
  readonly bodyId: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** More open actions than one meeting looks back on. */
const MOST_OPEN = 50;
/** More words narrow nothing further. */
const MOST_WORDS = 8;
const CLOCK = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/u;

/** Actions and decisions across meetings, as far as the viewer may read them. */
@Injectable()
export class OutcomesService {
  constructor(
    private readonly repository: OutcomesRepository,
    private readonly meetings: MeetingsService,
  ) {}

  /** A page, what is due first; one row more than `size`. A cursor that somebody made up leads to the beginning. */
  actions(viewer: Viewer, wish: ActionsWish, size: number, cursor: string | null): Promise<ActionRecord[]> {
    const [dueOn = '', id = ''] = cursor === null ? [] : decodeCursor(cursor, 2).map(String);
    const after = isDay(dueOn) && validate(id) ? { dueOn, id } : null;
    return this.repository.actions(viewer, wish, { size, after, today: today() });
  }

  /** A page, latest meeting first; one row more than `size`. */
  decisions(viewer: Viewer, asked: AskedDecisions, size: number, cursor: string | null): Promise<DecisionRecord[]> {
    const [startsAt = '', id = ''] = cursor === null ? [] : decodeCursor(cursor, 2).map(String);
    const after = CLOCK.test(startsAt) && isDay(startsAt.slice(0, 10)) && validate(id) ? { startsAt, id } : null;
    return this.repository.decisions(viewer, wishOf(asked), size, after);
  }

  /** Open actions of the meetings before this one of the same body or network; none for those who may not read them. */
  async openBefore(viewer: Viewer, meetingId: string): Promise<ActionRecord[]> {
    const meeting = await this.meetings.byId(viewer, meetingId);
    return canSeeOutcomes(viewer, meeting) ? this.repository.openBefore(viewer, meeting, MOST_OPEN) : [];
  }
}

/** What cannot be understood narrows nothing. */
function wishOf({ question, networkId, bodyId, from, to }: AskedDecisions): DecisionsWish {
  const words = isReadable(question) ? question.trim().split(/\s+/u).filter(Boolean).slice(0, MOST_WORDS) : [];
  const day = (value: string | null): string | null => (value !== null && isDay(value) ? value : null);
  return { words, networkId, bodyId, from: day(from), to: day(to) };
}
