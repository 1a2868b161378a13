import { Alert } from '@mantine/core';
import { useMessages } from '../shared/i18n';
import { useProblemText } from '../shared/problems';
import { identityMessages } from './messages';
import type { SignInAnswer } from './sign-in-requests';

/** Why signing in did not work, in words; nothing when it did. */
export function SignInFailure({ answer }: { answer: SignInAnswer | undefined }) {
  const t = useMessages(identityMessages);
  const textOf = useProblemText();
  if (answer === undefined || answer.kind === 'done') return null;
  const texts =
    answer.kind === 'problems'
      ? answer.problems.map(textOf)
      : [answer.kind === 'offline' ? t.failedOffline : t.failedUnexpected];
  return (
    <Alert color="red" variant="light" title={t.failedTitle} role="alert">
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </Alert>
  );
}
