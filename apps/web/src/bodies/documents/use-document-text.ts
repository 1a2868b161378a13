import { useFormat, useMessages } from '../../shared/i18n';
import { documentMessages } from './messages';
import type { ShareableDocument } from './sharing-queries';

/** What it is, whose it is, and that nothing of it is in force where nothing is. */
export function useDocumentText(): (document: ShareableDocument) => string {
  const t = useMessages(documentMessages);
  const format = useFormat();
  return ({ kind, bodies, versions }) =>
    [
      t.kinds[kind],
      format.list(bodies.map(({ name }) => format.text(name))),
      ...(versions.length === 0 ? [t.notInForce] : []),
    ].join(' · ');
}
