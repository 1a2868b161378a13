import { useMutation } from '@apollo/client/react';
import type { Problem } from '@samspil/domain/shared';
import { problemsOf } from '../../shared/graphql';
import { SAVE_ROW, type ShownRow } from './import-queries';

export interface RowSaving {
  /** Comes to false when it could not be saved. */
  write(column: number, text: string): Promise<boolean>;
  choose(isChosen: boolean): Promise<boolean>;
  readonly problems: readonly Problem[];
  readonly failed: boolean;
}

/** A cell or a choice is saved as soon as it is made; the row is then read anew. */
export function useRowSaving(row: ShownRow, onChanged: () => void): RowSaving {
  const [save, { error }] = useMutation(SAVE_ROW);
  const send = async (input: { cells?: { column: number; text: string }[]; isChosen?: boolean }) => {
    try {
      await save({ variables: { input: { rowId: row.id, cells: [], ...input } } });
      onChanged();
      return true;
    } catch {
      return false;
    }
  };
  const problems = error ? problemsOf(error) : [];
  return {
    write: (column, text) => send({ cells: [{ column, text }] }),
    choose: (isChosen) => send({ isChosen }),
    problems,
    failed: error !== undefined && problems.length === 0,
  };
}
