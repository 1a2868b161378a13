import type { Problem } from '@samspil/domain/shared';
import { FindingPicker } from '../../evidence/finding-picker';
import { useTermLabels } from '../../search';
import { ChoiceField, TermChoice, TextField } from '../../shared/forms';
import { useMessages } from '../../shared/i18n';
import fieldClasses from '../../shared/forms/fields.module.css';
import { useErrorsAtPath } from '../../shared/sending/use-errors-at';
import { conceptMessages } from '../messages';
import { usePickTerms } from '../use-pick-terms';
import { ActivitiesPicker } from './activities-picker';
import { problemsWithConceptValues } from './concept-values';
import { CoreEditor, PartsEditor, StepsEditor } from './content-lists';
import type { FormPartProps } from './form-part';
import { writingMessages } from './messages';
import { OwnerField } from './owner-field';
import type { ConceptDraft } from './use-concept-draft';
import classes from './writing.module.css';
import type { WorkingConcept } from './writing-queries';

interface ConceptFormProps {
  concept: WorkingConcept;
  draft: ConceptDraft;
  /** Also what a version needs stands at its field. */
  forPublishing: boolean;
}

/** All that is written of a concept. Each change is saved by itself; what is wrong stands at its field. */
export function ConceptForm({ concept, draft, forPublishing }: ConceptFormProps) {
  const t = useMessages(writingMessages);
  const errorAt = useErrorsAtPath(shownProblems(draft, forPublishing));
  const part = { draft, errorAt };
  return (
    <form className={classes.form} aria-label={t.form} onSubmit={(event) => event.preventDefault()} noValidate>
      <WhatAndForWhom networkId={concept.networkId} {...part} />
      <fieldset className={classes.block}>
        <legend>{t.keepTitle}</legend>
        <p className={fieldClasses.hint}>{t.moveHint}</p>
        <CoreEditor {...part} />
        <PartsEditor {...part} />
        <StepsEditor {...part} />
      </fieldset>
      <Practical {...part} />
      <fieldset className={classes.block}>
        <legend>{t.behindTitle}</legend>
        <FindingPicker
          label={t.findings}
          known={new Map(concept.findings.map(({ id, statement }) => [id, statement]))}
          chosen={draft.values.findingIds}
          error={errorAt('findingIds')}
          onChange={(findingIds) => draft.change({ findingIds })}
        />
        <ActivitiesPicker
          networkId={concept.networkId}
          known={concept.activities}
          chosen={draft.values.activityIds}
          error={errorAt('activityIds')}
          onChange={(activityIds) => draft.change({ activityIds })}
        />
      </fieldset>
      <Origin concept={concept} {...part} />
    </form>
  );
}

/** The server's problems, and what the rules say to what is written now once publishing was asked for. */
function shownProblems(draft: ConceptDraft, forPublishing: boolean): readonly Problem[] {
  const found: readonly Problem[] = forPublishing ? problemsWithConceptValues(draft.values, true) : [];
  const isTold = ({ code, field }: Problem) => found.some((one) => one.code === code && one.field === field);
  return [...found, ...draft.problems.filter((problem) => !isTold(problem))];
}

function WhatAndForWhom({ networkId, draft, errorAt }: FormPartProps & { networkId: string }) {
  const t = useMessages(writingMessages);
  const { facets } = useMessages(conceptMessages);
  const termLabel = useTermLabels();
  const offered = usePickTerms(networkId);
  const { values, change } = draft;
  return (
    <fieldset className={classes.block}>
      <legend>{t.whatTitle}</legend>
      <TextField
        label={t.titleField}
        lang="da"
        required
        value={values.title}
        error={errorAt('title')}
        onChange={(title) => change({ title })}
      />
      <TextField
        label={t.purpose}
        hint={t.purposeHint}
        lang="da"
        rows={4}
        value={values.purpose}
        error={errorAt('purpose')}
        onChange={(purpose) => change({ purpose })}
      />
      {(['targetGroups', 'artForms', 'settings', 'orgForms'] as const).map((field) => (
        <TermChoice
          key={field}
          label={facets[field] ?? field}
          offered={offered[field]}
          chosen={values[field]}
          labelOf={termLabel}
          error={errorOf(errorAt, field, values[field].length)}
          onChange={(chosen) => change({ [field]: chosen })}
        />
      ))}
    </fieldset>
  );
}

/** What is wrong with a list, or with one of its entries. */
function errorOf(errorAt: FormPartProps['errorAt'], field: string, count: number): string | undefined {
  const paths = [field, ...Array.from({ length: count }, (_, place) => `${field}.${place}`)];
  return (
    paths
      .map(errorAt)
      .filter((error) => error !== undefined)
      .join(' ') || undefined
  );
}

function Practical({ draft: { values, change }, errorAt }: FormPartProps) {
  const t = useMessages(writingMessages);
  const number = (name: 'groupSizeFrom' | 'groupSizeTo' | 'weeks' | 'sessions' | 'costFromDkk' | 'costToDkk') => (
    <TextField
      label={t[name]}
      inputMode="numeric"
      value={values[name]}
      error={errorAt(name)}
      onChange={(text) => change({ [name]: text })}
    />
  );
  return (
    <fieldset className={classes.block}>
      <legend>{t.practicalTitle}</legend>
      <TextField
        label={t.staffing}
        hint={t.staffingHint}
        lang="da"
        rows={2}
        value={values.staffing}
        error={errorAt('staffing')}
        onChange={(staffing) => change({ staffing })}
      />
      <div className={fieldClasses.pair}>
        {number('groupSizeFrom')}
        {number('groupSizeTo')}
        {number('weeks')}
        {number('sessions')}
        {number('costFromDkk')}
        {number('costToDkk')}
      </div>
      <TextField
        label={t.materials}
        lang="da"
        rows={3}
        value={values.materials}
        error={errorAt('materials')}
        onChange={(materials) => change({ materials })}
      />
    </fieldset>
  );
}

function Origin({ concept, draft: { values, change }, errorAt }: FormPartProps & { concept: WorkingConcept }) {
  const t = useMessages(writingMessages);
  return (
    <fieldset className={classes.block}>
      <legend>{t.originTitle}</legend>
      <ChoiceField
        label={t.origin}
        value={values.origin}
        options={(['own', 'foreign'] as const).map((value) => ({ value, label: t.origins[value] }))}
        error={errorAt('origin')}
        onChange={(origin) => change({ origin })}
      />
      {values.origin === 'foreign' && (
        <TextField
          label={t.originPlace}
          hint={t.originPlaceHint}
          value={values.originPlace}
          error={errorAt('originPlace')}
          onChange={(originPlace) => change({ originPlace })}
        />
      )}
      <OwnerField
        networkId={concept.networkId}
        owner={concept.owner}
        value={values.ownerId}
        error={errorAt('ownerId')}
        onChange={(ownerId) => change({ ownerId })}
      />
      <ChoiceField
        label={t.sharing}
        value={values.sharing}
        options={(['public', 'network'] as const).map((value) => ({ value, label: t.sharings[value] }))}
        hint={concept.version > 0 ? t.sharingHint : undefined}
        error={errorAt('sharing')}
        onChange={(sharing) => change({ sharing })}
      />
    </fieldset>
  );
}
