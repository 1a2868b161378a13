import { useId, useState } from 'react';
import { termsMatching, type CodingTerm } from '../shared/desk';
import { useFormat, useMessages } from '../shared/i18n';
import { Chip, SuggestedChip } from '../shared/ui';
import { fieldMessages } from './field-messages';
import { describedBy, Remarks } from './fields';
import classes from './fields.module.css';

interface TermChoiceProps {
  label: string;
  hint?: string;
  offered: readonly CodingTerm[];
  chosen: readonly string[];
  labelOf: (id: string) => string;
  error?: string | undefined;
  disabled?: boolean;
  onChange: (chosen: readonly string[]) => void;
}

/** Terms of a vocabulary, found by their first letters; Enter takes the first, and pressing a chosen one takes it away. */
export function TermChoice({ label, hint, offered, chosen, labelOf, error, disabled, onChange }: TermChoiceProps) {
  const t = useMessages(fieldMessages);
  const id = useId();
  const [text, setText] = useState('');
  const isSearching = text.trim() !== '';
  const left = offered.filter((term) => !chosen.includes(term.id));
  const shown = isSearching ? termsMatching(left, text) : [];
  const add = (termId: string) => {
    onChange([...chosen, termId]);
    setText('');
  };
  return (
    <fieldset className={classes.group} disabled={disabled}>
      <legend className={classes.label}>{label}</legend>
      {chosen.length > 0 && (
        <ul className={classes.chips}>
          {chosen.map((termId) => (
            <li key={termId}>
              <Chip label={labelOf(termId)} onRemove={() => onChange(chosen.filter((one) => one !== termId))} />
            </li>
          ))}
        </ul>
      )}
      <input
        className={classes.input}
        type="text"
        autoComplete="off"
        aria-label={t.findTerm(label)}
        placeholder={t.findTerm(label)}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, hint, error)}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          const [first] = shown;
          if (first) add(first.id);
        }}
      />
      {isSearching && <Suggestions terms={shown} onChoose={add} />}
      <Remarks id={id} hint={hint} error={error} />
    </fieldset>
  );
}

function Suggestions({ terms, onChoose }: { terms: readonly CodingTerm[]; onChoose: (id: string) => void }) {
  const t = useMessages(fieldMessages);
  const format = useFormat();
  return (
    <>
      <ul className={classes.chips}>
        {terms.map((term) => (
          <li key={term.id}>
            <SuggestedChip label={format.text(term.label)} onChoose={() => onChoose(term.id)} />
          </li>
        ))}
      </ul>
      <p className={terms.length > 0 ? 'visually-hidden' : classes.hint} role="status">
        {terms.length > 0 ? t.termsFound(terms.length) : t.noTerm}
      </p>
    </>
  );
}
