import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useMessages } from '../i18n';
import { Button, useUndoToast } from '../ui';
import { formMessages } from './form-messages';
import { Remarks } from './fields';
import classes from './fields.module.css';

interface ListEditorProps<Entry> {
  title: string;
  hint?: string;
  /** What one entry is called: "Trin". */
  entryName: string;
  addLabel: string;
  entries: readonly Entry[];
  /** Their order means nothing: they are not moved. */
  unordered?: boolean;
  /** What a new entry begins with. */
  fresh: Entry;
  /** Others point at these: they cannot be taken out. */
  staying?: (entry: Entry) => boolean;
  error?: string | undefined;
  disabled?: boolean;
  onChange: (entries: readonly Entry[]) => void;
  /** The fields of one entry. */
  children: (entry: Entry, place: number, change: (entry: Entry) => void) => ReactNode;
}

/**
 * Entries in an order of their own. Buttons move and remove them, and so do Alt with the arrows up and down; focus goes
 * with what is moved, and to the new one when one is added. What was removed comes back with undo.
 */
export function ListEditor<Entry>(props: ListEditorProps<Entry>) {
  const { title, hint, entryName, addLabel, entries, unordered = false, error, disabled = false, children } = props;
  const t = useMessages(formMessages);
  const id = useId();
  const { list, said, add, move, remove, replace, onKeyDown } = useEntries(props);
  return (
    <fieldset className={classes.group} disabled={disabled} aria-describedby={`${id}-hint`}>
      <legend className={classes.label}>{title}</legend>
      <Remarks id={id} hint={hint} error={error} />
      <ol ref={list} className={classes.entries}>
        {entries.map((entry, place) => {
          const name = t.entry(entryName, place + 1);
          return (
            // Entries have no identity of their own: their place is what they are known by.
            <li key={place}>
              <div
                className={classes.entry}
                role="group"
                aria-label={name}
                onKeyDown={unordered ? undefined : onKeyDown(place)}
              >
                <div className={classes.entryHead}>
                  <span aria-hidden>{name}</span>
                  <EntryTools
                    name={name}
                    unordered={unordered}
                    stays={props.staying?.(entry) ?? false}
                    isFirst={place === 0}
                    isLast={place === entries.length - 1}
                    onMove={(by) => move(place, by)}
                    onRemove={() => remove(place)}
                  />
                </div>
                {children(entry, place, (changed) => replace(place, changed))}
              </div>
            </li>
          );
        })}
      </ol>
      <div>
        <Button variant="default" icon={<IconPlus size={18} aria-hidden />} onClick={add}>
          {addLabel}
        </Button>
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </fieldset>
  );
}

interface EntryToolsProps {
  name: string;
  unordered: boolean;
  stays: boolean;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

function EntryTools({ name, unordered, stays, isFirst, isLast, onMove, onRemove }: EntryToolsProps) {
  const t = useMessages(formMessages);
  const lower = name.toLowerCase();
  const tools = [
    { key: 'up', label: t.moveUp(lower), icon: IconArrowUp, off: isFirst, act: () => onMove(-1) },
    { key: 'down', label: t.moveDown(lower), icon: IconArrowDown, off: isLast, act: () => onMove(1) },
    { key: 'remove', label: t.remove(lower), icon: IconTrash, off: false, act: onRemove },
  ].filter(({ key }) => (key === 'remove' ? !stays : !unordered));
  return (
    <div className={classes.tools}>
      {tools.map(({ key, label, icon: Icon, off, act }) => (
        // Not `disabled`: focus stays on the button when its entry has come to the end of the list.
        <button
          key={key}
          type="button"
          className={classes.tool}
          data-tool={key}
          aria-label={label}
          title={label}
          aria-disabled={off || undefined}
          onClick={() => !off && act()}
        >
          <Icon size={20} stroke={1.75} aria-hidden />
        </button>
      ))}
    </div>
  );
}

const FIELDS = 'input, textarea, select';

function useEntries<Entry>({ entries, fresh, entryName, onChange }: ListEditorProps<Entry>) {
  const t = useMessages(formMessages);
  const toast = useUndoToast();
  const list = useRef<HTMLOListElement>(null);
  const [said, say] = useState('');
  const focus = (place: number, selector: string) =>
    window.requestAnimationFrame(() => list.current?.children[place]?.querySelector<HTMLElement>(selector)?.focus());
  const add = () => {
    onChange([...entries, fresh]);
    focus(entries.length, FIELDS);
  };
  const moved = (place: number, by: -1 | 1): boolean => {
    const entry = entries[place];
    const to = place + by;
    if (entry === undefined || to < 0 || to >= entries.length) return false;
    onChange(entries.toSpliced(place, 1).toSpliced(to, 0, entry));
    say(t.moved(t.entry(entryName, place + 1), to + 1));
    return true;
  };
  const move = (place: number, by: -1 | 1) => {
    if (moved(place, by)) focus(place + by, `[data-tool='${by < 0 ? 'up' : 'down'}']`);
  };
  const remove = (place: number) => {
    onChange(entries.toSpliced(place, 1));
    toast({ text: t.removed(t.entry(entryName, place + 1)), onUndo: () => onChange(entries) });
    focus(Math.min(place, entries.length - 2), "[data-tool='remove']");
  };
  const replace = (place: number, entry: Entry) => onChange(entries.with(place, entry));
  const onKeyDown = (place: number) => (event: KeyboardEvent<HTMLElement>) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    if (moved(place, by)) focus(place + by, FIELDS);
  };
  return { list, said, add, move, remove, replace, onKeyDown };
}
