import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import * as Y from 'yjs';
import fieldClasses from '../../../shared/forms/fields.module.css';
import classes from '../minutes.module.css';
import type { SharedMinutes } from './shared-minutes';

interface NotesFieldProps {
  shared: SharedMinutes;
  /** The id of the section. */
  place: string;
  label: string;
  disabled: boolean;
}

/** The notes of one section, written by several at once. The caret stays where it is in the text when others type. */
export function NotesField({ shared, place, label, disabled }: NotesFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const text = useNotes(shared, place);
  const caret = useKeptCaret(field, shared.textAt(place), text);
  const undoing = useUndoing(shared, place);
  const rows = Math.max(3, text.split('\n').length + 1);
  return (
    <div className={fieldClasses.field}>
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        className={`${fieldClasses.input} ${classes.notes}`}
        lang="da"
        rows={rows}
        value={text}
        disabled={disabled}
        onFocus={() => shared.writeAt(place)}
        onBlur={() => shared.writeAt(null)}
        onSelect={caret.keep}
        onKeyDown={undoing}
        onChange={({ currentTarget: { value, selectionStart } }) => {
          shared.type(place, value, selectionStart);
          caret.keep();
        }}
      />
    </div>
  );
}

function useNotes(shared: SharedMinutes, place: string): string {
  const text = shared.textAt(place);
  return useSyncExternalStore(
    (listener) => {
      text.observe(listener);
      return () => text.unobserve(listener);
    },
    () => text.toString(),
  );
}

interface Selection {
  readonly start: Y.RelativePosition;
  readonly end: Y.RelativePosition;
}

/** The caret is kept as a place in the text, not as a number: what others insert before it moves it along. */
function useKeptCaret(field: RefObject<HTMLTextAreaElement | null>, text: Y.Text, shown: string) {
  const kept = useRef<Selection>(null);
  const keep = () => {
    const { selectionStart, selectionEnd } = field.current ?? { selectionStart: 0, selectionEnd: 0 };
    kept.current = { start: placeIn(text, selectionStart), end: placeIn(text, selectionEnd) };
  };
  useLayoutEffect(() => {
    const { current: area } = field;
    if (kept.current === null || area === null || document.activeElement !== area || text.doc === null) return;
    const start = Y.createAbsolutePositionFromRelativePosition(kept.current.start, text.doc)?.index;
    const end = Y.createAbsolutePositionFromRelativePosition(kept.current.end, text.doc)?.index;
    if (start !== undefined && end !== undefined) area.setSelectionRange(start, end);
  }, [field, text, shown]);
  return { keep };
}

function placeIn(text: Y.Text, index: number): Y.RelativePosition {
  return Y.createRelativePositionFromTypeIndex(text, Math.min(index, text.length), -1);
}

/** Ctrl+Z takes back what was typed here, never what the other one typed. */
function useUndoing(shared: SharedMinutes, place: string) {
  const [manager] = useState(() => shared.undoAt(place));
  useEffect(() => () => manager.clear(), [manager]);
  return (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    const isUndo = key === 'z' && !event.shiftKey;
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
    if (!(event.ctrlKey || event.metaKey) || !(isUndo || isRedo)) return;
    event.preventDefault();
    if (isUndo) manager.undo();
    else manager.redo();
  };
}
