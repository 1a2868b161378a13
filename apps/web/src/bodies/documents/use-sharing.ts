import type { Problem } from '@samspil/domain/shared';
import { useMessages } from '../../shared/i18n';
import { useStep } from '../../shared/sending';
import { forgetSharing } from './document-values';
import { documentMessages } from './messages';
import { SHARE_DOCUMENT, TAKE_DOCUMENT } from './sharing-queries';

export interface Sharing {
  readonly busy: boolean;
  readonly problems: readonly Problem[];
  readonly failure: 'offline' | 'failed' | undefined;
  /** True when the body has it; with a way back. */
  readonly share: (documentId: string, bodyId: string) => Promise<boolean>;
  /** True when the body has it no longer; with a way back. */
  readonly take: (documentId: string, bodyId: string) => Promise<boolean>;
}

/** Giving a document to a further body and taking it from one: each can be undone where it is told. */
export function useSharing(): Sharing {
  const t = useMessages(documentMessages);
  const sharing = useStep(SHARE_DOCUMENT, forgetSharing);
  const taking = useStep(TAKE_DOCUMENT, forgetSharing);
  return {
    busy: sharing.busy || taking.busy,
    problems: [...sharing.problems, ...taking.problems],
    failure: sharing.failure ?? taking.failure,
    share: (id, bodyId) => {
      const input = { id, bodyId };
      return sharing.take({ input }, t.shared, () => taking.take({ input }, t.taken));
    },
    take: (id, bodyId) => {
      const input = { id, bodyId };
      return taking.take({ input }, t.taken, () => sharing.take({ input }, t.shared));
    },
  };
}
