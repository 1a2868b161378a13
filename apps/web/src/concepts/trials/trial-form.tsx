import { useApolloClient } from '@apollo/client/react';
import { useId, type FormEvent } from 'react';
import { useMessages } from '../../shared/i18n';
import { ConflictNotice } from '../../shared/sending/conflict-notice';
import { useErrorsAtPath } from '../../shared/sending/use-errors-at';
import { useProblemFocus } from '../../shared/sending/use-problem-focus';
import { Button, useUndoToast } from '../../shared/ui';
import type { ShownConcept, ShownTrial } from '../concept-fragments';
import { CONCEPT_QUERY } from '../concept-queries';
import shared from '../concepts.module.css';
import { ActivityField } from './activity-field';
import { trialMessages } from './messages';
import { TrialFields } from './trial-fields';
import classes from './trials.module.css';
import { useTrialDraft, type TrialDraft } from './use-trial-draft';

interface TrialFormProps {
  concept: ShownConcept;
  trial: ShownTrial;
  onClose: () => void;
  onReopen: () => void;
}

/** How the trial goes and what came of it. What is typed stays in the browser until it is saved. */
export function TrialForm({ concept, trial, onClose, onReopen }: TrialFormProps) {
  const t = useMessages(trialMessages);
  const toast = useUndoToast();
  const draft = useTrialDraft(trial);
  const errorAt = useErrorsAtPath(draft.problems);
  const root = useProblemFocus<HTMLFormElement>(draft.problems);
  const headingId = useId();
  const save = async () => {
    if ((await draft.flush()) === null) return;
    toast({ text: t.saved });
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  const close = () => {
    const { values, status } = draft;
    draft.discard();
    onClose();
    if (status === 'saved') return;
    const bringBack = () => {
      draft.change(values);
      onReopen();
    };
    toast({ text: t.discarded, onUndo: bringBack });
  };
  return (
    <form ref={root} className={classes.form} aria-labelledby={headingId} onSubmit={submit} noValidate>
      <h4 id={headingId}>{t.edit}</h4>
      <Conflict draft={draft} concept={concept} />
      <TrialFields values={draft.values} errorAt={errorAt} parts={concept.adaptableParts} onChange={draft.change} />
      <ActivityField
        networkId={trial.networkId}
        organisationId={draft.values.organisationId}
        linked={trial.activity}
        value={draft.values.activityId}
        error={errorAt('activityId')}
        onChange={(activityId) => draft.change({ activityId })}
      />
      <FormFoot draft={draft} onClose={close} />
    </form>
  );
}

function FormFoot({ draft, onClose }: { draft: TrialDraft; onClose: () => void }) {
  const t = useMessages(trialMessages);
  return (
    <>
      <p role="alert" className={shared.error}>
        {draft.status === 'failed' && t.failed}
        {draft.status === 'offline' && t.offline}
      </p>
      <div className={shared.buttons}>
        <Button type="submit" busy={draft.status === 'saving'} disabled={draft.conflict !== null}>
          {t.save}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t.cancel}
        </Button>
      </div>
    </>
  );
}

/** Somebody else saved the trial: theirs come with the concept. */
function Conflict({ draft, concept }: { draft: TrialDraft; concept: ShownConcept }) {
  const { fieldNames } = useMessages(trialMessages);
  const apollo = useApolloClient();
  if (!draft.conflict) return null;
  const takeTheirs = () => {
    draft.discard();
    void apollo.query({
      query: CONCEPT_QUERY,
      variables: { slug: concept.slug, version: null },
      fetchPolicy: 'network-only',
    });
  };
  return (
    <ConflictNotice
      fields={draft.conflict.fields.map((field) => fieldNames[field] ?? field)}
      onSaveOnTop={draft.saveOnTop}
      onTakeTheirs={takeTheirs}
    />
  );
}
