import { useMutation } from '@apollo/client/react';
import { Radio, TextInput } from '@mantine/core';
import { problemsWithProfile, type Profile } from '@samspil/domain/identity';
import { INTERFACE_LANGUAGES, type Problem } from '@samspil/domain/shared';
import { useState, type FormEvent } from 'react';
import { failureOf, problemsOf } from '../shared/graphql';
import { useLanguage, useMessages } from '../shared/i18n';
import { useProblemText } from '../shared/problems';
import { Button, FailureState, useUndoToast } from '../shared/ui';
import classes from './identity.module.css';
import { identityMessages } from './messages';
import { UPDATE_PROFILE, type Account } from './profile-queries';

/** Saves name and language together; what is typed stays when saving does not succeed. */
export function ProfileForm({ user }: { user: Account }) {
  const t = useMessages(identityMessages);
  const { profile, change, problems, save, busy, error } = useProfileForm(user);
  const textOf = useProblemText();
  const errorOf = (field: keyof Profile) => problems.filter((found) => found.field === field).map(textOf)[0];
  return (
    <form className={classes.form} onSubmit={(event) => void save(event)} noValidate>
      <TextInput
        label={t.name}
        description={t.nameHint}
        autoComplete="name"
        value={profile.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        error={errorOf('name')}
      />
      <Radio.Group
        label={t.language}
        description={t.languageHint}
        name="language"
        value={profile.language}
        onChange={(language) => change({ language })}
        error={errorOf('language')}
      >
        {INTERFACE_LANGUAGES.map((language) => (
          <Radio key={language} value={language} label={t.languages[language]} mt="xs" />
        ))}
      </Radio.Group>
      {error !== undefined && failureOf(error).kind !== 'problems' && <FailureState error={error} />}
      <Button type="submit" busy={busy}>
        {t.save}
      </Button>
    </form>
  );
}

function useProfileForm(user: Account) {
  const toast = useUndoToast();
  const { language, chooseLanguage } = useLanguage();
  const [profile, setProfile] = useState<Profile>(() => {
    const { name, language: own, showsNamePublicly, sharesContactWithNetworks } = user;
    return { name, language: own, showsNamePublicly, sharesContactWithNetworks };
  });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [update, { loading: busy, error }] = useMutation(UPDATE_PROFILE);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const found = problemsWithProfile(profile);
    setProblems(found);
    if (found.length > 0) return;
    try {
      const { name, language: own } = profile;
      const { data } = await update({ variables: { input: { name, language: own } } });
      const chosen = INTERFACE_LANGUAGES.find((one) => one === data?.updateProfile.language) ?? language;
      chooseLanguage(chosen);
      toast({ text: identityMessages[chosen].saved });
    } catch (refused) {
      setProblems(problemsOf(refused));
    }
  };

  const change = (changes: Partial<Profile>) => setProfile((before) => ({ ...before, ...changes }));
  return { profile, change, problems, save, busy, error };
}
