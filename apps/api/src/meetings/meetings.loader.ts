import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../shared/auth/index.js';
import { loaderFor } from '../shared/loader.js';
import { AgendaService } from './agenda.service.js';
import type { AgendaItemRecord } from './meeting-record.js';

const AGENDAS = Symbol('agendas of meetings');

/** What belongs to meetings, in batches: one statement for a whole answer. */
@Injectable()
export class MeetingsLoader {
  constructor(private readonly agendas: AgendaService) {}

  /** The agenda; the caller asks the policy. */
  async agenda(context: RequestContext, meetingId: string): Promise<AgendaItemRecord[]> {
    const load = (ids: readonly string[]): Promise<ReadonlyMap<string, AgendaItemRecord[]>> =>
      this.agendas.ofMeetings(ids);
    return (await loaderFor(context, AGENDAS, load).load(meetingId)) ?? [];
  }
}
