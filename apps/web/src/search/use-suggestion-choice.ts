import { useState, type FocusEvent } from 'react';
import type { Suggestion } from './search-queries';
import { useSuggestions } from './use-suggestions';

/** What is typed, what is suggested for it, and which suggestion the arrow keys have reached. */
export function useSuggestionChoice(initial: string, onOpen: (suggestion: Suggestion) => void) {
  const [text, setText] = useState(initial);
  const [lastInitial, setLastInitial] = useState(initial);
  const [wanted, setWanted] = useState(false);
  // A new address means a new question: back and forward in the browser are reflected in the field.
  if (initial !== lastInitial) {
    setLastInitial(initial);
    setText(initial);
  }
  const suggestions = useSuggestions(wanted ? text : '');
  const open = wanted && suggestions.length > 0;
  const { active, setActive, move } = useActiveOption(suggestions.length - 1);
  const chosen = open && active !== undefined ? suggestions[active] : undefined;

  const close = () => {
    setWanted(false);
    setActive(undefined);
  };
  const write = (next: string) => {
    setText(next);
    setWanted(next.trim() !== '');
    setActive(undefined);
  };
  const choose = (suggestion: Suggestion) => {
    close();
    onOpen(suggestion);
  };
  /** Follows a key of the combobox pattern; true when the key had a meaning here. */
  const follow = (key: string): boolean => {
    if (!open) return false;
    if (key === 'ArrowDown') move(1);
    else if (key === 'ArrowUp') move(-1);
    else if (key === 'Escape') close();
    else if (key === 'Enter' && chosen) choose(chosen);
    else return false;
    return true;
  };
  const closeUnlessWithin = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) close();
  };
  return {
    text,
    write,
    suggestions,
    open,
    active: chosen ? active : undefined,
    close,
    closeUnlessWithin,
    choose,
    follow,
  };
}

/** Arrow keys go through the options and, beyond either end, back to the text. */
function useActiveOption(last: number) {
  const [active, setActive] = useState<number>();
  const move = (step: 1 | -1) => {
    if (active === undefined) setActive(step === 1 ? 0 : last);
    else setActive(active + step < 0 || active + step > last ? undefined : active + step);
  };
  return { active, setActive, move };
}
