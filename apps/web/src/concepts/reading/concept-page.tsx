import { useQuery } from '@apollo/client/react';
import { IconHeartHandshake, IconMessage, IconPencil, IconPrinter } from '@tabler/icons-react';
import { Suspense } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { ThreadsAbout } from '../../forum';
import { useFormat, useMessages } from '../../shared/i18n';
import {
  Button,
  ButtonLink,
  DemoBadge,
  FailureState,
  LoadingState,
  Page,
  StatusBadge,
  WithAside,
} from '../../shared/ui';
import { ConceptCodes } from '../concept-codes';
import { conceptAddress, contactAddress } from '../concept-address';
import type { ShownConcept } from '../concept-fragments';
import { CONCEPT_QUERY } from '../concept-queries';
import shared from '../concepts.module.css';
import { conceptMessages } from '../messages';
import { Paragraphs } from '../paragraphs';
import { ConceptTrials } from '../trials/concept-trials';
import { useOriginText } from '../use-origin-text';
import { Behind } from './behind';
import { ConceptAside } from './concept-aside';
import classes from './concept-page.module.css';
import { CoreAndAdaptable, Steps } from './concept-parts';
import { PublishingSteps } from './publishing-steps';

/** A concept that somebody can act on: what to keep, what to fit, what it takes, what it rests on, and who tries it. */
export function ConceptPage() {
  const t = useMessages(conceptMessages);
  const { slug = '' } = useParams();
  const [parameters] = useSearchParams();
  const version = versionIn(parameters.get('version'));
  const { data, error, refetch } = useQuery(CONCEPT_QUERY, {
    variables: { slug, version },
    // An earlier version is another text of the same concept: it stays out of what other screens show.
    fetchPolicy: version === null ? 'cache-and-network' : 'no-cache',
  });
  if (data) return <Shown concept={data.concept} />;
  return (
    <Page title={t.kind} breadcrumbs={[{ label: t.title, to: '/koncepter' }]}>
      {error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={10} height={24} />}
    </Page>
  );
}

/** An address that somebody made up asks for the latest. */
function versionIn(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,5}$/u.test(text) ? Number(text) : null;
}

function Shown({ concept }: { concept: ShownConcept }) {
  const t = useMessages(conceptMessages);
  return (
    <Page
      title={concept.title}
      heading={<span lang="da">{concept.title}</span>}
      eyebrow={<Eyebrow concept={concept} />}
      breadcrumbs={[{ label: t.title, to: '/koncepter' }]}
      actions={<Actions concept={concept} />}
    >
      <Notices concept={concept} />
      <WithAside aside={<ConceptAside concept={concept} />}>
        <ConceptCodes terms={concept.terms} />
        <section className={classes.purpose} aria-labelledby="formaal">
          <h2 id="formaal" className="visually-hidden">
            {t.purpose}
          </h2>
          {concept.purpose === '' ? (
            <p className={shared.soft}>{t.noPurpose}</p>
          ) : (
            <Paragraphs text={concept.purpose} />
          )}
        </section>
        <CoreAndAdaptable concept={concept} />
        <Steps concept={concept} />
      </WithAside>
      <Behind concept={concept} />
      <ConceptTrials concept={concept} />
      <WhoToAsk concept={concept} />
      <Versions concept={concept} />
      <Suspense>{concept.state !== 'DRAFT' && <ThreadsAbout kind="concept" id={concept.id} />}</Suspense>
      <Printed concept={concept} />
    </Page>
  );
}

function Eyebrow({ concept }: { concept: ShownConcept }) {
  const t = useMessages(conceptMessages);
  const originText = useOriginText();
  const { state, sharing, version, shownVersion, isDemonstration } = concept;
  return (
    <span className={shared.badges}>
      <span>{originText(concept)}</span>
      {shownVersion !== null && <StatusBadge>{t.version(shownVersion)}</StatusBadge>}
      {state !== 'PUBLISHED' && <StatusBadge tone="warning">{t.states[state]}</StatusBadge>}
      {version > 0 && sharing === 'NETWORK' && <StatusBadge>{t.networkOnly}</StatusBadge>}
      {isDemonstration && <DemoBadge />}
    </span>
  );
}

function Actions({ concept }: { concept: ShownConcept }) {
  const t = useMessages(conceptMessages);
  const format = useFormat();
  const { viewerCan, state } = concept;
  return (
    <>
      {viewerCan.adopt && (
        <ButtonLink to={conceptAddress(concept, 'afproev')} icon={<IconHeartHandshake size={18} aria-hidden />}>
          {t.adopt}
        </ButtonLink>
      )}
      {state === 'PUBLISHED' && (
        <ButtonLink to={contactAddress(concept.slug)} variant="outline" icon={<IconMessage size={18} aria-hidden />}>
          {t.contact(format.text(concept.owner.name))}
        </ButtonLink>
      )}
      {viewerCan.edit && (
        <ButtonLink
          to={conceptAddress(concept, 'rediger')}
          variant="default"
          icon={<IconPencil size={18} aria-hidden />}
        >
          {t.edit}
        </ButtonLink>
      )}
      <Button variant="default" icon={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
        {t.print}
      </Button>
    </>
  );
}

function Notices({ concept }: { concept: ShownConcept }) {
  const t = useMessages(conceptMessages);
  const { state, version, shownVersion, hasUnpublishedChanges } = concept;
  if (shownVersion !== null && shownVersion < version) {
    return (
      <div className={shared.notice}>
        <p>{t.olderVersion(shownVersion)}</p>
        <Link to={conceptAddress(concept)}>{t.seeLatest}</Link>
      </div>
    );
  }
  if (state === 'PUBLISHED' && !hasUnpublishedChanges) return null;
  const text = { DRAFT: t.draftNotice, WITHDRAWN: t.withdrawnNotice, PUBLISHED: t.unpublished }[state];
  return (
    <div className={shared.notice} data-print="hide">
      <p>{text}</p>
      <PublishingSteps concept={concept} />
    </div>
  );
}

function WhoToAsk({ concept }: { concept: ShownConcept }) {
  const t = useMessages(conceptMessages);
  const format = useFormat();
  const owner = format.text(concept.owner.name);
  return (
    <section className={classes.section} aria-labelledby="spoerg">
      <h2 id="spoerg">{t.askTitle}</h2>
      <p className={classes.lead}>
        <Link to={`/netvaerk/${concept.owner.id}`}>{owner}</Link>
      </p>
      {concept.state === 'PUBLISHED' && (
        <div data-print="hide">
          <p className={classes.lead}>{t.askLead(owner)}</p>
          <ButtonLink to={contactAddress(concept.slug)} variant="outline" icon={<IconMessage size={18} aria-hidden />}>
            {t.contact(owner)}
          </ButtonLink>
        </div>
      )}
    </section>
  );
}

function Versions({ concept }: { concept: ShownConcept }) {
  const t = useMessages(conceptMessages);
  const format = useFormat();
  if (concept.versions.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="versioner">
      <h2 id="versioner">{t.versionsTitle}</h2>
      <ol className={classes.versions}>
        {concept.versions.map(({ number, note, publishedAt }) => (
          <li key={number}>
            <Link
              to={`${conceptAddress(concept)}${number === concept.version ? '' : `?version=${number}`}`}
              aria-current={number === concept.shownVersion ? 'page' : undefined}
            >
              {t.version(number)}
            </Link>
            <time dateTime={publishedAt}>{format.date(publishedAt)}</time>
            <span>{note === '' ? t.noNote : note}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** On paper only: where the concept is found, and which day it was printed. */
function Printed({ concept }: { concept: ShownConcept }) {
  const t = useMessages(conceptMessages);
  const format = useFormat();
  const address = new URL(conceptAddress(concept), window.location.origin).href;
  return <p className={classes.printed}>{t.printed(address, format.date(new Date()))}</p>;
}
