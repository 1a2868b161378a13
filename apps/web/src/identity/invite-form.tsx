import { useMutation } from '@apollo/client/react';
import { Radio, TextInput } from '@mantine/core';
import { problemsWithEmail, problemsWithName } from '@samspil/domain/identity';
import { INTERFACE_LANGUAGES, problem, type Problem } from '@samspil/domain/shared';
import { useState, type FormEvent } from 'react';
import { failureOf, problemsOf } from '../shared/graphql';
import { useMessages } from '../shared/i18n';
import { useProblemText } from '../shared/problems';
import { Button, FailureState, useUndoToast } from '../shared/ui';
import classes from './identity.module.css';
import { INVITE_MEMBER, MEMBERS_QUERY, type RoleName } from './member-queries';
import { identityMessages } from './messages';
import { RoleChoice } from './role-choice';

interface InviteFormProps {
  networkId: string;
  networkName: string;
  mayAppointAdministrators: boolean;
  onClose: () => void;
}

interface Draft {
  email: string;
  name: string;
  language: string;
  roles: RoleName[];
}

const EMPTY: Draft = { email: '', name: '', language: 'da', roles: ['MEMBER'] };

const problemsWith = ({ email, name, roles }: Draft): Problem[] => [
  ...problemsWithEmail(email),
  ...problemsWithName(name),
  ...(roles.length === 0 ? [problem('identity.roles-missing', 'roles')] : []),
];

/** Invites by e-mail; the form stays as it was typed until the invitation is on its way. */
export function InviteForm({ networkId, networkName, mayAppointAdministrators, onClose }: InviteFormProps) {
  const t = useMessages(identityMessages);
  const textOf = useProblemText();
  const { draft, change, problems, send, busy, error } = useInvitation(networkId, onClose);
  const errorOf = (field: keyof Draft) => problems.filter((found) => found.field === field).map(textOf)[0];
  return (
    <section className={classes.panel} aria-labelledby="invite">
      <h2 id="invite">{t.inviteTitle(networkName)}</h2>
      <form className={classes.form} onSubmit={(event) => void send(event)} noValidate>
        <TextInput
          label={t.email}
          type="email"
          value={draft.email}
          onChange={(event) => change({ email: event.currentTarget.value })}
          error={errorOf('email')}
          data-autofocus
        />
        <TextInput
          label={t.name}
          value={draft.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
          error={errorOf('name')}
        />
        <LanguageChoice value={draft.language} onChange={(language) => change({ language })} />
        <RoleChoice
          value={draft.roles}
          onChange={(roles) => change({ roles })}
          mayAppointAdministrators={mayAppointAdministrators}
          error={errorOf('roles')}
        />
        {error !== undefined && failureOf(error).kind !== 'problems' && <FailureState error={error} />}
        <div className={classes.actions}>
          <Button type="submit" busy={busy}>
            {t.sendInvitation}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t.cancel}
          </Button>
        </div>
      </form>
    </section>
  );
}

function LanguageChoice({ value, onChange }: { value: string; onChange: (language: string) => void }) {
  const t = useMessages(identityMessages);
  return (
    <Radio.Group label={t.inviteLanguage} name="invitation-language" value={value} onChange={onChange}>
      {INTERFACE_LANGUAGES.map((language) => (
        <Radio key={language} value={language} label={t.languages[language]} mt="xs" />
      ))}
    </Radio.Group>
  );
}

function useInvitation(networkId: string, onDone: () => void) {
  const t = useMessages(identityMessages);
  const toast = useUndoToast();
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [invite, { loading: busy, error }] = useMutation(INVITE_MEMBER, { refetchQueries: [MEMBERS_QUERY] });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const found = problemsWith(draft);
    setProblems(found);
    if (found.length > 0) return;
    try {
      const { data } = await invite({ variables: { input: { networkId, ...draft } } });
      toast({ text: t.invited(data?.inviteMember.name ?? draft.name) });
      onDone();
    } catch (refused) {
      setProblems(problemsOf(refused));
    }
  };
  const change = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }));
  return { draft, change, problems, send, busy, error };
}
