import type { InBothLanguages } from '@samspil/domain/shared';
import type { FormEvent } from 'react';
import { SelectField, TextField } from '../../shared/forms';
import { useFormat, useMessages } from '../../shared/i18n';
import { useErrorsAtPath } from '../../shared/sending/use-errors-at';
import { useProblemFocus } from '../../shared/sending/use-problem-focus';
import { Button } from '../../shared/ui';
import type { ShownConcept } from '../concept-fragments';
import shared from '../concepts.module.css';
import classes from './adopt.module.css';
import { AlreadyThere, openTrialOf } from './already-there';
import { trialMessages } from './messages';
import { TrialFields } from './trial-fields';
import { useAdoption } from './use-adoption';

const BEGINNINGS = ['interested', 'planned', 'running'] as const;
const ELSEWHERE = 'elsewhere';

export interface AdoptFormProps {
  concept: ShownConcept;
  networkId: string;
  organisations: readonly { readonly id: string; readonly name: InBothLanguages }[];
  ownId: string | null;
}

/** Who tries it, how far they are, when, and what they adapt and why. */
export function AdoptForm({ concept, networkId, organisations, ownId }: AdoptFormProps) {
  const t = useMessages(trialMessages);
  const adoption = useAdoption(concept, networkId, ownId);
  const errorAt = useErrorsAtPath(adoption.problems);
  const root = useProblemFocus<HTMLFormElement>(adoption.problems);
  const { values, change } = adoption;
  const openTrial = openTrialOf(concept, values.organisationId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!adoption.busy && !openTrial) void adoption.send();
  };
  return (
    <section className={classes.yours} aria-labelledby="jeres">
      <h2 id="jeres" tabIndex={-1}>
        {t.yours}
      </h2>
      <form ref={root} className={classes.form} aria-labelledby="jeres" onSubmit={submit} noValidate>
        <WhoTries {...{ concept, organisations, values, errorAt }} onChange={change} />
        {openTrial ? (
          <AlreadyThere concept={concept} trial={openTrial} />
        ) : (
          <>
            <TrialFields
              values={values}
              errorAt={errorAt}
              parts={concept.adaptableParts}
              statuses={BEGINNINGS}
              onChange={change}
            />
            <p role="alert" className={shared.error}>
              {adoption.failure !== undefined && (adoption.failure === 'offline' ? t.offline : t.failed)}
            </p>
            <div className={shared.buttons}>
              <Button type="submit" busy={adoption.busy}>
                {t.adopt}
              </Button>
            </div>
          </>
        )}
      </form>
    </section>
  );
}

type WhoTriesProps = Pick<AdoptFormProps, 'concept' | 'organisations'> & {
  values: ReturnType<typeof useAdoption>['values'];
  errorAt: (path: string) => string | undefined;
  onChange: ReturnType<typeof useAdoption>['change'];
};

/** Asked only where there is more than one answer. */
function WhoTries({ concept, organisations, values, errorAt, onChange }: WhoTriesProps) {
  const t = useMessages(trialMessages);
  const format = useFormat();
  const { adoptElsewhere } = concept.viewerCan;
  const named = organisations.map(({ id, name }) => ({ value: id, label: format.text(name) }));
  const options = adoptElsewhere ? [...named, { value: ELSEWHERE, label: t.elsewhere }] : named;
  return (
    <>
      {options.length > 1 ? (
        <SelectField
          label={t.forWhom}
          value={values.organisationId ?? ELSEWHERE}
          options={options}
          error={errorAt('organisationId')}
          onChange={(chosen) => onChange({ organisationId: chosen === ELSEWHERE ? null : chosen, place: '' })}
        />
      ) : (
        <p>
          {t.forWhom} <strong>{options[0]?.label}</strong>
        </p>
      )}
      {values.organisationId === null && (
        <TextField
          label={t.place}
          hint={t.placeHint}
          required
          value={values.place}
          error={errorAt('place')}
          onChange={(place) => onChange({ place })}
        />
      )}
    </>
  );
}
