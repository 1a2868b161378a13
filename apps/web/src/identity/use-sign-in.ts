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
    await navigate(next);
    await apollo.resetStore();
  };
  return { run, busy, answer };
}
