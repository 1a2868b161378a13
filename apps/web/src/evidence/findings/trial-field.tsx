import { fieldId, useFieldError, useFindingForm } from './form-context';
import { TrialInput } from './trial-input';

/** The trial in the form of a finding. */
export function TrialField() {
  const { values, change, disabled, sourceSlug } = useFindingForm();
  const error = useFieldError()('trial');
  return (
    <TrialInput
      id={fieldId('trial')}
      value={values.trial}
      onChange={(trial) => change({ trial })}
      {...{ sourceSlug, error, disabled }}
    />
  );
}
