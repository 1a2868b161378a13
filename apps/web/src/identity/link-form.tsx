import { TextInput } from '@mantine/core';
import { problemsWithEmail } from '@samspil/domain/identity';
import { useState, type FormEvent } from 'react';
import { useMessages } from '../shared/i18n';
import { useProblemText } from '../shared/problems';
import { Button } from '../shared/ui';
import classes from './identity.module.css';
import { identityMessages } from './messages';
import { SignInFailure } from './sign-in-failure';
import { askForLink, type SignInAnswer } from './sign-in-requests';

interface LinkFormProps {
  next: string;
  onAsked: (asked: { email: string; demoSignInLink?: string }) => void;
}

/** One field and one button. The address is checked by the same rule as on the server, when it is sent. */
export function LinkForm({ next, onAsked }: LinkFormProps) {
  const t = useMessages(identityMessages);
  const textOf = useProblemText();
  const [email, setEmail] = useState('');
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<SignInAnswer>();
  const [found] = checked ? problemsWithEmail(email) : [];

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (problemsWithEmail(email).length > 0) return;
    setBusy(true);
    const given = await askForLink(email, next);
    setBusy(false);
    setAnswer(given);
    if (given.kind === 'done') onAsked({ email: email.trim(), demoSignInLink: given.demoSignInLink });
  };

  return (
    <form className={classes.form} onSubmit={(event) => void send(event)} noValidate>
      <TextInput
        label={t.email}
        type="email"
        name="email"
        autoComplete="email"
        inputMode="email"
        size="md"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        error={found && textOf(found)}
      />
      <SignInFailure answer={answer} />
      <Button type="submit" busy={busy}>
        {t.sendLink}
      </Button>
    </form>
  );
}
