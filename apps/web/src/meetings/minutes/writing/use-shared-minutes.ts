import { useMutation } from '@apollo/client/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { forgetText, keepText, keptText } from '../../../shared/kept-texts';
import { useViewer } from '../../../shared/viewer';
import { WRITE_MINUTES } from '../minutes-queries';
import { SharedMinutes, type ExchangeInput, type WritingSnapshot } from './shared-minutes';

/** While the page is looked at. */
const EVERY_MS = 2_500;
/** So soon after the last key what was typed is sent. */
const AFTER_TYPING_MS = 700;

interface Kept {
  readonly update: string;
}

/** The minutes as they are written on this page, exchanged with the others while the page is open and in sight. */
export function useSharedMinutes(meetingId: string): WritingSnapshot & { readonly shared: SharedMinutes } {
  const { userId } = useViewer().viewer;
  const [write] = useMutation(WRITE_MINUTES);
  const [shared] = useState(() => {
    const name = `minutes-${meetingId}`;
    return new SharedMinutes({
      kept: keptText<Kept>(userId, name)?.update ?? null,
      keep: (update) => (update === null ? forgetText(userId, name) : keepText(userId, name, { update })),
      exchange: async (input: ExchangeInput) => {
        const { data } = await write({ variables: { input: { meetingId, ...input } }, fetchPolicy: 'no-cache' });
        if (!data) throw new Error('No answer');
        return data.writeMinutes;
      },
    });
  });
  const snapshot = useSyncExternalStore(shared.subscribe, shared.current);
  useExchanges(shared);
  return { ...snapshot, shared };
}

function useExchanges(shared: SharedMinutes): void {
  useEffect(() => {
    let typing: number | undefined;
    const exchange = () => {
      const { state } = shared.current();
      if (document.visibilityState === 'visible' && state !== 'frozen') void shared.exchange();
    };
    const soon = () => {
      window.clearTimeout(typing);
      typing = window.setTimeout(exchange, AFTER_TYPING_MS);
    };
    const hear = (_update: Uint8Array, origin: unknown) => {
      if (origin !== 'others') soon();
    };
    exchange();
    const timer = window.setInterval(exchange, EVERY_MS);
    shared.doc.on('update', hear);
    document.addEventListener('visibilitychange', exchange);
    window.addEventListener('online', exchange);
    return () => {
      window.clearInterval(timer);
      window.clearTimeout(typing);
      shared.doc.off('update', hear);
      document.removeEventListener('visibilitychange', exchange);
      window.removeEventListener('online', exchange);
      if (shared.hasUnsent) void shared.exchange();
    };
  }, [shared]);
}
