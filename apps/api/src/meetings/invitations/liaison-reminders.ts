import { Inject, Injectable } from '@nestjs/common';
import { representationOf, type RepresentedSector } from '@samspil/domain/meetings';
import type { InterfaceLanguage } from '@samspil/domain/shared';
import { DirectoryService } from '../../directory/directory.service.js';
import { NotificationsService } from '../../notifications/notifications.service.js';
import type { Config } from '../../shared/config.js';
import { CONFIG } from '../../shared/config.module.js';
import { Mail } from '../../shared/mail/index.js';
import { today } from '../../shared/today.js';
import type { MeetingRecord } from '../meetings.service.js';
import { timeInWords } from './invitation-texts.js';
import type { ParticipantRecord, ReminderReach } from './participant-record.js';
import { RepresentationRepository } from './representation.repository.js';
import type { MunicipalityRow } from './representation-record.js';

export const SECTOR_NAMES: Readonly<Record<RepresentedSector, Readonly<Record<InterfaceLanguage, string>>>> = {
  'se-culture': { da: 'kultur', en: 'culture' },
  'se-health': { da: 'sundhed', en: 'health' },
  'se-employment': { da: 'beskæftigelse', en: 'employment' },
};

/** The fields as a list in words: `kultur og sundhed`. */
export function sectorsInWords(sectors: readonly RepresentedSector[], language: InterfaceLanguage): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(
    sectors.map((sector) => SECTOR_NAMES[sector][language]),
  );
}

interface ReminderFacts {
  readonly name: string;
  readonly organisation: string;
  readonly missing: string;
  readonly title: string;
  readonly when: string;
  readonly url: string;
}

const TEXTS: Readonly<
  Record<InterfaceLanguage, (facts: ReminderFacts) => { subject: string; button: string; text: string }>
> = {
  da: ({ name, organisation, missing, title, when, url }) => ({
    subject: `${organisation} mangler tilmelding: ${missing}`,
    button: 'Se, hvem der er tilmeldt',
    text: `Hej ${name}

Alle tre forvaltninger skal med på mødet. Fra ${organisation} er der endnu ingen tilmeldt fra: ${missing}.

${title}
${when}

Se, hvem der er tilmeldt, og tilføj dem, der mangler:
${url}

Venlig hilsen
Samspil
`,
  }),
  en: ({ name, organisation, missing, title, when, url }) => ({
    subject: `${organisation} lacks registrations: ${missing}`,
    button: 'See who is registered',
    text: `Hello ${name}

All three administrations are to take part in the meeting. From ${organisation} nobody is registered yet for: ${missing}.

${title}
${when}

See who is registered, and add those who are missing:
${url}

Kind regards
Samspil
`,
  }),
};

/** Reminding the liaison of a municipality that an administration is missing (R52). */
@Injectable()
export class LiaisonReminders {
  constructor(
    private readonly repository: RepresentationRepository,
    private readonly directory: DirectoryService,
    private readonly notifications: NotificationsService,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The caller has seen to it that there is a liaison, and that nobody has reminded today. */
  async remind(meeting: MeetingRecord, row: MunicipalityRow, remindedById: string | null): Promise<void> {
    const personId = row.liaisonPersonId ?? '';
    const { organisationId, notRegistered: sectors } = row;
    const remindedOn = today();
    const isInPlatform = await this.notify(meeting, row, personId, remindedOn);
    const isMailed = await this.write(meeting, row, personId, remindedOn);
    const reach: ReminderReach = isMailed ? 'mail' : isInPlatform ? 'platform' : 'none';
    await this.repository.add({
      ...{ meetingId: meeting.id, organisationId, remindedOn, personId, sectors, reach, remindedById },
    });
  }

  /** Nobody is asked any more for an organisation whose three administrations are registered. */
  async settleComplete({ id }: MeetingRecord, participants: readonly ParticipantRecord[]): Promise<void> {
    const reminded = (await this.repository.remindersOf(id)).map(({ organisationId }) => organisationId);
    for (const { organisationId, notRegistered } of representationOf(reminded, participants).rows) {
      if (notRegistered.length > 0) continue;
      await this.notifications.settleAll(`representation-missing:${id}:${organisationId}:`);
    }
  }

  private async notify(
    meeting: MeetingRecord,
    { organisationId }: MunicipalityRow,
    personId: string,
    day: string,
  ): Promise<boolean> {
    const userId = await this.repository.userOf(personId);
    if (userId === null) return false;
    await this.notifications.notify({
      kind: 'representation-missing',
      userIds: [userId],
      networkId: meeting.networkId,
      bodyId: meeting.bodyId,
      eventKey: `representation-missing:${meeting.id}:${organisationId}:${day}`,
      title: meeting.title,
      url: `/moeder/${meeting.id}/deltagere`,
      isAction: true,
      dueOn: (meeting.respondBy ?? meeting.startsAt).slice(0, 10),
    });
    return true;
  }

  private async write(
    meeting: MeetingRecord,
    { organisation, organisationId, notRegistered }: MunicipalityRow,
    personId: string,
    day: string,
  ): Promise<boolean> {
    const [liaison] = await this.directory.addressees([personId]);
    if (liaison === undefined) return false;
    const { name, email, language } = liaison;
    const { subject, text, button } = TEXTS[language]({
      name,
      organisation: organisation.name[language],
      missing: sectorsInWords(notRegistered, language),
      title: meeting.title,
      when: timeInWords(meeting, language),
      url: `${this.config.publicUrl}/moeder/${meeting.id}/deltagere`,
    });
    await this.mail.send(`representation:${meeting.id}:${organisationId}:${day}`, {
      to: email,
      subject,
      text,
      language,
      button,
    });
    return true;
  }
}
