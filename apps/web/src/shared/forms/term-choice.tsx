import { useId, useState } from 'react';
import { termsMatching, type CodingTerm } from '../desk';
import { useFormat, useMessages } from '../i18n';
import { Chip, SuggestedChip } from '../ui';
import { describedBy, Remarks } from './fields';
import classes from './fields.module.css';
import { formMessages } from './form-messages';

interface TermChoiceProps {
  label: string;
  hint?: string;
  required?: boolean;
  offered: readonly CodingTerm[];
  chosen: readonly string[];
  labelOf: (id: string) => string;
  error?: string | undefined;
  disabled?: boolean;
  onChange: (chosen: readonly string[]) => void;
}

/** So many can be read at a glance, and need not be searched. */
const ALL_IN_SIGHT = 10;

/** Terms of a vocabulary: a few are all in sight, many are found by their first letters. A chosen one is taken away by pressing it. */
export function TermChoice(props: TermChoiceProps) {
  const { label, hint, required = false, offered, chosen, labelOf, error, disabled, onChange } = props;
  const format = useFormat();
  const id = useId();
  const left = offered.filter((term) => !chosen.includes(term.id));
  const add = (termId: string) => onChange([...chosen, termId]);
  return (
    <fieldset className={classes.group} disabled={disabled} aria-describedby={describedBy(id, hint, error)}>
      <legend className={classes.label}>
        {label}
        {required && <span className={classes.star}> *</span>}
      </legend>
      {chosen.length > 0 && (
        <ul className={classes.chips}>
          {chosen.map((termId) => (
            <li key={termId}>
              <Chip label={labelOf(termId)} onRemove={() => onChange(chosen.filter((one) => one !== termId))} />
            </li>
          ))}
        </ul>
      )}
      {offered.length > ALL_IN_SIGHT ? (
        <Searched label={label} left={left} invalid={error !== undefined} onAdd={add} />
      ) : (
        <Suggestions terms={left} format={format} onAdd={add} />
      )}
      <Remarks id={id} hint={hint} error={error} />
    </fieldset>
  );
}

interface SearchedProps {
  label: string;
  left: readonly CodingTerm[];
  invalid: boolean;
  onAdd: (termId: string) => void;
}

/** Enter takes the first that was found. */
function Searched({ label, left, invalid, onAdd }: SearchedProps) {
  const t = useMessages(formMessages);
  const format = useFormat();
  const [text, setText] = useState('');
  const isSearching = text.trim() !== '';
  const shown = isSearching ? termsMatching(left, text) : [];
  const add = (termId: string) => {
    onAdd(termId);
    setText('');
  };
  return (
    <>
      <input
        className={classes.input}
        type="text"
        autoComplete="off"
        aria-label={t.findTerm(label)}
        placeholder={t.findTerm(label)}
        aria-invalid={invalid}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          const [first] = shown;
          if (first) add(first.id);
        }}
      />
      <Suggestions terms={shown} format={format} onAdd={add} />
      <p className="visually-hidden" role="status">
        {isSearching && (shown.length > 0 ? t.termsFound(shown.length) : t.noTerm)}
      </p>
      {isSearching && shown.length === 0 && <p className={classes.hint}>{t.noTerm}</p>}
    </>
  );
}

interface SuggestionsProps {
  terms: readonly CodingTerm[];
  format: ReturnType<typeof useFormat>;
  onAdd: (termId: string) => void;
}

function Suggestions({ terms, format, onAdd }: SuggestionsProps) {
  if (terms.length === 0) return null;
  return (
    <ul className={classes.chips}>
      {terms.map((term) => (
        <li key={term.id}>
          <SuggestedChip label={format.text(term.label)} onChoose={() => onAdd(term.id)} />
        </li>
      ))}
    </ul>
  );
}
