import { ACTIVITY_KINDS, type ActivityContent, type Sharing } from '@samspil/domain/activities';
import type { InBothLanguages } from '@samspil/domain/shared';
import type { ApolloClient } from '@apollo/client';
import { keepText, keptText } from '../../shared/kept-texts';
import type { ActivityPayload } from './payloads';
import { LOG_BASICS_QUERY, type LogBasicsAnswer, type LogOwner } from './log-queries';

/** A term to choose from, with everything it may be called in small letters. */
export interface OfferedTerm {
  readonly id: string;
  readonly vocabulary: string;
  readonly label: InBothLanguages;
  readonly names: readonly string[];
}

type LastActivity = { readonly id: string } & Pick<
  ActivityContent,
  'title' | 'description' | 'kind' | 'artForms' | 'targetGroups'
>;

/** What the form starts from. Each list of terms has the most used first. */
export interface LogBasics {
  readonly owner: LogOwner | null;
  readonly organisations: readonly LogOwner[];
  readonly last: LastActivity | null;
  readonly lastSharing: Sharing | null;
  readonly artForms: readonly OfferedTerm[];
  readonly targetGroups: readonly OfferedTerm[];
  /** When the server said it (milliseconds since 1970). */
  readonly askedAt: number;
}

const MOST = Number.MAX_SAFE_INTEGER;

const nameOf = (networkId: string): string => `log-basics-${networkId}`;

/** As the server had it when this person last had a network. */
export function keptBasics(userId: string | null, networkId: string): LogBasics | null {
  return keptText<LogBasics>(userId, nameOf(networkId));
}

export function keepBasics(userId: string | null, networkId: string, basics: LogBasics): void {
  keepText(userId, nameOf(networkId), basics);
}

/** The next one can be copied from this one, also before there is a network. */
export function withLast(basics: LogBasics, id: string, { content, sharing }: ActivityPayload): LogBasics {
  const { title = '', description = '', artForms = [], targetGroups = [] } = content;
  const kind = content.kind ?? basics.last?.kind ?? 'course';
  return { ...basics, last: { id, title, description, kind, artForms, targetGroups }, lastSharing: sharing };
}

/** Asks the server, and keeps what it says for when there is no network. */
export async function fetchBasics(apollo: ApolloClient, userId: string | null, networkId: string): Promise<LogBasics> {
  const { data } = await apollo.query({
    query: LOG_BASICS_QUERY,
    variables: { networkId },
    fetchPolicy: 'no-cache',
  });
  if (!data) throw new TypeError('No answer');
  const basics = basicsOf(data, keptBasics(userId, networkId)?.lastSharing ?? null);
  keepBasics(userId, networkId, basics);
  return basics;
}

export function basicsOf(answer: LogBasicsAnswer, lastSharing: Sharing | null): LogBasics {
  const { owner, organisations, content, lastActivityId } = answer.activityDefaults;
  const used = (facet: string): ReadonlyMap<string, number> => {
    const values = answer.used.facets.find((one) => one.facet === facet)?.values ?? [];
    return new Map(values.map(({ value, count }) => [value, count]));
  };
  const kind = ACTIVITY_KINDS.find((one) => one.toUpperCase() === content?.kind) ?? 'course';
  return {
    owner,
    organisations,
    askedAt: Date.now(),
    lastSharing,
    last: content && lastActivityId !== null ? { ...content, kind, id: lastActivityId } : null,
    artForms: offered('artForms', answer.artForms, used('artForms'), content?.artForms),
    targetGroups: offered('targetGroups', answer.targetGroups, used('targetGroups'), content?.targetGroups),
  };
}

/** Those of the person's last activity first, then by how many activities have them, then the broad ones. */
function offered(
  vocabulary: string,
  terms: LogBasicsAnswer['artForms'],
  counts: ReadonlyMap<string, number>,
  last: readonly string[] = [],
): OfferedTerm[] {
  const rank = ({ id, broaderId }: (typeof terms)[number]): number =>
    last.includes(id) ? MOST : (counts.get(id) ?? (broaderId === null ? 0.5 : 0));
  return terms
    .toSorted((a, b) => rank(b) - rank(a))
    .map(({ id, label, alternatives }) => ({ id, vocabulary, label, names: namesOf(label, alternatives) }));
}

function namesOf(
  label: InBothLanguages,
  { da, en }: { readonly da: readonly string[]; readonly en: readonly string[] },
) {
  return [label.da, label.en, ...da, ...en].map((name) => name.toLowerCase());
}
