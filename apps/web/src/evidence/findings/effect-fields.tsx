import { NativeSelect, TextInput } from '@mantine/core';
import { BETTER_WHEN, EFFECT_MEASURES } from '@samspil/domain/evidence';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMessages } from '../../shared/i18n';
import { Button } from '../../shared/ui';
import { EMPTY_EFFECT, type EffectValues } from './finding-values';
import classes from './findings.module.css';
import { fieldId, useFieldError, useFindingForm } from './form-context';
import { codingMessages } from './messages';

/** The numbers of a finding, when the source prints some. */
export function EffectFields() {
  const t = useMessages(codingMessages);
  const { values, change, disabled } = useFindingForm();
  return (
    <fieldset className={classes.group}>
      <legend>{t.effectTitle}</legend>
      {values.effect === null && !disabled && (
        <Button
          id={fieldId('effect')}
          variant="default"
          icon={<IconPlus size={16} aria-hidden />}
          onClick={() => change({ effect: EMPTY_EFFECT })}
        >
          {t.addEffect}
        </Button>
      )}
      {values.effect !== null && (
        <>
          <p className={classes.small}>{t.effectHint}</p>
          <Numbers effect={values.effect} />
          {!disabled && (
            <Button
              variant="default"
              icon={<IconTrash size={16} aria-hidden />}
              onClick={() => change({ effect: null })}
            >
              {t.removeEffect}
            </Button>
          )}
        </>
      )}
    </fieldset>
  );
}

function Numbers({ effect }: { effect: EffectValues }) {
  const t = useMessages(codingMessages);
  const select = useSelect(effect);
  return (
    <>
      <div className={classes.pair}>
        <NativeSelect
          label={t.measure}
          data={[none(t), ...EFFECT_MEASURES.map((value) => ({ value, label: t.measures[value] }))]}
          {...select('measure')}
        />
        <NativeSelect
          label={t.betterWhen}
          data={[none(t), ...BETTER_WHEN.map((value) => ({ value, label: t.betterWhens[value] }))]}
          {...select('betterWhen')}
        />
      </div>
      <div className={classes.numbers}>
        <NumberField effect={effect} name="estimate" label={t.estimate} />
        <NumberField effect={effect} name="ciLower" label={t.ciLower} />
        <NumberField effect={effect} name="ciUpper" label={t.ciUpper} />
        <NumberField effect={effect} name="level" label={t.level} hint={t.levelHint} />
        <NumberField effect={effect} name="standardError" label={t.standardError} />
        <NumberField effect={effect} name="n" label={t.n} />
        <NumberField effect={effect} name="nComparison" label={t.nComparison} />
      </div>
    </>
  );
}

function none(t: { notChosen: string }) {
  return { value: '', label: t.notChosen };
}

function useSelect(effect: EffectValues) {
  const { change, disabled } = useFindingForm();
  const errorOf = useFieldError();
  return (name: 'measure' | 'betterWhen') => ({
    id: fieldId(`effect.${name}`),
    value: effect[name],
    disabled,
    error: errorOf(`effect.${name}`),
    onChange: (event: { currentTarget: { value: string } }) =>
      change({ effect: { ...effect, [name]: event.currentTarget.value } }),
  });
}

interface NumberFieldProps {
  effect: EffectValues;
  name: Exclude<keyof EffectValues, 'measure' | 'betterWhen'>;
  label: string;
  hint?: string;
}

/** A number as it is typed, with comma or point; it stays as typed while it cannot be read. */
function NumberField({ effect, name, label, hint }: NumberFieldProps) {
  const { change, disabled } = useFindingForm();
  const error = useFieldError()(`effect.${name}`);
  return (
    <TextInput
      id={fieldId(`effect.${name}`)}
      label={label}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      inputMode="decimal"
      autoComplete="off"
      disabled={disabled}
      error={error}
      value={effect[name]}
      onChange={(event) => change({ effect: { ...effect, [name]: event.currentTarget.value } })}
    />
  );
}
