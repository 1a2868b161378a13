import { IconFilePlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../../shared/i18n';
import { ButtonLink, DataTable, DemoBadge, Section, StatusBadge, type Column } from '../../shared/ui';
import type { ShownBody } from '../body-queries';
import classes from '../bodies.module.css';
import { documentMessages } from './messages';

type ListedDocument = ShownBody['documents'][number];

/** What the body works by and is to work with, as far as the reader may read it. */
export function DocumentsSection({ body }: { body: ShownBody }) {
  const t = useMessages(documentMessages);
  const { id, documents, viewerCan, viewerWritesDocuments } = body;
  if (documents.length === 0 && !viewerCan.readPapers) return null;
  return (
    <Section title={t.documents}>
      {documents.length === 0 ? (
        <p>{viewerWritesDocuments ? t.noneForWriter : t.none}</p>
      ) : (
        <DocumentTable bodyId={id} documents={documents} />
      )}
      {viewerWritesDocuments && (
        <div className={classes.buttons} data-print="hide">
          <ButtonLink
            to={`/grupper/${id}/dokumenter/ny`}
            variant="default"
            icon={<IconFilePlus size={20} stroke={1.75} aria-hidden />}
          >
            {t.write}
          </ButtonLink>
        </div>
      )}
    </Section>
  );
}

function DocumentTable({ bodyId, documents }: { bodyId: string; documents: readonly ListedDocument[] }) {
  const t = useMessages(documentMessages);
  const format = useFormat();
  const decided = ({ versions: [current] }: ListedDocument) =>
    current ? `${t.version(current.number)}, ${format.date(current.decidedOn)}` : t.notYet;
  const columns: readonly Column<ListedDocument>[] = [
    {
      key: 'title',
      header: t.document,
      cell: ({ id, title, isDemonstration }) => (
        <span className={classes.bodyName}>
          <Link to={`/grupper/${bodyId}/dokumenter/${id}`} lang="da">
            {title}
          </Link>
          {isDemonstration && <DemoBadge />}
        </span>
      ),
    },
    { key: 'kind', header: t.kind, cell: ({ kind }) => t.kinds[kind] },
    { key: 'state', header: t.state, cell: ({ state }) => <StatusBadge>{t.states[state]}</StatusBadge> },
    { key: 'decided', header: t.decided, cell: decided },
  ];
  return <DataTable caption={t.documents} columns={columns} rows={documents} rowKey={({ id }) => id} />;
}
