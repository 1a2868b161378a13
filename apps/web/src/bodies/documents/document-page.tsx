import { useQuery } from '@apollo/client/react';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { failureOf } from '../../shared/graphql';
import { useFormat, useMessages } from '../../shared/i18n';
import { Button, DemoBadge, FailureState, LoadingState, Page, Section, StatusBadge, WithAside } from '../../shared/ui';
import classes from '../bodies.module.css';
import { AboutDocument } from './about-document';
import { DOCUMENT_QUERY, type ShownDocument, type ShownVersion } from './document-queries';
import { DocumentSteps } from './document-steps';
import { EditDocument } from './edit-document';
import { documentMessages } from './messages';

/** A document of a body: what is in force, what is worked on, and what was decided when. */
export function DocumentPage() {
  const t = useMessages(documentMessages);
  const { documentId: id = '' } = useParams();
  const { data, error, refetch } = useQuery(DOCUMENT_QUERY, { variables: { id }, fetchPolicy: 'cache-and-network' });
  if (data) return <Opened key={id} document={data.bodyDocument} onRefresh={() => void refetch()} />;
  const isMissing = error !== undefined && failureOf(error).kind === 'not-found';
  return (
    <Page title={t.documents} breadcrumbs={[{ label: t.groups, to: '/grupper' }]} hiddenTitle={isMissing}>
      {error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={8} />}
    </Page>
  );
}

function Opened({ document, onRefresh }: { document: ShownDocument; onRefresh: () => void }) {
  const t = useMessages(documentMessages);
  const format = useFormat();
  const { id: bodyId } = useParams();
  const [isEditing, edit] = useState(false);
  const { title, bodies, versions, viewerCan } = document;
  const steps = !isEditing && <DocumentSteps document={document} onEdit={() => edit(true)} />;
  const body = bodies.find(({ id }) => id === bodyId) ?? bodies[0];
  const trail = [{ label: t.groups, to: '/grupper' }];
  if (body) trail.push({ label: format.text(body.name), to: `/grupper/${body.id}` });
  return (
    <Page title={title} eyebrow={<Eyebrow document={document} />} actions={<Print />} breadcrumbs={trail}>
      <WithAside sections aside={<AboutDocument document={document} />}>
        {isEditing && viewerCan.edit ? (
          <EditDocument document={document} onRefresh={onRefresh} onLeave={() => edit(false)} />
        ) : (
          <Draft document={document} />
        )}
        {document.draft !== null && steps}
        <InForce version={versions[0]} />
        {document.draft === null && steps}
        {versions.length > 0 && <Versions versions={versions} />}
      </WithAside>
    </Page>
  );
}

function Print() {
  const t = useMessages(documentMessages);
  return (
    <Button variant="default" icon={<IconPrinter size={20} stroke={1.75} aria-hidden />} onClick={() => window.print()}>
      {t.print}
    </Button>
  );
}

function Eyebrow({ document: { kind, state, isDemonstration } }: { document: ShownDocument }) {
  const t = useMessages(documentMessages);
  return (
    <span className={classes.bodyName}>
      {t.kinds[kind]}
      <StatusBadge>{t.states[state]}</StatusBadge>
      {isDemonstration && <DemoBadge />}
    </span>
  );
}

function Draft({ document: { draft, state, title, reason } }: { document: ShownDocument }) {
  const t = useMessages(documentMessages);
  if (draft === null) return null;
  return (
    <Section title={state === 'PROPOSED' ? t.proposed : t.draft}>
      {reason !== '' && (
        <p className={classes.note}>
          {t.reason} <span lang="da">{reason}</span>
        </p>
      )}
      {draft.title !== title && <h3 lang="da">{draft.title}</h3>}
      <Text text={draft.text} />
    </Section>
  );
}

function InForce({ version }: { version: ShownVersion | undefined }) {
  const t = useMessages(documentMessages);
  return (
    <Section title={t.inForce}>
      {version === undefined ? (
        <p>{t.nothingInForce}</p>
      ) : (
        <>
          <p className={classes.soft}>
            {t.version(version.number)}. <Decided version={version} />
          </p>
          <Text text={version.text} />
        </>
      )}
    </Section>
  );
}

function Text({ text }: { text: string }) {
  const t = useMessages(documentMessages);
  if (text === '') return <p className={classes.soft}>{t.emptyText}</p>;
  return (
    <div className={classes.purpose} lang="da">
      {text}
    </div>
  );
}

function Decided({ version: { decidedOn, meeting, approvedBy } }: { version: ShownVersion }) {
  const t = useMessages(documentMessages);
  const format = useFormat();
  return (
    <>
      {t.decidedOn(format.date(decidedOn))}
      {meeting && (
        <>
          {' '}
          <Link to={`/moeder/${meeting.id}`}>{t.at(meeting.title)}</Link>
        </>
      )}
      {approvedBy !== null && t.by(approvedBy)}.
    </>
  );
}

/** What was decided when; the text of former versions opens where it stands. */
function Versions({ versions }: { versions: readonly ShownVersion[] }) {
  const t = useMessages(documentMessages);
  return (
    <Section title={t.versions}>
      <ul className={classes.versions}>
        {versions.map((version, index) => (
          <li key={version.number}>
            <strong>{t.version(version.number)}</strong> <Decided version={version} />
            {index > 0 && (
              <details>
                <summary>{t.readVersion(version.number)}</summary>
                <Text text={version.text} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
