import { useQuery } from '@apollo/client/react';
import { useLogQueue } from './log-queue';
import { HELD_DAYS_QUERY } from './log-queries';
import { ENTRY_KINDS, type SessionPayload } from './payloads';

/** The days (ISO) on which an activity has met, as far as is known: those on the server and those on this device. */
export function useHeldDays(activityId: string): ReadonlySet<string> {
  const { waiting } = useLogQueue();
  // Apart from the list on the page of the activity, which is fetched a few at a time.
  const { data } = useQuery(HELD_DAYS_QUERY, { variables: { id: activityId }, fetchPolicy: 'no-cache' });
  const sent = (data?.activity.sessions.edges ?? []).map(({ node }) => node).filter(({ isDeleted }) => !isDeleted);
  const kept = (waiting.entries ?? [])
    .filter(({ kind }) => kind === ENTRY_KINDS.session)
    .map(({ payload }) => payload as SessionPayload)
    .filter((session) => session.activityId === activityId);
  return new Set([...sent, ...kept].map(({ heldOn }) => heldOn));
}
