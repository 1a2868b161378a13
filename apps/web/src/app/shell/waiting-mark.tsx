import { Suspense } from 'react';
import { loadContactsMark } from '../../matching';
import { useViewer } from '../../shared/viewer';
import { laterPart } from './later-part';

const ContactsMark = laterPart(loadContactsMark);

/** Tells those who take part in a network that somebody waits for their answer; nothing for visitors. */
export function WaitingMark({ as }: { as: 'count' | 'dot' }) {
  if (useViewer().viewer.networks.length === 0) return null;
  return (
    <Suspense>
      <ContactsMark as={as} />
    </Suspense>
  );
}
