import type { ApolloClient } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import type { Problem } from '@samspil/domain/shared';
import { GraphQLError } from 'graphql';
import type { Sender } from '../../shared/offline';
import { contentInput, graphqlName } from '../content-input';
import { forgetActivities } from '../forget-activities';
import { LOG_ACTIVITY, LOG_SESSION } from './log-queries';
import { ENTRY_KINDS, type ActivityPayload, type FilePayload, type SessionPayload } from './payloads';

/** How each kind of entry reaches the server. The id of the entry is the id of the thing, so twice is once. */
export function sendersWith(apollo: ApolloClient): Readonly<Record<string, Sender>> {
  return {
    [ENTRY_KINDS.activity]: async ({ id, userId, payload }) => {
      const { content, sharing, ...rest } = payload as ActivityPayload;
      const input = { id, ...rest, sharing: graphqlName(sharing), content: contentInput(content) };
      await apollo.mutate({
        mutation: LOG_ACTIVITY,
        variables: { input },
        context: by(userId),
        update: forgetActivities,
      });
    },
    [ENTRY_KINDS.session]: async ({ id, userId, payload }) => {
      const { activityId, heldOn, attendance, note } = payload as SessionPayload;
      const input = { id, activityId, heldOn, attendance, note };
      await apollo.mutate({
        mutation: LOG_SESSION,
        variables: { input },
        context: by(userId),
        update: forgetActivities,
      });
    },
    [ENTRY_KINDS.file]: async ({ id, userId, payload }) => {
      await sendFile(id, userId, payload as FilePayload);
      forgetActivities(apollo.cache);
    },
  };
}

/** The server refuses what another person's session would send. */
const by = (userId: string) => ({ headers: { 'x-samspil-writer': userId } });

const SEND_WITHIN_MS = 120_000;

interface Refusal {
  readonly error?: { readonly code?: string; readonly problems?: readonly Problem[] };
}

const CODES: Readonly<Record<number, string>> = { 401: 'UNAUTHENTICATED', 403: 'FORBIDDEN', 404: 'NOT_FOUND' };

/** Files go apart from GraphQL; what the server says against one is read as its other answers are. */
async function sendFile(id: string, userId: string, { activityId, file, name }: FilePayload): Promise<void> {
  const form = new FormData();
  form.append('file', file, name);
  const response = await fetch(`/activities/${activityId}/files?${new URLSearchParams({ fileId: id }).toString()}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'x-samspil-upload': '1', ...by(userId).headers },
    body: form,
    signal: AbortSignal.timeout(SEND_WITHIN_MS),
  });
  if (response.ok) return;
  const { error } = (await response.json().catch(() => ({}))) as Refusal;
  const code = error?.problems ? 'RULE_VIOLATION' : (CODES[response.status] ?? 'INTERNAL');
  const told = new GraphQLError(code, { extensions: { code, problems: error?.problems } });
  throw new CombinedGraphQLErrors({ errors: [told] });
}
