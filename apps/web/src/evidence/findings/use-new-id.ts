import { useState } from 'react';
import { forgetText, keepText, keptText } from '../../shared/kept-texts';
import { useViewer } from '../../shared/viewer';

/** The id a new finding will have: the same until it is saved, so that sending it twice makes one. */
export function useNewId(slug: string): { id: string; forget: () => void } {
  const { userId } = useViewer().viewer;
  const name = `new-finding-id-${slug}`;
  const [id] = useState(() => {
    const kept = keptText<{ id: string }>(userId, name)?.id ?? crypto.randomUUID();
    keepText(userId, name, { id: kept });
    return kept;
  });
  return { id, forget: () => forgetText(userId, name) };
}
