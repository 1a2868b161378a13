import { useFormat, useMessages } from '../../shared/i18n';
import { activityMessages } from '../messages';
import type { EditField, EditValues } from './edit-values';
import type { FormLists } from './use-form-lists';

type TextOf<Value> = (value: Value) => string;

/** What stands in a field, in words, so that two versions of it can be compared. */
export function useValueText(lists: FormLists): (field: EditField, values: EditValues) => string {
  const words = useMessages(activityMessages);
  const format = useFormat();
  const labels: TextOf<readonly string[]> = (ids) => format.list(ids.map(lists.labelOf));
  const day: TextOf<string | null> = (value) => (value === null ? '' : format.date(value));
  const nameOf = (id: string | null, name: string): string => {
    const organisation = lists.organisations.find((one) => one.id === id);
    return organisation ? format.text(organisation.name) : name;
  };
  const ways: { readonly [Key in EditField]?: TextOf<EditValues[Key]> } = {
    kind: (kind) => words.kinds[kind],
    status: (status) => words.statuses[status],
    sharing: (sharing) => words.sharings[sharing],
    linkLevel: (level) => (level === null ? '' : words.linkLevels[level]),
    stage: (stage) => (stage === null ? '' : words.stages[stage]),
    sender: (sender) => (sender === null ? '' : words.senders[sender]),
    access: (access) => (access === null ? '' : words.access[access]),
    startsOn: day,
    endsOn: day,
    targetGroups: labels,
    artForms: labels,
    settings: labels,
    orgForms: labels,
    courseLevels: labels,
    municipalityCodes: labels,
    goalIds: labels,
    fields: (parts) => parts.map(({ field, who }) => [words.fields[field], who].filter(Boolean).join(': ')).join('\n'),
    partners: (partners) =>
      partners
        .map(({ organisationId, name, role }) => `${nameOf(organisationId, name)} (${words.partnerRoles[role]})`)
        .join('\n'),
    payers: (payers) => payers.map(({ name, amountDkk }) => [name, amountDkk].filter(Boolean).join(': ')).join('\n'),
  };
  return (field, values) => {
    const way = ways[field] as TextOf<EditValues[EditField]> | undefined;
    return way ? way(values[field]) : String(values[field] ?? '');
  };
}
