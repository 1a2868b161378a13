import {
  IconBook2,
  IconBuilding,
  IconCalendarEvent,
  IconFileText,
  IconMessage2,
  IconPalette,
  IconPuzzle,
  IconSitemap,
  IconUser,
} from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { useMessages } from '../shared/i18n';
import { searchMessages } from './messages';
import classes from './suggestion-list.module.css';
import type { useSuggestionChoice } from './use-suggestion-choice';

const ICONS = {
  knowledge: IconFileText,
  activity: IconPalette,
  concept: IconPuzzle,
  term: IconBook2,
  organisation: IconBuilding,
  person: IconUser,
  body: IconSitemap,
  document: IconFileText,
  meeting: IconCalendarEvent,
  thread: IconMessage2,
};

interface SuggestionListProps {
  id: string;
  choice: ReturnType<typeof useSuggestionChoice>;
  inFlow: boolean;
}

export function SuggestionList({ id, choice, inFlow }: SuggestionListProps) {
  const t = useMessages(searchMessages);
  // The field keeps focus while a suggestion is pressed; otherwise the list would close before the click.
  const keepFocus = (event: MouseEvent) => event.preventDefault();
  return (
    <ul id={`${id}-list`} role="listbox" aria-label={t.suggestions} className={classes.list} data-in-flow={inFlow}>
      {choice.suggestions.map((suggestion, index) => {
        const Icon = ICONS[suggestion.kind];
        return (
          <li
            key={`${suggestion.kind}:${suggestion.id}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === choice.active}
            className={classes.option}
            onMouseDown={keepFocus}
            onClick={() => choice.choose(suggestion)}
          >
            <Icon size={18} stroke={1.6} aria-hidden />
            <span className={classes.title}>{suggestion.title}</span>
            <span className={classes.kind}>{t.kinds[suggestion.kind]}</span>
          </li>
        );
      })}
    </ul>
  );
}
