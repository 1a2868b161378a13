import type { ActivityContent, Sharing } from '@samspil/domain/activities';
import { wordOf, type DomainWord } from './content-input';
import type { WrittenActivity } from './page/activity-fragments';

const wordOrNull = <Name extends string>(name: Name | null): DomainWord<Name> | null =>
  name === null ? null : wordOf(name);

/** What is written about an activity in the domain's words; the counts are exact for those who may edit it. */
export function writtenContent(activity: WrittenActivity): ActivityContent {
  const { counts, fields, partners, payers } = activity;
  return {
    ...textsOf(activity),
    ...listsOf(activity),
    kind: wordOf(activity.kind),
    status: wordOf(activity.status),
    linkLevel: wordOrNull(activity.linkLevel),
    stage: wordOrNull(activity.stage),
    sender: wordOrNull(activity.sender),
    access: wordOrNull(activity.access),
    fields: fields.map(({ field, who }) => ({ field: wordOf(field), who })),
    partners: partners.map(({ organisationId, name, role }) => ({ organisationId, name, role: wordOf(role) })),
    payers: payers.map(({ name, amountDkk }) => ({ name, amountDkk })),
    registered: counts.registered,
    completed: counts.completed,
  };
}

export function sharingOf({ sharing }: Pick<WrittenActivity, 'sharing'>): Sharing {
  return wordOf(sharing);
}

function textsOf(activity: WrittenActivity) {
  const { title, description, stoppedReason, startsOn, endsOn, recruitment, place, wouldRepeat, wouldChange } =
    activity;
  const { weeks, sessionsPlanned, groupSize, artists, volunteers, staffHours, costDkk } = activity;
  return {
    ...{ title, description, stoppedReason, startsOn, endsOn, recruitment, place, wouldRepeat, wouldChange },
    ...{ weeks, sessionsPlanned, groupSize, artists, volunteers, staffHours, costDkk },
  };
}

function listsOf(activity: WrittenActivity) {
  const { targetGroups, artForms, settings, orgForms, courseLevels, municipalityCodes, goalIds } = activity;
  return { targetGroups, artForms, settings, orgForms, courseLevels, municipalityCodes, goalIds };
}
