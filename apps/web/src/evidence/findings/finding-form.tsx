import { COMPARISONS, DIRECTIONS, INTERVENTIONS } from '@samspil/domain/evidence';
import { useMessages } from '../../shared/i18n';
import { useEvidenceWords } from '../use-evidence-words';
import { CertaintyFields } from './certainty-fields';
import { ChoiceField } from './choice-field';
import { CountriesField } from './countries-field';
import { EffectFields } from './effect-fields';
import classes from './findings.module.css';
import { useFindingForm } from './form-context';
import { codingMessages } from './messages';
import { TargetFields } from './target-fields';
import { TermField } from './term-field';
import { LineField, LongField } from './text-fields';
import { TrialField } from './trial-field';

/** The order of a reader's questions: what, with what, for whom, on what, how found out, how much, how sure. */
export function FindingFormFields() {
  const t = useMessages(codingMessages);
  return (
    <form className={classes.form} aria-label={t.form} onSubmit={(event) => event.preventDefault()} noValidate>
      <WhatFields />
      <ActivityFields />
      <TargetFields />
      <OutcomeFields />
      <StudyFields />
      <EffectFields />
      <CertaintyFields />
      <CircumstanceFields />
    </form>
  );
}

function WhatFields() {
  const t = useMessages(codingMessages);
  const words = useEvidenceWords();
  const { values, change } = useFindingForm();
  return (
    <fieldset className={classes.group}>
      <legend>{t.what}</legend>
      <LongField name="statement" label={t.statement} hint={t.statementHint} rows={2} lang="da" />
      <ChoiceField
        path="direction"
        label={t.direction}
        hint={t.directionHint}
        value={values.direction}
        choices={DIRECTIONS.map((value) => ({ value, label: words.directions[value] }))}
        onChoose={(direction) => change({ direction })}
      />
      <LongField name="quote" path="place.quote" label={t.quote} hint={t.quoteHint} rows={2} />
      <LineField name="page" path="place.page" label={t.page} hint={t.pageHint} />
    </fieldset>
  );
}

function ActivityFields() {
  const t = useMessages(codingMessages);
  const words = useEvidenceWords();
  const { values, change } = useFindingForm();
  return (
    <fieldset className={classes.group}>
      <legend>{t.activityTitle}</legend>
      <TermField field="activities" label={t.activities} />
      <ChoiceField
        path="intervention"
        label={t.intervention}
        value={values.intervention}
        choices={INTERVENTIONS.map((value) => ({ value, label: words.interventions[value] }))}
        onChoose={(intervention) => change({ intervention })}
      />
    </fieldset>
  );
}

function OutcomeFields() {
  const t = useMessages(codingMessages);
  return (
    <fieldset className={classes.group}>
      <legend>{t.outcomeTitle}</legend>
      <TermField field="outcome" label={t.outcome} single />
      <div className={classes.pair}>
        <TermField field="instrument" label={t.instrument} single />
        <LineField name="instrumentNote" label={t.instrumentNote} hint={t.instrumentNoteHint} />
      </div>
    </fieldset>
  );
}

function StudyFields() {
  const t = useMessages(codingMessages);
  const words = useEvidenceWords();
  const { values, change } = useFindingForm();
  return (
    <fieldset className={classes.group}>
      <legend>{t.designTitle}</legend>
      <TermField field="design" label={t.design} single />
      <TrialField />
      <ChoiceField
        path="comparison"
        label={t.comparison}
        value={values.comparison}
        choices={COMPARISONS.map((value) => ({ value, label: words.comparisons[value] }))}
        onChoose={(comparison) => change({ comparison })}
      />
      <div className={classes.pair}>
        <LineField name="studies" label={t.studies} inputMode="numeric" />
        <LineField name="participants" label={t.participants} inputMode="numeric" />
      </div>
      <div className={classes.pair}>
        <TermField field="settings" label={t.settings} />
        <TermField field="orgForms" label={t.orgForms} />
      </div>
    </fieldset>
  );
}

function CircumstanceFields() {
  const t = useMessages(codingMessages);
  return (
    <fieldset className={classes.group}>
      <legend>{t.circumstancesTitle}</legend>
      <div className={classes.pair}>
        <LineField name="weeks" path="resources.weeks" label={t.weeks} inputMode="numeric" />
        <LineField name="sessions" path="resources.sessions" label={t.sessions} inputMode="numeric" />
      </div>
      <div className={classes.pair}>
        <LineField name="staff" path="resources.staff" label={t.staff} />
        <LineField name="cost" path="resources.cost" label={t.cost} />
      </div>
      <CountriesField />
      <LongField name="transferNote" label={t.transferNote} hint={t.transferHint} rows={2} lang="da" />
    </fieldset>
  );
}
