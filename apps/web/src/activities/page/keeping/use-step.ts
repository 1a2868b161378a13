import { useState } from 'react';
import { failureOf } from '../../../shared/graphql';
import { useMessages } from '../../../shared/i18n';
import { useProblemText } from '../../../shared/problems';
import { keepingMessages } from './messages';

/** One step at a time: whether it is under way, and what stood in its way. */
export function useStep() {
  const t = useMessages(keepingMessages);
  const textOf = useProblemText();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async <Result>(step: () => Promise<Result>): Promise<Result | null> => {
    setBusy(true);
    setError(null);
    try {
      return await step();
    } catch (failed) {
      setError(failed);
      return null;
    } finally {
      setBusy(false);
    }
  };
  const failure = error === null ? null : failureOf(error);
  const trouble = failure?.kind === 'problems' ? failure.problems.map(textOf).join(' ') : failure && t.failed;
  return { busy, trouble, run };
}
