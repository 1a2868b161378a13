import {
  AGENDA_ITEM_KINDS,
  MEETING_KINDS,
  MEETING_SHARINGS,
  NO_MEETING,
  meetingWithChanges,
  problemsWithMeeting,
  type AgendaItemContent,
  type AgendaItemKind,
  type MeetingContent,
  type MeetingTemplateContent,
} from '@samspil/domain/meetings';
import type { Problem } from '@samspil/domain/shared';
import type { MeetingKindName, ShownAgendaItem, ShownMeeting } from './meeting-queries';
import type { ShownTemplate } from './template-queries';

/** The name that the API has for a word of the domain: `network-meeting` is NETWORK_MEETING. */
export function nameOf<Name extends string>(word: string): Name {
  return word.toUpperCase().replaceAll('-', '_') as Name;
}

function wordOf<Word extends string>(words: readonly Word[], name: string, otherwise: Word): Word {
  return words.find((word) => nameOf(word) === name) ?? otherwise;
}

/** As forms work with it. */
export function valuesOf(meeting: ShownMeeting): MeetingContent {
  const { kind, sharing, body, host, title, summary, startsAt, endsAt, place, onlineUrl } = meeting;
  const { sectors, capacity, respondBy } = meeting;
  return {
    ...{ title, summary, startsAt, endsAt, place, onlineUrl, sectors, capacity, respondBy },
    kind: wordOf(MEETING_KINDS, kind, NO_MEETING.kind),
    sharing: wordOf(MEETING_SHARINGS, sharing, NO_MEETING.sharing),
    bodyId: body?.id ?? null,
    hostOrganisationId: host?.id ?? null,
  };
}

/** As the API takes it. */
export function contentInput<Values extends Pick<MeetingContent, 'kind' | 'sharing' | 'sectors'>>(values: Values) {
  const { kind, sharing, sectors, ...rest } = values;
  return {
    ...rest,
    kind: nameOf<MeetingKindName>(kind),
    sharing: nameOf<ShownMeeting['sharing']>(sharing),
    sectors: [...sectors],
  };
}

/** The server knows the groups, organisations and fields. */
export function problemsWithValues(values: MeetingContent): readonly Problem[] {
  const known = () => true;
  return problemsWithMeeting(meetingWithChanges(NO_MEETING, values), {
    isKnownBody: known,
    isKnownOrganisation: known,
    isKnownSector: known,
  });
}

/** An agenda as forms work with it. */
export function itemsOf(agenda: readonly ShownAgendaItem[]): AgendaItemContent[] {
  return agenda.map(({ id, title, text, kind, ownerPersonId, minutesBudgeted, carriedFromId }) => ({
    ...{ id, title, text, ownerPersonId, minutesBudgeted, carriedFromId },
    kind: wordOf(AGENDA_ITEM_KINDS, kind, 'discussion'),
  }));
}

/** As the API takes it. */
export function itemInputs(items: readonly AgendaItemContent[]) {
  return items.map(({ kind, ...item }) => ({ ...item, kind: itemKindName(kind) }));
}

export function itemKindName(kind: AgendaItemKind): ShownAgendaItem['kind'] {
  return nameOf<ShownAgendaItem['kind']>(kind);
}

/** A template as the API takes it. */
export function templateContentInput(values: MeetingTemplateContent) {
  const { items, ...rest } = values;
  return { ...contentInput(rest), items: items.map(({ kind, ...item }) => ({ ...item, kind: itemKindName(kind) })) };
}

/** The template as the domain makes meetings from it. */
export function templateOf(template: ShownTemplate): MeetingTemplateContent {
  const { name, title, summary, startsAt, durationMinutes, place, onlineUrl, sectors, bodyId, capacity } = template;
  return {
    ...{ name, title, summary, startsAt, durationMinutes, place, onlineUrl, sectors, bodyId, capacity },
    kind: wordOf(MEETING_KINDS, template.kind, NO_MEETING.kind),
    sharing: wordOf(MEETING_SHARINGS, template.sharing, NO_MEETING.sharing),
    items: template.items.map((item) => ({ ...item, kind: wordOf(AGENDA_ITEM_KINDS, item.kind, 'discussion') })),
  };
}
