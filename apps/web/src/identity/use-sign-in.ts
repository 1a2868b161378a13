import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { SignInAnswer } from './sign-in-requests';

/** The page to go on to, from the address; only a path of our own counts. */
export function useNextPage(): string {
  const [parameters] = useSearchParams();
  const next = parameters.get('next') ?? '/';
  return /^\/(?![/\\])/.test(next) ? next : '/';
}

/** What one person was shown must not be there for the next; then the server is asked anew who is looking. */
export async function forgetFormerViewer(apollo: ApolloClient): Promise<void> {
  await apollo.clearStore();
  const asking = [...apollo.getObservableQueries()].filter(({ queryName }) => queryName === 'Viewer');
  await Promise.all(asking.map((query) => query.refetch()));
}

/** Runs a request that signs in or out; when it is done, everything known about the former viewer is forgotten. */
export function useSignIn(next: string) {
  const apollo = useApolloClient();
  const navigate = useNavigate();
  const [answer, setAnswer] = useState<SignInAnswer>();
  const [busy, setBusy] = useState(false);
  const run = async (request: () => Promise<SignInAnswer>): Promise<void> => {
    setBusy(true);
    const given = await request();
    setBusy(false);
    setAnswer(given);
    if (given.kind !== 'done') return;
    await forgetFormerViewer(apollo);
    await navigate(next);
  };
  return { run, busy, answer };
}
