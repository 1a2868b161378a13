import { TextInput } from '@mantine/core';
import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import { termsMatching } from '../../shared/desk';
import { useFormat, useMessages } from '../../shared/i18n';
import { Chip, SuggestedChip } from '../../shared/ui';
import classes from './findings.module.css';
import { fieldId, useFieldError, useFindingForm } from './form-context';
import { codingMessages } from './messages';
import type { TermField as Field } from './use-finding-terms';

interface TermFieldProps {
  field: Field;
  label: string;
  /** Choosing another takes the place of the first. */
  single?: boolean;
  /** A remark beside a match: where it will be put. */
  remarkOn?: (id: string) => string | undefined;
  onAdd?: (id: string) => void;
}

/** Terms of one vocabulary: what is chosen, what the source is coded with, and all by their first letters. */
export function TermField({ field, label, single = false, remarkOn, onAdd }: TermFieldProps) {
  const { values, change, disabled } = useFindingForm();
  const chosen = values[field];
  const add = (id: string) => {
    if (onAdd) onAdd(id);
    else if (!chosen.includes(id)) change({ [field]: single ? [id] : [...chosen, id] });
    document.getElementById(fieldId(field))?.focus();
  };
  const remove = (id: string) => change({ [field]: chosen.filter((one) => one !== id) });
  return (
    <div className={classes.termField}>
      <AddTerm field={field} label={label} remarkOn={remarkOn} onAdd={add} />
      <ChosenTerms label={label} chosen={chosen} onRemove={disabled ? undefined : remove} />
      {!disabled && <SuggestedTerms field={field} onAdd={add} />}
    </div>
  );
}

interface ChosenTermsProps {
  label: string;
  chosen: readonly string[];
  onRemove: ((id: string) => void) | undefined;
}

function ChosenTerms({ label, chosen, onRemove }: ChosenTermsProps) {
  const t = useMessages(codingMessages);
  const { nameOf } = useFindingForm();
  if (chosen.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label={t.chosenIn(label)}>
      {chosen.map((id) => (
        <li key={id}>
          <Chip label={nameOf(id)} {...(onRemove ? { onRemove: () => onRemove(id) } : {})} />
        </li>
      ))}
    </ul>
  );
}

function SuggestedTerms({ field, onAdd }: { field: Field; onAdd: (id: string) => void }) {
  const t = useMessages(codingMessages);
  const { values, suggested, nameOf } = useFindingForm();
  const left = suggested(field).filter((id) => !values[field].includes(id));
  if (left.length === 0) return null;
  return (
    <p className={classes.suggested}>
      <span className={classes.small}>{t.suggestedBySource}</span>
      {left.map((id) => (
        <SuggestedChip key={id} label={nameOf(id)} onChoose={() => onAdd(id)} />
      ))}
    </p>
  );
}

interface AddTermProps {
  field: Field;
  label: string;
  remarkOn: ((id: string) => string | undefined) | undefined;
  onAdd: (id: string) => void;
}

function AddTerm({ field, label, remarkOn, onAdd }: AddTermProps) {
  const t = useMessages(codingMessages);
  const { disabled } = useFindingForm();
  const error = useFieldError()(field);
  const list = useId();
  const { text, write, matching, marked, take, press } = useMatching(field, onAdd);
  return (
    <>
      <TextInput
        id={fieldId(field)}
        role="combobox"
        aria-expanded={matching.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={matching[marked] && `${list}-${marked}`}
        label={label}
        placeholder={t.addHint}
        autoComplete="off"
        disabled={disabled}
        error={error}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={press}
      />
      <div aria-live="polite">
        {text.trim() !== '' && matching.length === 0 && <p className={classes.small}>{t.noTerm}</p>}
      </div>
      <Matches id={list} label={label} matching={matching} marked={marked} remarkOn={remarkOn} onTake={take} />
    </>
  );
}

/** Arrow keys go through the matches, Enter takes the one marked; the first is marked to begin with. */
function useMatching(field: Field, onAdd: (id: string) => void) {
  const { values, terms } = useFindingForm();
  const chosen = values[field];
  const [text, setText] = useState('');
  const [marked, setMarked] = useState(0);
  const matching = useMemo(
    () => termsMatching(terms.offeredIn(field), text).filter(({ id }) => !chosen.includes(id)),
    [terms, field, text, chosen],
  );
  const write = (typed: string) => {
    setText(typed);
    setMarked(0);
  };
  const take = (id: string | undefined) => {
    if (id === undefined) return;
    onAdd(id);
    write('');
  };
  const keys: Readonly<Record<string, () => void>> = {
    Enter: () => take(matching[marked]?.id),
    ArrowDown: () => setMarked(Math.min(marked + 1, matching.length - 1)),
    ArrowUp: () => setMarked(Math.max(marked - 1, 0)),
    Escape: () => (text === '' ? document.getElementById(fieldId(field))?.blur() : write('')),
  };
  const press = (event: KeyboardEvent) => {
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return { text, write, matching, marked, take, press };
}

interface MatchesProps {
  id: string;
  label: string;
  matching: ReturnType<typeof termsMatching>;
  marked: number;
  remarkOn: ((id: string) => string | undefined) | undefined;
  onTake: (id: string) => void;
}

function Matches({ id, label, matching, marked, remarkOn, onTake }: MatchesProps) {
  const format = useFormat();
  return (
    <ul id={id} role="listbox" aria-label={label} className={classes.matches}>
      {matching.map((term, index) => (
        <li
          key={term.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === marked}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(term.id)}
        >
          {format.text(term.label)} <span className={classes.small}>{remarkOn?.(term.id)}</span>
        </li>
      ))}
    </ul>
  );
}
