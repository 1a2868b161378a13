import { useQuery } from '@apollo/client/react';
import { canSetUpNetwork } from '@samspil/domain/network';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { ButtonLink, EmptyState, FailureState, LoadingState, Page, Section } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { networkMessages } from './messages';
import { NETWORKS_QUERY, type Programme } from './network-queries';
import classes from './network.module.css';
import { OrganisationList } from './organisation-list';
import { ProgrammeBadges } from './programme-badges';
import { programmesInOrder, usePeriod } from './programme-parts';

/** The programmes of this installation side by side, and the organisations in them. */
export function NetworkPage() {
  const t = useMessages(networkMessages);
  const { viewer } = useViewer();
  const { data, error, refetch } = useQuery(NETWORKS_QUERY);
  const setUp = <ButtonLink to="/netvaerk/program/nyt">{t.setUp.action}</ButtonLink>;
  return (
    <Page title={t.title} lead={t.lead} actions={canSetUpNetwork(viewer) && setUp}>
      {error && !data && <FailureState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingState lines={8} />}
      {data && <Programmes programmes={data.networks} />}
    </Page>
  );
}

function Programmes({ programmes }: { programmes: readonly Programme[] }) {
  const t = useMessages(networkMessages);
  const format = useFormat();
  const { viewer } = useViewer();
  if (programmes.length === 0) {
    return (
      <EmptyState title={t.noNetworkTitle} action={<ButtonLink to="/viden">{t.seeKnowledge}</ButtonLink>}>
        {t.noNetworkText}
      </EmptyState>
    );
  }
  const own = viewer.networks.map(({ networkId }) => networkId);
  const byName = (a: Programme, b: Programme) => format.compare(format.text(a.name), format.text(b.name));
  const inOrder = programmesInOrder(programmes, own, byName);
  return (
    <>
      <ul className={classes.programmes} aria-label={t.programmes}>
        {inOrder.map((programme) => (
          <li key={programme.id}>
            <ProgrammeCard programme={programme} />
          </li>
        ))}
      </ul>
      <Section title={t.organisationsTitle}>
        <OrganisationList programmes={inOrder} />
      </Section>
    </>
  );
}

function ProgrammeCard({ programme }: { programme: Programme }) {
  const t = useMessages(networkMessages);
  const format = useFormat();
  const period = usePeriod();
  const { id, name, startsOn, lastDay, activeOrganisations, goals, successors } = programme;
  const themes = goals.filter(({ kind }) => kind === 'THEME');
  return (
    <article className={classes.programme} aria-labelledby={`program-${id}`}>
      <ProgrammeBadges programme={programme} />
      <h2 id={`program-${id}`}>
        <Link to={`/netvaerk/program/${id}`}>{format.text(name)}</Link>
      </h2>
      <p className={classes.facts}>
        {[period(startsOn, lastDay), activeOrganisations > 0 && t.activeCount(activeOrganisations)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {themes.length > 0 && (
        <ul className={classes.themes}>
          {themes.map((theme) => (
            <li key={theme.id}>{format.text(theme.label)}</li>
          ))}
        </ul>
      )}
      {successors.map((next) => (
        <p key={next.id} className={classes.facts}>
          {t.programme.after}: <Link to={`/netvaerk/program/${next.id}`}>{format.text(next.name)}</Link>
        </p>
      ))}
    </article>
  );
}
