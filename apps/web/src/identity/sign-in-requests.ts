import { forgetAllTexts } from '../shared/kept-texts';
import type { Problem } from '@samspil/domain/shared';

/** How a request to sign in or out ended. */
export type SignInAnswer =
  | { readonly kind: 'done'; readonly demoSignInLink?: string }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'offline' }
  | { readonly kind: 'unexpected' };

interface AnswerBody {
  readonly demoSignInLink?: string;
  readonly error?: { readonly problems?: readonly Problem[] };
}

async function post(path: string, body: Readonly<Record<string, unknown>>): Promise<SignInAnswer> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    return { kind: 'offline' };
  }
  const answer = (await response.json().catch(() => ({}))) as AnswerBody;
  if (response.ok) return { kind: 'done', demoSignInLink: answer.demoSignInLink };
  const problems = answer.error?.problems;
  return problems === undefined ? { kind: 'unexpected' } : { kind: 'problems', problems };
}

/** Asks for a link by mail; `next` is the page to go on to. In demo mode without a mail server the answer holds it. */
export const askForLink = (email: string, next: string): Promise<SignInAnswer> =>
  post('/auth/sign-in/magic-link', { email, callbackURL: next });

/** Uses up a link. */
export const confirmSignIn = (token: string): Promise<SignInAnswer> => post('/auth/sign-in/confirm', { token });

export const signInAsPersona = (persona: string): Promise<SignInAnswer> => post('/auth/demo', { persona });

/** What was typed and not saved goes too: the next person at this browser is somebody else. */
export async function signOut(): Promise<SignInAnswer> {
  const answer = await post('/auth/sign-out', {});
  if (answer.kind === 'done') forgetAllTexts();
  return answer;
}
