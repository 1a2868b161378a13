import {
  GOAL_KINDS,
  NETWORK_KINDS,
  NETWORK_STATUSES,
  problemsWithNetwork,
  SUCCESSIONS,
  type GoalDraft,
  type NetworkContent,
} from '@samspil/domain/network';
import type { Problem } from '@samspil/domain/shared';
import { nameOf, wordOf } from '../names';
import type { Programme } from '../network-queries';

/** The form: numbers as they are typed. */
export interface ProgrammeValues extends Omit<NetworkContent, 'hoursPerNetworkMeeting' | 'networkMeetingsPerYear'> {
  readonly hoursPerNetworkMeeting: string;
  readonly networkMeetingsPerYear: string;
  readonly goals: readonly GoalDraft[];
}

const NOTHING = { da: '', en: '' };
export const NEW_GOAL: GoalDraft = { id: null, kind: 'theme', label: NOTHING, earlierGoalId: null, succession: null };
export const NEW_EXTENSION = { until: '', note: NOTHING };

export function valuesOf(programme: Programme): ProgrammeValues {
  const { name, purpose, statusNote, startsOn, endsOn, extensions, predecessor, goals } = programme;
  return {
    ...{ name, purpose, statusNote, startsOn, endsOn, extensions },
    kind: wordOf(NETWORK_KINDS, programme.kind),
    status: wordOf(NETWORK_STATUSES, programme.status),
    predecessorId: predecessor?.id ?? null,
    hoursPerNetworkMeeting: typed(programme.hoursPerNetworkMeeting),
    networkMeetingsPerYear: typed(programme.networkMeetingsPerYear),
    goals: goals.map(({ id, kind, label, earlier, succession }) => ({
      ...{ id, label, earlierGoalId: earlier?.id ?? null },
      kind: wordOf(GOAL_KINDS, kind),
      succession: succession === null ? null : wordOf(SUCCESSIONS, succession),
    })),
  };
}

/** What is wrong already here. The server also knows the other programmes. */
export function problemsWithValues(values: ProgrammeValues): readonly Problem[] {
  const { goals, ...content } = contentOf(values);
  return problemsWithNetwork(content, goals, {
    id: '',
    predecessors: new Map(values.predecessorId === null ? [] : [[values.predecessorId, null]]),
    goalIds: new Set(goals.flatMap(({ id }) => id ?? [])),
    earlierGoalIds: new Set(goals.flatMap(({ earlierGoalId }) => earlierGoalId ?? [])),
  });
}

/** As the API takes it. */
export function inputOf(values: ProgrammeValues) {
  const { goals, kind, status, extensions, name, purpose, statusNote, ...content } = contentOf(values);
  const both = ({ da, en }: Programme['name']) => ({ da, en });
  return {
    content: {
      ...content,
      kind: nameOf(kind),
      status: nameOf(status),
      ...{ name: both(name), purpose: both(purpose), statusNote: both(statusNote) },
      extensions: extensions.map(({ until, note }) => ({ until, note: both(note) })),
    },
    goals: goals.map(({ id, label, earlierGoalId, ...goal }) => ({
      ...{ id, earlierGoalId, label: both(label) },
      kind: nameOf(goal.kind),
      succession: goal.succession === null ? null : nameOf(goal.succession),
    })),
  };
}

function contentOf(values: ProgrammeValues): NetworkContent & { readonly goals: readonly GoalDraft[] } {
  return {
    ...values,
    hoursPerNetworkMeeting: numberOf(values.hoursPerNetworkMeeting),
    networkMeetingsPerYear: numberOf(values.networkMeetingsPerYear),
  };
}

/** Danish and English decimals; what is no number is wrong, not nothing. */
function numberOf(text: string): number | null {
  return text.trim() === '' ? null : Number(text.trim().replace(',', '.'));
}

function typed(value: number | null): string {
  return value === null ? '' : String(value).replace('.', ',');
}
