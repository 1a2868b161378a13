import { Injectable } from '@nestjs/common';
import type { InterfaceLanguage, Viewer } from '@samspil/domain/shared';
import { found } from '../../shared/errors/index.js';
import { writeTaggedPdf } from '../../shared/pdf/index.js';
import { today } from '../../shared/today.js';
import type { ActionsWish } from './outcomes.repository.js';
import { dayAndTime, minutesPdf } from './minutes-pdf.js';
import type { ActionRecord, DecisionRecord, OutcomeMeeting } from './minutes-record.js';
import { MINUTES_TEXTS } from './minutes-texts.js';
import { MinutesService } from './minutes.service.js';
import { OutcomesService, type AskedDecisions } from './outcomes.service.js';

/** More than a network agrees on in years. */
const MOST_ROWS = 5_000;

/** Minutes, actions and decisions as files. */
@Injectable()
export class MinutesExportsService {
  constructor(
    private readonly minutes: MinutesService,
    private readonly outcomes: OutcomesService,
  ) {}

  /** An approved version, the latest without one; NotFound where there is none, or the viewer may not read it. */
  async pdf(viewer: Viewer, meetingId: string, version: string | null, language: InterfaceLanguage): Promise<Buffer> {
    const { meeting, versions } = await this.minutes.read(viewer, meetingId);
    const wanted = version === null ? versions[0] : versions.find((one) => String(one.version) === version);
    const { title, startsAt, place, body } = meeting;
    const content = minutesPdf(
      { title, startsAt, place, bodyName: body?.name[language] ?? null },
      found(wanted),
      language,
    );
    return (await writeTaggedPdf(content)).bytes;
  }

  async actions(viewer: Viewer, wish: ActionsWish, language: InterfaceLanguage): Promise<string[][]> {
    const texts = MINUTES_TEXTS[language];
    const actions = await this.outcomes.actions(viewer, wish, MOST_ROWS, null);
    return [[...texts.actionColumns], ...actions.map((action) => actionRow(action, language))];
  }

  async decisions(viewer: Viewer, asked: AskedDecisions, language: InterfaceLanguage): Promise<string[][]> {
    const texts = MINUTES_TEXTS[language];
    const decisions = await this.outcomes.decisions(viewer, asked, MOST_ROWS, null);
    return [[...texts.decisionColumns], ...decisions.map((decision) => decisionRow(decision, language))];
  }
}

function actionRow(action: ActionRecord, language: InterfaceLanguage): string[] {
  const { text, ownerPersonName, ownerOrganisationName, dueOn, doneAt, meeting, itemTitle } = action;
  const owner = ownerPersonName ?? ownerOrganisationName?.[language] ?? '';
  const done = doneAt === null ? '' : today(doneAt);
  return [text, owner, dueOn ?? '', done, ...placeOf(meeting, language), itemTitle ?? ''];
}

function decisionRow({ text, meeting, itemTitle, isApproved }: DecisionRecord, language: InterfaceLanguage): string[] {
  const { yes, no } = MINUTES_TEXTS[language];
  return [text, ...placeOf(meeting, language), itemTitle ?? '', isApproved ? yes : no];
}

function placeOf({ title, startsAt, bodyName }: OutcomeMeeting, language: InterfaceLanguage): string[] {
  return [title, dayAndTime(startsAt, language), bodyName?.[language] ?? ''];
}
