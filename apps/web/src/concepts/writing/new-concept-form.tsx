import type { InBothLanguages } from '@samspil/domain/shared';
import type { FormEvent } from 'react';
import { SelectField, TextField } from '../../shared/forms';
import { useFormat, useMessages } from '../../shared/i18n';
import { useErrorsAtPath } from '../../shared/sending/use-errors-at';
import { useProblemFocus } from '../../shared/sending/use-problem-focus';
import { Button } from '../../shared/ui';
import shared from '../concepts.module.css';
import { ActivitiesPicker } from './activities-picker';
import { writingMessages } from './messages';
import { useNewConcept } from './use-new-concept';
import classes from './writing.module.css';

interface NewConceptFormProps {
  networkId: string;
  organisations: readonly { readonly id: string; readonly name: InBothLanguages }[];
  /** The organisation that the writer speaks for. */
  ownId: string | undefined;
}

export function NewConceptForm({ networkId, organisations, ownId }: NewConceptFormProps) {
  const t = useMessages(writingMessages);
  const format = useFormat();
  const form = useNewConcept(networkId, ownId ?? organisations[0]?.id ?? '');
  const { values, change, problems, busy } = form;
  const errorAt = useErrorsAtPath(problems);
  const root = useProblemFocus<HTMLFormElement>(problems);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) void form.begin();
  };
  return (
    <form ref={root} className={classes.form} aria-label={t.newTitle} onSubmit={submit} noValidate>
      {organisations.length > 1 && (
        <SelectField
          label={t.owner}
          hint={t.ownerHint}
          value={values.ownerId}
          error={errorAt('ownerId')}
          options={organisations.map(({ id, name }) => ({ value: id, label: format.text(name) }))}
          onChange={(ownerId) => change({ ownerId })}
        />
      )}
      <ActivitiesPicker
        networkId={networkId}
        ownerId={values.ownerId}
        known={[]}
        chosen={values.activityIds}
        hint={t.fromActivitiesHint}
        error={errorAt('activityIds')}
        onChange={(activityIds) => change({ activityIds })}
      />
      <TextField
        label={t.titleField}
        hint={t.titleHint}
        lang="da"
        value={values.title}
        error={errorAt('title')}
        onChange={(title) => change({ title })}
      />
      <Foot form={form} />
    </form>
  );
}

function Foot({ form: { failure, busy } }: { form: ReturnType<typeof useNewConcept> }) {
  const t = useMessages(writingMessages);
  return (
    <>
      <p role="alert" className={shared.error}>
        {failure !== undefined && (failure === 'offline' ? t.offline : t.beginFailed)}
      </p>
      <div className={shared.buttons}>
        <Button type="submit" busy={busy}>
          {t.begin}
        </Button>
      </div>
    </>
  );
}
