import { useQuery } from '@apollo/client/react';
import { mentionBeingTyped, type Mention } from '@samspil/domain/forum';
import { useDebouncedValue } from '@mantine/hooks';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { describedBy, Remarks } from '../shared/forms';
import fieldClasses from '../shared/forms/fields.module.css';
import { useMessages } from '../shared/i18n';
import { MENTIONABLE_QUERY, type SubjectKind } from './forum-queries';
import classes from './forum.module.css';
import { forumMessages } from './messages';

/** Where it is written: in a thread, or about something in a network. */
export type MentionPlace =
  | { readonly threadId: string }
  | { readonly networkId: string; readonly subject: { readonly kind: SubjectKind; readonly id: string } };

/** A text and those who were chosen while it was written. */
export interface Written {
  readonly text: string;
  readonly people: readonly Mention[];
}

interface MentionFieldProps {
  label: string;
  hint?: string;
  error: string | undefined;
  place: MentionPlace;
  value: Written;
  onChange: (value: Written) => void;
}

const AFTER_MS = 200;

/** A text in which people are mentioned: `@` and the first letters offer those who may read it. */
export function MentionField({ label, hint, error, place, value, onChange }: MentionFieldProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const typed = caret === null ? null : mentionBeingTyped(value.text, caret);
  const people = usePeople(place, typed?.typed ?? null);
  const choose = ({ id: personId, name }: Mention) => {
    if (typed === null) return;
    const before = `${value.text.slice(0, typed.from)}@${name} `;
    const rest = value.text.slice(typed.from + 1 + typed.typed.length).replace(/^ /u, '');
    const others = value.people.filter((one) => one.id !== personId);
    onChange({ text: before + rest, people: [...others, { id: personId, name }] });
    setCaret(null);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(before.length, before.length);
    });
  };
  const choice = useChoice(people, typed?.from ?? null, choose, () => setCaret(null));
  const listId = `${id}-people`;
  return (
    <div className={fieldClasses.field}>
      <label htmlFor={id} className={fieldClasses.label}>
        {label}
      </label>
      <textarea
        ref={area}
        id={id}
        className={fieldClasses.input}
        rows={5}
        lang="da"
        autoComplete="off"
        aria-autocomplete="list"
        aria-controls={people.length > 0 ? listId : undefined}
        aria-activedescendant={people.length > 0 ? `${listId}-${choice.at}` : undefined}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, hint, error)}
        value={value.text}
        onKeyDown={choice.onKeyDown}
        onBlur={() => setCaret(null)}
        onChange={(event) => {
          setCaret(event.currentTarget.selectionStart);
          onChange({ ...value, text: event.currentTarget.value });
        }}
      />
      <People id={listId} people={people} at={choice.at} onChoose={choose} />
      <Remarks id={id} hint={hint} error={error} />
    </div>
  );
}

interface PeopleProps {
  id: string;
  people: readonly Mention[];
  at: number;
  onChoose: (person: Mention) => void;
}

function People({ id, people, at, onChoose }: PeopleProps) {
  const t = useMessages(forumMessages);
  if (people.length === 0) return null;
  return (
    <ul id={id} role="listbox" aria-label={t.choosePeople} className={classes.people}>
      {people.map((person, place) => (
        <li
          key={person.id}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === at}
          // The text keeps focus: it is where the name goes.
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(person);
          }}
        >
          {person.name}
        </li>
      ))}
    </ul>
  );
}

/** Those who may read it and whose name begins so. Nobody as long as no `@` was typed. */
function usePeople(place: MentionPlace, typed: string | null): readonly Mention[] {
  const [asked] = useDebouncedValue(typed, AFTER_MS);
  const { data, previousData } = useQuery(MENTIONABLE_QUERY, {
    variables: { typed: asked ?? '', ...place },
    skip: asked === null,
  });
  if (typed === null) return [];
  const found = (data ?? previousData)?.mentionable ?? [];
  const begun = typed.toLocaleLowerCase('da');
  return found.flatMap(({ id, name }) =>
    name !== null && name.toLocaleLowerCase('da').includes(begun) && name !== typed ? [{ id, name }] : [],
  );
}

/** Arrows go through the list, Enter and Tab take one, Escape closes it. */
function useChoice(
  people: readonly Mention[],
  mention: number | null,
  choose: (person: Mention) => void,
  close: () => void,
) {
  // Every mention begins at the first: what was chosen in the one before says nothing.
  const [wanted, setWanted] = useState({ mention, place: 0 });
  const at = Math.min(wanted.mention === mention ? wanted.place : 0, Math.max(people.length - 1, 0));
  const go = (place: number) => setWanted({ mention, place });
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = people[at];
    if (chosen === undefined) return;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go((at + 1) % people.length),
      ArrowUp: () => go((at + people.length - 1) % people.length),
      Enter: () => choose(chosen),
      Tab: () => choose(chosen),
      Escape: close,
    };
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return { at, onKeyDown };
}
