import { useMutation } from '@apollo/client/react';
import { askedInAddress, normaliseRequest, problemsWithRequest, type RequestContent } from '@samspil/domain/requests';
import { useState, useSyncExternalStore } from 'react';
import { useSearchParams } from 'react-router';
import { DraftKeeper, DraftStore, type DraftSnapshot } from '../shared/drafts';
import { forgetText, keepText, keptText } from '../shared/kept-texts';
import { useViewer } from '../shared/viewer';
import { forgetLists } from './forget-lists';
import { ASK } from './request-queries';
import { today } from '../shared/today';

/** What stands in the form. */
export interface AskValues extends RequestContent {
  readonly networkId: string;
}

export type Asking = DraftSnapshot<AskValues> & {
  readonly change: (changes: Partial<AskValues>) => void;
  /** The id of the request once it is sent; null when it could not be. */
  readonly send: () => Promise<string | null>;
  /** Back to what the address says. */
  readonly startOver: () => void;
  /** Something was typed that the address does not hold. */
  readonly isBegun: boolean;
};

/** What came with the address: a question from a page that had no answer, and how it was understood. */
export function useAskedInAddress() {
  const [parameters] = useSearchParams();
  return askedInAddress(parameters.get('q'), parameters.get('emneord'));
}

/** Nothing is saved of a request before it is sent, not even which network it goes to. */
const NOTHING: AskValues = { networkId: '', question: '', background: '', forWhom: '', neededBy: null, termIds: [] };

/** A request as it is written; kept in this browser until it is sent, one for each question the reader came with. */
export function useAsking(networkId: string): Asking {
  const asked = useAskedInAddress();
  const { userId } = useViewer().viewer;
  const [ask] = useMutation(ASK, { update: forgetLists });
  const name = `new-request-${asked.question}`;
  const [opened] = useState<AskValues>(() => ({ ...NOTHING, networkId, ...asked }));
  const [id] = useState(() => keptId(userId, name));
  const [store] = useState(() => {
    const keeper = new DraftKeeper<AskValues>(userId, name);
    const isKept = keeper.kept() !== null;
    const made = new DraftStore<AskValues>(keeper, NOTHING, 0, {
      conflictCode: 'requests.changed-meanwhile',
      savesWhenAsked: true,
      // The server knows which topics the network uses.
      problemsWith: (values) =>
        problemsWithRequest(normaliseRequest(values), { today: today(), isKnownTerm: () => true }),
      send: async (_lock, values) => {
        await ask({ variables: { input: { id, ...values, termIds: [...values.termIds] } } });
        return 1;
      },
    });
    if (!isKept) made.change(opened);
    return made;
  });
  const snapshot = useSyncExternalStore(store.subscribe, store.current);
  const send = async () => {
    if ((await store.flush()) === null) return null;
    forgetText(userId, idName(name));
    return id;
  };
  const startOver = () => store.change(opened);
  return { ...snapshot, change: store.change, send, startOver, isBegun: isOther(opened, snapshot.values) };
}

const idName = (name: string): string => `${name}-id`;

/** The id the request will have: the same until it is sent, so that sending it twice asks once. */
function keptId(userId: string | null, name: string): string {
  const id = keptText<{ id: string }>(userId, idName(name))?.id ?? crypto.randomUUID();
  keepText(userId, idName(name), { id });
  return id;
}

function isOther(opened: AskValues, { question, background, forWhom, neededBy, termIds }: AskValues): boolean {
  const isWritten = background !== '' || forWhom !== '' || neededBy !== null;
  return isWritten || question !== opened.question || termIds.join() !== opened.termIds.join();
}
