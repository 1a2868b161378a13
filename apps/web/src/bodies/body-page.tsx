import { useQuery } from '@apollo/client/react';
import { IconPencil, IconPrinter } from '@tabler/icons-react';
import { Suspense } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { ThreadsAbout } from '../forum';
import { failureOf } from '../shared/graphql';
import { useFormat, useMessages } from '../shared/i18n';
import {
  Aside,
  Button,
  ButtonLink,
  DemoBadge,
  FailureState,
  KeyValues,
  LoadingState,
  Page,
  Section,
  StatusBadge,
  WithAside,
} from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { BODY_QUERY, type ShownBody } from './body-queries';
import { BodySteps } from './body-steps';
import classes from './bodies.module.css';
import { Composition } from './composition';
import { DocumentsSection } from './documents/documents-section';
import { bodyMessages } from './messages';
import { RuleList } from './rule-list';
import { FormerSeats, Seats } from './seats';
import { Terms } from './terms';

/** A body: whether its composition holds, who sits there, for how long, and by what rules. */
export function BodyPage() {
  const t = useMessages(bodyMessages);
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(BODY_QUERY, { variables: { id }, fetchPolicy: 'cache-and-network' });
  if (data) return <Opened key={id} body={data.body} />;
  return (
    <Page title={t.title} breadcrumbs={[{ label: t.title, to: '/grupper' }]} hiddenTitle={isMissing(error)}>
      {error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={8} />}
    </Page>
  );
}

/** What says that nothing is here says it alone. */
const isMissing = (error: unknown): boolean => error !== undefined && failureOf(error).kind === 'not-found';

function Eyebrow({ body: { kind, state, isDemonstration } }: { body: ShownBody }) {
  const t = useMessages(bodyMessages);
  return (
    <span className={classes.bodyName}>
      {t.kinds[kind]}
      {state !== 'ACTIVE' && <StatusBadge>{t.states[state]}</StatusBadge>}
      {isDemonstration && <DemoBadge />}
    </span>
  );
}

function Opened({ body }: { body: ShownBody }) {
  const t = useMessages(bodyMessages);
  const format = useFormat();
  const { name, state, id } = body;
  return (
    <Page
      title={format.text(name)}
      eyebrow={<Eyebrow body={body} />}
      actions={<Actions body={body} />}
      breadcrumbs={[{ label: t.title, to: '/grupper' }]}
    >
      {state === 'DRAFT' && <p className={classes.note}>{t.draftNote}</p>}
      <WithAside sections aside={<About body={body} />}>
        <Composition body={body} />
        <Seats body={body} />
        <VisitorNote />
        <DocumentsSection body={body} />
        <Section title={t.rules}>
          <RuleList rules={body.rules} networkId={body.networkId} />
        </Section>
        <Terms body={body} />
        <FormerSeats body={body} />
        <BodySteps body={body} />
      </WithAside>
      <Suspense>{state !== 'DRAFT' && <ThreadsAbout kind="body" id={id} />}</Suspense>
    </Page>
  );
}

function Actions({ body: { id, viewerCan } }: { body: ShownBody }) {
  const t = useMessages(bodyMessages);
  return (
    <>
      <Button
        variant="default"
        icon={<IconPrinter size={20} stroke={1.75} aria-hidden />}
        onClick={() => window.print()}
      >
        {t.print}
      </Button>
      {viewerCan.manage && (
        <ButtonLink
          to={`/grupper/${id}/rediger`}
          variant="default"
          icon={<IconPencil size={20} stroke={1.75} aria-hidden />}
        >
          {t.edit}
        </ButtonLink>
      )}
    </>
  );
}

function About({ body }: { body: ShownBody }) {
  const t = useMessages(bodyMessages);
  const format = useFormat();
  const { networkNames } = useViewer();
  const network = networkNames.get(body.networkId);
  const purpose = format.text(body.purpose);
  return (
    <Aside title={t.about}>
      {purpose !== '' && <p className={classes.purpose}>{purpose}</p>}
      <KeyValues
        rows={[
          [t.kind, t.kinds[body.kind]],
          [t.network, network && <Link to={`/netvaerk/program/${body.networkId}`}>{format.text(network)}</Link>],
          [t.papers, body.isClosed ? t.papersClosed : t.papersOpen],
        ]}
      />
      {body.viewerCan.readPapers && (
        <p>
          <Link to={`/moeder?gruppe=${body.id}`}>{t.toMeetings}</Link>
        </p>
      )}
    </Aside>
  );
}

function VisitorNote() {
  const t = useMessages(bodyMessages);
  const { signedIn, loading } = useViewer();
  const { pathname } = useLocation();
  if (signedIn || loading) return null;
  return (
    <p className={classes.soft} data-print="hide">
      {t.visitorNote} <Link to={`/log-ind?next=${encodeURIComponent(pathname)}`}>{t.signInForNames}</Link>
    </p>
  );
}
