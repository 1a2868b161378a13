import { IconCheck, IconSearch } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { termsMatching } from '../../shared/desk';
import { useFormat, useMessages } from '../../shared/i18n';
import type { OfferedTerm } from './log-basics';
import classes from './log.module.css';
import { logMessages } from './messages';
import { Star } from './text-field';

interface TermChoiceProps {
  label: string;
  searchLabel: string;
  /** The most used first. */
  offered: readonly OfferedTerm[];
  chosen: readonly string[];
  error: string | undefined;
  onChange: (chosen: readonly string[]) => void;
}

/** As many as fit two lines or three on a phone. */
const SHOWN_AT_FIRST = 6;

/** Terms as large buttons: those chosen, the most used, and every other one by its first letters. */
export function TermChoice({ label, searchLabel, offered, chosen, error, onChange }: TermChoiceProps) {
  const t = useMessages(logMessages);
  const id = useId();
  const [text, setText] = useState('');
  const isSearching = text.trim() !== '';
  const shown = isSearching ? termsMatching(offered, text) : usual(offered, chosen);
  const toggle = (termId: string) => {
    onChange(chosen.includes(termId) ? chosen.filter((one) => one !== termId) : [...chosen, termId]);
    setText('');
  };
  return (
    <fieldset className={classes.terms} data-required aria-describedby={error && `${id}-error`}>
      <legend className={classes.label}>
        {label} <Star />
        <span className="visually-hidden"> ({t.required})</span>
        {chosen.length > 0 && <span className={classes.soft}> {t.chosen(chosen.length)}</span>}
      </legend>
      <TermButtons terms={shown} chosen={chosen} onToggle={toggle} />
      <div className={classes.search}>
        <IconSearch size={18} stroke={1.75} aria-hidden />
        <input
          className={classes.input}
          type="text"
          aria-label={searchLabel}
          placeholder={searchLabel}
          autoComplete="off"
          enterKeyHint="search"
          value={text}
          aria-invalid={error !== undefined}
          aria-describedby={error && `${id}-error`}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            const [first] = shown;
            if (isSearching && first) toggle(first.id);
          }}
        />
      </div>
      <p className={classes.soft} aria-live="polite">
        {isSearching && (shown.length > 0 ? t.found(shown.length) : t.noneFound)}
      </p>
      {error && (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** What is chosen stays where it stood, or comes last when it was found by searching: nothing jumps under a thumb. */
function usual(offered: readonly OfferedTerm[], chosen: readonly string[]): readonly OfferedTerm[] {
  const first = offered.slice(0, SHOWN_AT_FIRST);
  return [...first, ...offered.filter((term) => chosen.includes(term.id) && !first.includes(term))];
}

interface TermButtonsProps {
  terms: readonly OfferedTerm[];
  chosen: readonly string[];
  onToggle: (id: string) => void;
}

function TermButtons({ terms, chosen, onToggle }: TermButtonsProps) {
  const format = useFormat();
  return (
    <div className={classes.choices}>
      {terms.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          className={classes.choice}
          aria-pressed={chosen.includes(id)}
          onClick={() => onToggle(id)}
        >
          {chosen.includes(id) && <IconCheck size={16} stroke={2.25} aria-hidden />}
          {format.text(label)}
        </button>
      ))}
    </div>
  );
}
