import { PERSONAS } from '@samspil/domain/identity';
import { IconFlask } from '@tabler/icons-react';
import { useMessages } from '../shared/i18n';
import classes from './identity.module.css';
import { identityMessages } from './messages';
import { SignInFailure } from './sign-in-failure';
import { signInAsPersona } from './sign-in-requests';
import { useSignIn } from './use-sign-in';

/** One click signs in as an invented person; shown in demo mode only. */
export function Personas({ next }: { next: string }) {
  const t = useMessages(identityMessages);
  const { run, busy, answer } = useSignIn(next);
  return (
    <section className={classes.personas} aria-labelledby="personas">
      <h2 id="personas">
        <IconFlask size={22} stroke={1.75} aria-hidden /> {t.personasTitle}
      </h2>
      <p>{t.personasLead}</p>
      <SignInFailure answer={answer} />
      <ul>
        {PERSONAS.map((persona) => (
          <li key={persona}>
            <button
              type="button"
              className={classes.persona}
              aria-disabled={busy || undefined}
              onClick={() => (busy ? undefined : void run(() => signInAsPersona(persona)))}
            >
              <strong>{t.personas[persona].name}</strong>
              <span>{t.personas[persona].can}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
