import { TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useLanguage, useMessages } from '../../shared/i18n';
import { Chip } from '../../shared/ui';
import { COUNTRIES } from './countries';
import classes from './findings.module.css';
import { fieldId, useFieldError, useFindingForm } from './form-context';
import { codingMessages } from './messages';

const MOST_SHOWN = 6;

/** Where the studies took place, by name or code. */
export function CountriesField() {
  const t = useMessages(codingMessages);
  const { values, change, disabled } = useFindingForm();
  const { language } = useLanguage();
  const names = useMemo(() => new Intl.DisplayNames(language, { type: 'region' }), [language]);
  const add = (code: string) => {
    change({ countries: [...values.countries, code] });
    document.getElementById(fieldId('countries'))?.focus();
  };
  const remove = (code: string) => change({ countries: values.countries.filter((one) => one !== code) });
  return (
    <div className={classes.termField}>
      <FindCountry names={names} onAdd={add} />
      {values.countries.length > 0 && (
        <ul className={classes.chips} aria-label={t.chosenIn(t.countries)}>
          {values.countries.map((code) => (
            <li key={code}>
              <Chip label={nameOf(code, names)} {...(disabled ? {} : { onRemove: () => remove(code) })} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function FindCountry({ names, onAdd }: { names: Intl.DisplayNames; onAdd: (code: string) => void }) {
  const t = useMessages(codingMessages);
  const { values, disabled } = useFindingForm();
  const error = useFieldError()('countries');
  const [text, setText] = useState('');
  const matching = useMemo(() => countriesMatching(text, names, values.countries), [text, names, values.countries]);
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
              {nameOf(code, names)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What stands there may be no code at all; the rules say so, and the page still shows it. */
function nameOf(code: string, names: Intl.DisplayNames): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

function countriesMatching(text: string, names: Intl.DisplayNames, chosen: readonly string[]): string[] {
  const typed = text.trim().toLowerCase();
  if (typed === '') return [];
  return COUNTRIES.filter((code) => !chosen.includes(code))
    .filter((code) => code.toLowerCase() === typed || nameOf(code, names).toLowerCase().startsWith(typed))
    .slice(0, MOST_SHOWN);
}
