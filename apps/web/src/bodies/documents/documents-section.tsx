import { useQuery } from '@apollo/client/react';
import { IconFilePlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../../shared/i18n';
import { FormProblems } from '../../shared/sending';
import { Button, ButtonLink, DataTable, DemoBadge, Section, StatusBadge, type Column } from '../../shared/ui';
import type { ShownBody } from '../body-queries';
import classes from '../bodies.module.css';
import { documentMessages } from './messages';
import { ShareForm } from './share-form';
import { DOCUMENTS_TO_SHARE_QUERY } from './sharing-queries';
import { useDocumentText } from './use-document-text';
import { useSharing, type Sharing } from './use-sharing';

type ListedDocument = ShownBody['documents'][number];

/** What the body works by and is to work with, as far as the reader may read it. */
export function DocumentsSection({ body }: { body: ShownBody }) {
  const t = useMessages(documentMessages);
  const sharing = useSharing();
  const [isSharing, setSharing] = useState(false);
  const { id, documents, viewerCan, viewerWritesDocuments } = body;
  if (documents.length === 0 && !viewerCan.readPapers) return null;
  return (
    <Section title={t.documents}>
      {documents.length === 0 ? (
        <p>{viewerWritesDocuments ? t.noneForWriter : t.none}</p>
      ) : (
        <DocumentTable bodyId={id} documents={documents} sharing={sharing} />
      )}
      {isSharing && <ShareHere body={body} sharing={sharing} onLeave={() => setSharing(false)} />}
      {!isSharing && <FormProblems problems={sharing.problems} failure={sharing.failure} />}
      {viewerWritesDocuments && !isSharing && (
        <div className={classes.buttons} data-print="hide">
          <ButtonLink
            to={`/grupper/${id}/dokumenter/ny`}
            variant="default"
            icon={<IconFilePlus size={20} stroke={1.75} aria-hidden />}
          >
            {t.write}
          </ButtonLink>
          <Button variant="default" onClick={() => setSharing(true)}>
            {t.shareHere}
          </Button>
        </div>
      )}
    </Section>
  );
}

interface ShareHereProps {
  body: ShownBody;
  sharing: Sharing;
  onLeave: () => void;
}

/** A document that another body of the programme has, given to this one, too. */
function ShareHere({ body: { id, networkId, isClosed }, sharing, onLeave }: ShareHereProps) {
  const t = useMessages(documentMessages);
  const textOf = useDocumentText();
  const { data } = useQuery(DOCUMENTS_TO_SHARE_QUERY, { variables: { networkId, bodyId: id } });
  const offered = data?.bodyDocumentsToShare.map((document) => ({
    id: document.id,
    name: `${document.title} (${textOf(document)})`,
    opens: !isClosed && !document.isOpen,
  }));
  return (
    <ShareForm
      label={t.whichDocument}
      choose={t.chooseDocument}
      offered={offered}
      nothingOffered={t.noDocumentToShare}
      sharing={sharing}
      onShare={(documentId) => sharing.share(documentId, id)}
      onLeave={onLeave}
    />
  );
}

interface DocumentTableProps {
  bodyId: string;
  documents: readonly ListedDocument[];
  sharing: Sharing;
}

function DocumentTable({ bodyId, documents, sharing }: DocumentTableProps) {
  const columns = useColumns(bodyId);
  const t = useMessages(documentMessages);
  const canTake = ({ viewerCan }: ListedDocument) => viewerCan.takeFrom.includes(bodyId);
  const taking: Column<ListedDocument> = {
    key: 'take',
    header: t.sharing,
    screenOnly: true,
    cell: (document) =>
      canTake(document) && (
        <Button
          variant="default"
          busy={sharing.busy}
          aria-label={t.takeDocument(document.title)}
          onClick={() => void sharing.take(document.id, bodyId)}
        >
          {t.take}
        </Button>
      ),
  };
  return (
    <div className={classes.records}>
      <DataTable
        caption={t.documents}
        columns={documents.some(canTake) ? [...columns, taking] : columns}
        rows={documents}
        rowKey={({ id }) => id}
      />
    </div>
  );
}

function useColumns(bodyId: string): readonly Column<ListedDocument>[] {
  const t = useMessages(documentMessages);
  const format = useFormat();
  const decided = ({ versions: [current] }: ListedDocument) =>
    current ? `${t.version(current.number)}, ${format.date(current.decidedOn)}` : t.notYet;
  const facts = ({ kind, bodies }: ListedDocument) => {
    const others = bodies.filter(({ id }) => id !== bodyId).map(({ name }) => format.text(name));
    return [t.kinds[kind], ...(others.length > 0 ? [t.alsoFor(format.list(others))] : [])].join(' · ');
  };
  return [
    {
      key: 'title',
      header: t.document,
      cell: (document) => (
        <span className={classes.bodyName}>
          <Link to={`/grupper/${bodyId}/dokumenter/${document.id}`} lang="da">
            {document.title}
          </Link>
          {document.isDemonstration && <DemoBadge />}
          <span className={classes.soft}>{facts(document)}</span>
        </span>
      ),
    },
    { key: 'state', header: t.state, cell: ({ state }) => <StatusBadge>{t.states[state]}</StatusBadge> },
    { key: 'decided', header: t.decided, cell: decided },
  ];
}
