import { useMutation } from '@apollo/client/react';
import { canManageBodies, type BodyContent, type TermContent } from '@samspil/domain/bodies';
import type { Problem } from '@samspil/domain/shared';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { SelectField, TextField } from '../shared/forms';
import { useFormat, useMessages } from '../shared/i18n';
import { useNetworkChoice } from '../shared/network-choice';
import { FormProblems, useErrorsAt, useProblemFocus, useSentOnce } from '../shared/sending';
import { Button, LoadingState, NoAccessState, Page, useUndoToast } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { BODY_FIELDS, BodyFields } from './body-fields';
import { SET_UP_BODY } from './body-mutations';
import { contentInput, NEW_BODY, problemsWithValues } from './body-values';
import classes from './bodies.module.css';
import { forgetBodies } from './forget-bodies';
import { bodyMessages } from './messages';

/** A new body as a draft, with the rules its kind usually has. */
export function NewBodyPage() {
  const t = useMessages(bodyMessages);
  const format = useFormat();
  const { viewer, signedIn, loading, networkNames } = useViewer();
  const managed = viewer.networks.map(({ networkId }) => networkId).filter((id) => canManageBodies(viewer, id));
  const { networkId, choose } = useNetworkChoice(managed);
  const options = managed.map((id) => {
    const name = networkNames.get(id);
    return { value: id, label: name ? format.text(name) : id };
  });
  return (
    <Page title={t.newTitle} lead={t.newLead} breadcrumbs={[{ label: t.title, to: '/grupper' }]}>
      {loading && <LoadingState />}
      {!loading && networkId === null && <NoAccessState signedIn={signedIn} />}
      {networkId !== null && options.length > 1 && (
        <div className={classes.networkChoice}>
          <SelectField label={t.network} value={networkId} options={options} onChange={choose} />
        </div>
      )}
      {networkId !== null && <SettingUp key={networkId} networkId={networkId} />}
    </Page>
  );
}

const BEGUN: BodyContent & TermContent = { ...NEW_BODY, startsOn: '', endsOn: null };

function SettingUp({ networkId }: { networkId: string }) {
  const t = useMessages(bodyMessages);
  const navigate = useNavigate();
  const toast = useUndoToast();
  const [setUp] = useMutation(SET_UP_BODY, { update: forgetBodies });
  const writing = useSentOnce(`new-body-${networkId}`, BEGUN, {
    problemsWith: problemsWithValues,
    send: (id, { startsOn, endsOn, ...content }) =>
      setUp({
        variables: {
          input: { id, networkId, content: contentInput(content), startsOn: startsOn || null, endsOn: endsOn || null },
        },
      }),
  });
  const { values, problems } = writing;
  const form = useProblemFocus<HTMLFormElement>(problems);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const id = await writing.send();
    if (id === null) return;
    toast({ text: t.created });
    await navigate(`/grupper/${id}`);
  };
  return (
    <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <BodyFields networkId={networkId} values={values} problems={problems} onChange={writing.change} />
      <FirstTerm values={values} problems={problems} onChange={writing.change} />
      <FormProblems problems={problems} fields={[...BODY_FIELDS, 'startsOn', 'endsOn']} failure={writing.failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={writing.busy}>
          {t.saveDraft}
        </Button>
        <p className={classes.soft}>{t.kept}</p>
      </div>
    </form>
  );
}

interface FirstTermProps {
  values: TermContent;
  problems: readonly Problem[];
  onChange: (changes: Partial<TermContent>) => void;
}

function FirstTerm({ values, problems, onChange }: FirstTermProps) {
  const t = useMessages(bodyMessages);
  const errorAt = useErrorsAt(problems);
  return (
    <div className={classes.pair} role="group" aria-label={t.firstTerm}>
      <TextField
        label={`${t.firstTerm}: ${t.startsOn.toLowerCase()}`}
        type="date"
        value={values.startsOn}
        error={errorAt('startsOn')}
        onChange={(startsOn) => onChange({ startsOn })}
      />
      <TextField
        label={t.endsOn}
        type="date"
        value={values.endsOn ?? ''}
        error={errorAt('endsOn')}
        onChange={(endsOn) => onChange({ endsOn: endsOn || null })}
      />
    </div>
  );
}
