import { TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useMessages } from '../../shared/i18n';
import { Chip } from '../../shared/ui';
import { useCountryNames } from '../use-country-names';
import { COUNTRIES } from './countries';
import classes from './findings.module.css';
import { fieldId, useFieldError, useFindingForm } from './form-context';
import { codingMessages } from './messages';

const MOST_SHOWN = 6;

type NameOf = ReturnType<typeof useCountryNames>;

/** Where the studies took place, by name or code. */
export function CountriesField() {
  const t = useMessages(codingMessages);
  const { values, change, disabled } = useFindingForm();
  const nameOf = useCountryNames();
  const add = (code: string) => {
    change({ countries: [...values.countries, code] });
    document.getElementById(fieldId('countries'))?.focus();
  };
  const remove = (code: string) => change({ countries: values.countries.filter((one) => one !== code) });
  return (
    <div className={classes.termField}>
      <FindCountry nameOf={nameOf} onAdd={add} />
      {values.countries.length > 0 && (
        <ul className={classes.chips} aria-label={t.chosenIn(t.countries)}>
          {values.countries.map((code) => (
            <li key={code}>
              <Chip label={nameOf(code)} {...(disabled ? {} : { onRemove: () => remove(code) })} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function FindCountry({ nameOf, onAdd }: { nameOf: NameOf; onAdd: (code: string) => void }) {
  const t = useMessages(codingMessages);
  const { values, disabled } = useFindingForm();
  const error = useFieldError()('countries');
  const [text, setText] = useState('');
  const matching = useMemo(() => countriesMatching(text, nameOf, values.countries), [text, nameOf, values.countries]);
  const add = (code: string | undefined) => {
    if (code === undefined) return;
    onAdd(code);
    setText('');
  };
  return (
    <>
      <TextInput
        id={fieldId('countries')}
        label={t.countries}
        description={t.countriesHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="off"
        disabled={disabled}
        error={error}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add(matching[0]);
        }}
      />
      <div aria-live="polite">
        {text.trim() !== '' && matching.length === 0 && <p className={classes.small}>{t.noCountry}</p>}
      </div>
      <ul className={classes.countries}>
        {matching.map((code) => (
          <li key={code}>
            <button type="button" onClick={() => add(code)}>
              {nameOf(code)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function countriesMatching(text: string, nameOf: NameOf, chosen: readonly string[]): string[] {
  const typed = text.trim().toLowerCase();
  if (typed === '') return [];
  return COUNTRIES.filter((code) => !chosen.includes(code))
    .filter((code) => code.toLowerCase() === typed || nameOf(code).toLowerCase().startsWith(typed))
    .slice(0, MOST_SHOWN);
}
