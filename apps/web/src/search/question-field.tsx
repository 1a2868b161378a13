import { IconSearch, IconX } from '@tabler/icons-react';
import { useId, useRef, type FormEvent, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { useMessages } from '../shared/i18n';
import { searchMessages } from './messages';
import classes from './question-field.module.css';
import type { Suggestion } from './search-queries';
import { SuggestionList } from './suggestion-list';
import { useSuggestionChoice } from './use-suggestion-choice';

interface QuestionFieldProps {
  /** What the field says to begin with. */
  question?: string;
  size?: 'large' | 'normal';
  /** The field is the purpose of what was opened: it takes focus and its suggestions are part of the layout. */
  inDialog?: boolean;
  /** What its button says, where the question is not for the search. */
  askLabel?: string;
  /** An example of a question, where it is not for the search. */
  example?: string;
  /** Something else to do with what is written, below the field. */
  below?: (text: string) => ReactNode;
  onAsk: (question: string) => void;
  onOpen: (suggestion: Suggestion) => void;
}

/** The question in the reader's own words, with suggestions while typing (combobox pattern). */
export function QuestionField(props: QuestionFieldProps) {
  const { question = '', size = 'normal', inDialog = false, askLabel, example, below, onAsk, onOpen } = props;
  const t = useMessages(searchMessages);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const choice = useSuggestionChoice(question, onOpen);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    choice.close();
    onAsk(choice.text.trim());
  };
  const clear = () => {
    choice.write('');
    input.current?.focus();
  };
  return (
    <form role="search" className={classes.form} data-size={size} onSubmit={submit}>
      <div className={classes.field} data-in-dialog={inDialog} onBlur={choice.closeUnlessWithin}>
        <IconSearch className={classes.icon} size={size === 'large' ? 26 : 20} stroke={1.75} aria-hidden />
        <QuestionInput id={id} input={input} choice={choice} example={example} autoFocus={inDialog} />
        {choice.text !== '' && (
          <button type="button" className={classes.clear} aria-label={t.clear} onClick={clear}>
            <IconX size={18} aria-hidden />
          </button>
        )}
        <button type="submit" className={classes.ask}>
          {askLabel ?? t.ask}
        </button>
        {choice.open && <SuggestionList id={id} choice={choice} inFlow={inDialog} />}
      </div>
      {below?.(choice.text)}
      <p role="status" className="visually-hidden">
        {choice.open && t.suggestionCount(choice.suggestions.length)}
      </p>
    </form>
  );
}

interface QuestionInputProps {
  id: string;
  input: RefObject<HTMLInputElement | null>;
  choice: ReturnType<typeof useSuggestionChoice>;
  example: string | undefined;
  autoFocus: boolean;
}

function QuestionInput({ id, input, choice, example, autoFocus }: QuestionInputProps) {
  const t = useMessages(searchMessages);
  const onKeyDown = (event: KeyboardEvent) => {
    if (choice.follow(event.key)) event.preventDefault();
  };
  return (
    <input
      ref={input}
      className={classes.input}
      type="text"
      role="combobox"
      enterKeyHint="search"
      autoComplete="off"
      spellCheck
      aria-label={t.question}
      placeholder={example ?? t.placeholder}
      aria-autocomplete="list"
      aria-expanded={choice.open}
      aria-controls={choice.open ? `${id}-list` : undefined}
      aria-activedescendant={choice.active === undefined ? undefined : `${id}-${choice.active}`}
      value={choice.text}
      autoFocus={autoFocus}
      onChange={(event) => choice.write(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
