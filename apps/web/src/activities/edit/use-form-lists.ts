import { useQuery } from '@apollo/client/react';
import { LINK_LEVEL_TERMS, STAGE_TERMS, type TermField } from '@samspil/domain/activities';
import { axisOfTargetGroup, type TargetAxis } from '@samspil/domain/evidence';
import type { InBothLanguages } from '@samspil/domain/shared';
import { useMemo } from 'react';
import type { CodingTerm } from '../../shared/desk';
import { useFormat } from '../../shared/i18n';
import type { ShownActivity } from '../page/activity-fragments';
import { FORM_LISTS_QUERY, type FormListsAnswer } from './edit-queries';

/** What one chooses from, and what everything chosen is called. */
export interface FormLists {
  readonly terms: Readonly<Record<TermField, readonly CodingTerm[]>>;
  readonly municipalities: readonly CodingTerm[];
  readonly organisations: readonly { readonly id: string; readonly name: InBothLanguages }[];
  readonly goals: FormListsAnswer['networkGoals'];
  readonly labelOf: (id: string) => string;
  readonly axisOf: (targetGroup: string) => TargetAxis;
}

/** Link level and stage are asked for by themselves. */
const ASKED_APART = new Set([...Object.values(LINK_LEVEL_TERMS), ...Object.values(STAGE_TERMS)]);

export function useFormLists(activity: ShownActivity) {
  const format = useFormat();
  const { data, error, refetch } = useQuery(FORM_LISTS_QUERY, {
    variables: { networkId: activity.networkId },
    fetchPolicy: 'cache-first',
  });
  const lists = useMemo(() => (data ? listsOf(data, activity, format.text) : null), [data, activity, format]);
  return { lists, error: lists ? undefined : error, retry: () => void refetch() };
}

function listsOf(data: FormListsAnswer, activity: ShownActivity, text: (label: InBothLanguages) => string): FormLists {
  const offered = (vocabulary: TermField): CodingTerm[] =>
    data[vocabulary]
      .filter(({ id }) => !ASKED_APART.has(id))
      .map(({ id, label, alternatives }) => ({
        ...{ id, vocabulary, label },
        names: [label.da, label.en, ...alternatives.da, ...alternatives.en].map((name) => name.toLowerCase()),
      }));
  const municipalities = data.municipalities.map(({ code, name }) => ({
    ...{ id: code, vocabulary: 'municipality', label: { da: name, en: name } },
    names: [name.toLowerCase()],
  }));
  const terms = {
    targetGroups: offered('targetGroups'),
    artForms: offered('artForms'),
    settings: offered('settings'),
    orgForms: offered('orgForms'),
    courseLevels: offered('courseLevels'),
  };
  const named = [
    // Those that are no longer offered still stand on the activity.
    ...activity.terms,
    ...activity.municipalities.map(({ code, name }) => ({ id: code, label: { da: name, en: name } })),
    ...Object.values(terms).flat(),
    ...municipalities,
    ...data.networkGoals,
  ];
  const labels = new Map(named.map(({ id, label }) => [id, label]));
  const broader = new Map([...activity.terms, ...data.targetGroups].map(({ id, broaderId }) => [id, broaderId]));
  return {
    terms,
    municipalities,
    organisations: data.organisations.edges.map(({ node }) => node),
    goals: data.networkGoals,
    labelOf: (id) => {
      const label = labels.get(id);
      return label ? text(label) : id;
    },
    axisOf: (id) => axisOfTargetGroup(id, (termId) => broader.get(termId) ?? null),
  };
}
