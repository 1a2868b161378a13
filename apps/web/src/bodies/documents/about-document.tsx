import { useQuery } from '@apollo/client/react';
import { canManageBodies } from '@samspil/domain/bodies';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useFormat, useMessages } from '../../shared/i18n';
import { FormProblems } from '../../shared/sending';
import { Aside, Button, KeyValues } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import classes from '../bodies.module.css';
import type { ShownDocument } from './document-queries';
import { documentMessages } from './messages';
import { ShareForm } from './share-form';
import { BODIES_TO_SHARE_WITH_QUERY } from './sharing-queries';
import { useSharing, type Sharing } from './use-sharing';

/** What kind of document it is, who reads it, and the bodies that share it. */
export function AboutDocument({ document }: { document: ShownDocument }) {
  const t = useMessages(documentMessages);
  const sharing = useSharing();
  const [isSharing, setSharing] = useState(false);
  const { kind, isOpen, viewerCan } = document;
  return (
    <Aside title={t.about}>
      <KeyValues
        rows={[
          [t.kind, t.kinds[kind]],
          [t.readers, isOpen ? t.readersOpen : t.readersClosed],
        ]}
      />
      <p className={classes.listTitle}>{t.bodies}</p>
      <Sharers document={document} sharing={sharing} />
      {isSharing && <ShareWith document={document} sharing={sharing} onLeave={() => setSharing(false)} />}
      {!isSharing && <FormProblems problems={sharing.problems} failure={sharing.failure} />}
      {!isSharing && viewerCan.share && (
        <div data-print="hide">
          <Button variant="default" onClick={() => setSharing(true)}>
            {t.shareWith}
          </Button>
        </div>
      )}
    </Aside>
  );
}

/** The bodies by name; who may takes the document from one of them. */
function Sharers({ document, sharing }: { document: ShownDocument; sharing: Sharing }) {
  const t = useMessages(documentMessages);
  const format = useFormat();
  const navigate = useNavigate();
  const { viewer } = useViewer();
  const { id, networkId, bodies, viewerCan } = document;
  const take = async (bodyId: string) => {
    if (!(await sharing.take(id, bodyId))) return;
    const other = bodies.find((body) => body.id !== bodyId);
    // Who keeps the network still reads it; for others it went with the group.
    const reads = other !== undefined && canManageBodies(viewer, networkId);
    await navigate(reads ? `/grupper/${other.id}/dokumenter/${id}` : `/grupper/${bodyId}`);
  };
  return (
    <ul className={classes.sharers}>
      {bodies.map(({ id: bodyId, name }) => (
        <li key={bodyId}>
          <Link to={`/grupper/${bodyId}`}>{format.text(name)}</Link>
          {viewerCan.takeFrom.includes(bodyId) && (
            <span data-print="hide">
              <Button
                variant="default"
                busy={sharing.busy}
                aria-label={t.takeFrom(format.text(name))}
                onClick={() => void take(bodyId)}
              >
                {t.take}
              </Button>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

interface ShareWithProps {
  document: ShownDocument;
  sharing: Sharing;
  onLeave: () => void;
}

function ShareWith({ document: { id, isOpen }, sharing, onLeave }: ShareWithProps) {
  const t = useMessages(documentMessages);
  const format = useFormat();
  const { data } = useQuery(BODIES_TO_SHARE_WITH_QUERY, { variables: { documentId: id } });
  const offered = data?.bodiesToShareWith.map((body) => ({
    id: body.id,
    name: format.text(body.name),
    opens: !isOpen && !body.isClosed,
  }));
  return (
    <ShareForm
      label={t.whichBody}
      choose={t.chooseBody}
      offered={offered}
      nothingOffered={t.noBodyToShareWith}
      sharing={sharing}
      onShare={(bodyId) => sharing.share(id, bodyId)}
      onLeave={onLeave}
    />
  );
}
