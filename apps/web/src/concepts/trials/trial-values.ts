import {
  problemsWithTrial,
  trialWithChanges,
  type Adaptation,
  type ConceptProblemCode,
  type TrialContent,
  type TrialStatus,
} from '@samspil/domain/concepts';
import type { Problem } from '@samspil/domain/shared';
import type { ShownTrial } from '../concept-fragments';
import type { TrialInput } from '../concept-mutations';
import { graphqlName, wordOf } from '../graphql-names';

/** What stands in the fields of a trial. */
export interface TrialValues {
  readonly organisationId: string | null;
  readonly place: string;
  readonly status: TrialStatus;
  readonly reason: string;
  readonly adaptations: readonly Adaptation[];
  /** Empty or `yyyy-mm-dd`. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly activityId: string | null;
  readonly result: string;
  readonly learning: string;
}

export function trialValues(trial: ShownTrial): TrialValues {
  const { organisation, place, status, reason, adaptations, startsOn, endsOn, activity, result, learning } = trial;
  return {
    organisationId: organisation?.id ?? null,
    place,
    status: wordOf<TrialStatus>(status),
    reason,
    adaptations: adaptations.map(({ what, why }) => ({ what, why })),
    startsOn: startsOn ?? '',
    endsOn: endsOn ?? '',
    activityId: activity?.id ?? null,
    result,
    learning,
  };
}

/** What the rules say, at the places where it stands in the form: an entry that is still empty is not wrong. */
export function problemsWithTrialValues(values: TrialValues): Problem<ConceptProblemCode>[] {
  const { adaptations } = values;
  const isWritten = ({ what, why }: Adaptation) => what.trim() !== '' || why.trim() !== '';
  const places = adaptations.flatMap((adaptation, place) => (isWritten(adaptation) ? [place] : []));
  return problemsWithTrial(trialWithChanges(contentOf(values), {})).map((problem) => ({
    ...problem,
    ...(problem.field === undefined ? {} : { field: atPlaceInForm(problem.field, places) }),
  }));
}

/** The rules count the written entries, the form all of them. */
function atPlaceInForm(field: string, places: readonly number[]): string {
  const [list, place, part] = field.split('.');
  return list === 'adaptations' && part !== undefined ? `${list}.${places[Number(place)]}.${part}` : field;
}

function contentOf(values: TrialValues): TrialContent {
  return { ...values, startsOn: values.startsOn || null, endsOn: values.endsOn || null };
}

type TrialText = Omit<TrialInput, 'id' | 'lock' | 'takeOverLatestVersion'>;

/** The API's partial update for these fields; what is empty is cleared. */
export function trialInput(values: TrialValues, fields: readonly (keyof TrialValues)[]): TrialText {
  const has = (field: keyof TrialValues): boolean => fields.includes(field);
  const { adaptations, status, startsOn, endsOn, activityId } = values;
  const texts = (['place', 'reason', 'result', 'learning'] as const).filter(has);
  return {
    ...Object.fromEntries(texts.map((field) => [field, values[field]])),
    ...(has('status') ? { status: graphqlName(status) } : {}),
    ...(has('startsOn') ? { startsOn: startsOn || null } : {}),
    ...(has('endsOn') ? { endsOn: endsOn || null } : {}),
    ...(has('activityId') ? { activityId } : {}),
    ...(has('adaptations') ? { adaptations: adaptations.map(({ what, why }) => ({ what, why })) } : {}),
  };
}
