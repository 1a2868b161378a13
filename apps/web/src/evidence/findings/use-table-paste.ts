import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { forgetText, keepText, keptText } from '../../shared/kept-texts';
import { useMessages } from '../../shared/i18n';
import { useUndoToast } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { forgetAnswers } from './forget-answers';
import { tableMessages } from './table-messages';
import { COMMIT_TABLE, UNDO_PASTE } from './table-queries';

interface PasteResult {
  readonly id: string;
  readonly count: number;
  /** What an undo did; null before. */
  readonly undone: { readonly removed: number; readonly kept: number } | null;
}

export interface TablePaste {
  readonly text: string;
  /** The text somebody asked to see as rows; null while nothing is looked at. */
  readonly previewed: string | null;
  readonly result: PasteResult | null;
  readonly busy: boolean;
  readonly error: unknown;
  write(text: string): void;
  look(text?: string): void;
  commit(): Promise<void>;
  undo(id: string): Promise<void>;
  startOver(): void;
}

/** A table on its way in. What is pasted is kept in the browser until it is in; sent twice, it comes in once. */
export function useTablePaste(slug: string): TablePaste {
  const t = useMessages(tableMessages);
  const { userId } = useViewer().viewer;
  const toast = useUndoToast();
  const name = `findings-table-${slug}`;
  const [text, setText] = useState(() => keptText<{ text: string }>(userId, name)?.text ?? '');
  const [previewed, setPreviewed] = useState<string | null>(null);
  const [pasteId, setPasteId] = useState(() => crypto.randomUUID());
  const [result, setResult] = useState<PasteResult | null>(null);
  const [send, sending] = useMutation(COMMIT_TABLE, { update: (cache) => forgetAnswers(cache) });
  const [takeBack, takingBack] = useMutation(UNDO_PASTE, { update: (cache) => forgetAnswers(cache) });
  const look = (given = text) => {
    sending.reset();
    setPreviewed(given);
  };
  const write = (typed: string) => {
    setText(typed);
    // Another table: rows of the former one are not to come in, and what came in under its id was not this.
    setPreviewed(null);
    setPasteId(crypto.randomUUID());
    keepText(userId, name, { text: typed });
  };
  const undo = async (id: string) => {
    const { data } = await takeBack({ variables: { input: { pasteId: id } } });
    if (!data) return;
    const { removed, kept } = data.undoFindingsPaste;
    setResult((last) => last && { ...last, undone: { removed, kept } });
  };
  const commit = async () => {
    const input = { pasteId, sourceSlug: slug, text: previewed ?? '' };
    const { data } = await send({ variables: { input } });
    if (!data) return;
    const { id, count } = data.commitFindingsTable;
    forgetText(userId, name);
    setResult({ id, count, undone: null });
    toast({ text: t.committed(count), onUndo: () => undo(id) });
  };
  return {
    ...{ text, previewed, result, write, look, commit, undo },
    busy: sending.loading || takingBack.loading,
    error: sending.error ?? takingBack.error,
    startOver: () => {
      takingBack.reset();
      setText('');
      setPreviewed(null);
      setResult(null);
      setPasteId(crypto.randomUUID());
    },
  };
}
