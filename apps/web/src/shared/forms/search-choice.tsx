import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useMessages } from '../i18n';
import { describedBy, Remarks, Star, type FieldProps } from './fields';
import fieldClasses from './fields.module.css';
import { formMessages } from './form-messages';
import classes from './search-choice.module.css';

export interface SearchOption {
  readonly value: string;
  readonly label: string;
  /** What tells it from others of the same name; searched, too. */
  readonly detail?: string | undefined;
}

interface SearchChoiceProps extends Pick<FieldProps, 'label' | 'hint' | 'error' | 'required'> {
  /** The value of the one that is chosen; empty for none. */
  value: string;
  options: readonly SearchOption[];
  onChange: (value: string) => void;
}

/** More are found by writing on. */
const MOST_SHOWN = 50;

/** One of many, found by writing a part of its name: arrows and Enter choose, Escape leaves it as it was. */
export function SearchChoice({ label, hint, error, required = false, ...choice }: SearchChoiceProps) {
  const t = useMessages(formMessages);
  const id = useId();
  const { isOpen, found, active, press, choose, ...search } = useSearching(choice);
  return (
    <div className={fieldClasses.field}>
      <label htmlFor={id} className={fieldClasses.label}>
        {label}
        {required && <Star />}
      </label>
      <div className={classes.box}>
        <input
          id={id}
          className={fieldClasses.input}
          type="text"
          role="combobox"
          autoComplete="off"
          required={required}
          placeholder={t.writeToFind}
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={found[active] && `${id}-${active}`}
          aria-invalid={error !== undefined}
          aria-describedby={describedBy(id, hint, error)}
          value={search.shown}
          onFocus={(event) => event.currentTarget.select()}
          onClick={search.open}
          onChange={(event) => search.write(event.currentTarget.value)}
          onKeyDown={press}
          onBlur={search.close}
        />
        {isOpen && <Found id={id} label={label} found={found} active={active} onChoose={choose} />}
      </div>
      <p className="visually-hidden" role="status">
        {isOpen && (found.length === 0 ? t.nothingFound : t.termsFound(found.length))}
      </p>
      {isOpen && found.length === 0 && <p className={fieldClasses.hint}>{t.nothingFound}</p>}
      <Remarks id={id} hint={hint} error={error} />
    </div>
  );
}

interface FoundProps {
  id: string;
  label: string;
  found: readonly SearchOption[];
  active: number;
  onChoose: (option: SearchOption) => void;
}

function Found({ id, label, found, active, onChoose }: FoundProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // It answers with a promise in newer browsers, which is no way to clean up.
    void list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <ul ref={list} id={`${id}-list`} role="listbox" aria-label={label} className={classes.list}>
      {found.map((option, place) => (
        <li
          key={option.value}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === active}
          // Before the field loses its place, and with it the list.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(option)}
        >
          {option.label}
          {option.detail && <small>{option.detail}</small>}
        </li>
      ))}
    </ul>
  );
}

/** What is written while it is looked for; null while nothing is. */
function useSearching({ value, options, onChange }: Pick<SearchChoiceProps, 'value' | 'options' | 'onChange'>) {
  const [written, setWritten] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const isOpen = written !== null;
  const found = isOpen ? matching(options, written) : [];
  const close = () => setWritten(null);
  const open = () => {
    if (isOpen) return;
    setWritten('');
    setActive(0);
  };
  const write = (text: string) => {
    setWritten(text);
    setActive(0);
    if (text === '' && value !== '') onChange('');
  };
  const choose = (option: SearchOption | undefined) => {
    if (option) onChange(option.value);
    close();
  };
  const moveTo = (place: number) => setActive(Math.max(0, Math.min(found.length - 1, place)));
  const press = (event: KeyboardEvent) => {
    const keys = keysOf({ isOpen, active, open, close, moveTo, choose: () => choose(found[active]) });
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const shown = written ?? options.find((option) => option.value === value)?.label ?? '';
  return { isOpen, found, active, shown, open, close, write, choose, press } as const;
}

interface Keyed {
  isOpen: boolean;
  active: number;
  open: () => void;
  close: () => void;
  moveTo: (place: number) => void;
  choose: () => void;
}

/** What each key does; without one it is the field's own. */
function keysOf({ isOpen, active, open, close, moveTo, choose }: Keyed): Readonly<Record<string, () => void>> {
  if (!isOpen) return { ArrowDown: open, ArrowUp: open };
  return {
    ArrowDown: () => moveTo(active + 1),
    ArrowUp: () => moveTo(active - 1),
    Enter: choose,
    Escape: close,
  };
}

/** Every word that is written begins a word of the option; those whose name begins so come first. */
function matching(options: readonly SearchOption[], written: string): SearchOption[] {
  const words = folded(written).split(/\s+/u).filter(Boolean);
  const found = options.filter(({ label, detail = '' }) => {
    const own = folded(`${label} ${detail}`).split(/[\s·,.()-]+/u);
    return words.every((word) => own.some((one) => one.startsWith(word)));
  });
  const first = (option: SearchOption): boolean => folded(option.label).startsWith(words[0] ?? '');
  return [...found.filter(first), ...found.filter((option) => !first(option))].slice(0, MOST_SHOWN);
}

function folded(text: string): string {
  return text.toLocaleLowerCase('da').replaceAll('aa', 'å');
}
