import type { Problem } from '@samspil/domain/shared';
import { useState } from 'react';
import { v7 } from 'uuid';
import { failureOf, problemsOf } from '../graphql';
import { forgetText, keepText, keptText } from '../kept-texts';
import { useViewer } from '../viewer';

export interface SentOnce<Values> {
  readonly values: Values;
  readonly problems: readonly Problem[];
  readonly busy: boolean;
  /** It could not be sent for another reason than a rule. */
  readonly failure: 'offline' | 'failed' | undefined;
  /** Something was written that is not what it began with. */
  readonly isBegun: boolean;
  readonly change: (changes: Partial<Values>) => void;
  /** The id of what was sent; null when it could not be. */
  readonly send: () => Promise<string | null>;
  readonly startOver: () => void;
}

interface Sending<Values> {
  readonly problemsWith: (values: Values) => readonly Problem[];
  readonly send: (id: string, values: Values) => Promise<unknown>;
}

interface Kept<Values> {
  readonly id: string;
  readonly values: Partial<Values>;
}

type State = 'writing' | 'busy' | 'offline' | 'failed';

function stateAfter(refused: unknown): State {
  const { kind } = failureOf(refused);
  if (kind === 'problems') return 'writing';
  return kind === 'offline' ? 'offline' : 'failed';
}

/**
 * Something new as it is written. What is typed stays in this browser until it is sent, and it is sent with the same id
 * until it has arrived, so that trying again never makes two. `name` tells apart what is written for different things.
 */
export function useSentOnce<Values extends object>(
  name: string,
  begun: Values,
  { problemsWith, send: sendAs }: Sending<Values>,
): SentOnce<Values> {
  const { userId } = useViewer().viewer;
  const [first] = useState(begun);
  const [{ id, values }, setWritten] = useState(() => {
    const kept = keptText<Kept<Values>>(userId, name);
    return { id: kept?.id ?? v7(), values: { ...first, ...kept?.values } };
  });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [state, setState] = useState<State>('writing');
  const change = (changes: Partial<Values>) =>
    setWritten((before) => {
      const next = { id: before.id, values: { ...before.values, ...changes } };
      keepText(userId, name, next);
      return next;
    });
  const startOver = () => {
    forgetText(userId, name);
    setWritten({ id: v7(), values: first });
    setProblems([]);
    setState('writing');
  };
  const send = async () => {
    if (state === 'busy') return null;
    const found = problemsWith(values);
    setProblems(found);
    if (found.length > 0) return null;
    setState('busy');
    try {
      await sendAs(id, values);
      startOver();
      return id;
    } catch (refused) {
      setProblems(problemsOf(refused));
      setState(stateAfter(refused));
      return null;
    }
  };
  const busy = state === 'busy';
  const failure = state === 'offline' || state === 'failed' ? state : undefined;
  const isBegun = JSON.stringify(values) !== JSON.stringify(first);
  return { values, problems, busy, failure, isBegun, change, send, startOver };
}
