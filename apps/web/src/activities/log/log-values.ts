import {
  contentWithChanges,
  NO_CONTENT,
  problemsWithActivity,
  type ActivityStatus,
  type Sharing,
} from '@samspil/domain/activities';
import type { Problem } from '@samspil/domain/shared';
import type { LogBasics } from './log-basics';
import type { ActivityPayload } from './payloads';

/** What stands in the form. */
export interface LogValues {
  readonly title: string;
  readonly artForms: readonly string[];
  readonly targetGroups: readonly string[];
  readonly description: string;
  readonly ownerId: string;
  readonly status: ActivityStatus;
  readonly startsOn: string | null;
  readonly sharing: Sharing;
  /** The activity it takes over from. */
  readonly copyOf: string | null;
}

/** Most is logged on the day, for the network, by somebody who speaks for one organisation. */
export function openValues({ organisations, owner, lastSharing }: LogBasics, today: string): LogValues {
  return {
    title: '',
    artForms: [],
    targetGroups: [],
    description: '',
    ownerId: owner?.id ?? organisations[0]?.id ?? '',
    status: 'running',
    startsOn: today,
    sharing: lastSharing ?? 'network',
    copyOf: null,
  };
}

/** The form filled with what the last one was; the rest is taken over by the server. */
export function copiedValues(values: LogValues, { last }: LogBasics): LogValues {
  if (!last) return values;
  const { title, description, artForms, targetGroups, id } = last;
  return { ...values, title, description, artForms, targetGroups, copyOf: id };
}

export function payloadOf(values: LogValues, networkId: string, { organisations, last }: LogBasics): ActivityPayload {
  const { ownerId, sharing, copyOf, title, description, artForms, targetGroups, status, startsOn } = values;
  const municipality = organisations.find(({ id }) => id === ownerId)?.municipalityCode;
  const written = { title, description, artForms, targetGroups, status, startsOn };
  if (copyOf !== null) return { networkId, ownerId, sharing, copyOf, content: written };
  const usual = { kind: last?.kind ?? NO_CONTENT.kind, municipalityCodes: municipality ? [municipality] : [] };
  return { networkId, ownerId, sharing, copyOf: null, content: { ...written, ...usual } };
}

/** What is wrong before anything is sent: the same rule as the server's. */
export function problemsWithLog({ sharing, content }: Pick<ActivityPayload, 'sharing' | 'content'>): Problem[] {
  return problemsWithActivity(contentWithChanges(NO_CONTENT, content), sharing);
}
