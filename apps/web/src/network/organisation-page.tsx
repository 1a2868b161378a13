import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { useTermLabels } from '../search';
import { useFormat, useMessages } from '../shared/i18n';
import { DemoBadge, FailureState, KeyValues, LoadingState, Page } from '../shared/ui';
import { networkMessages } from './messages';
import { ORGANISATION_QUERY, type OrganisationDetail } from './network-queries';
import classes from './network.module.css';

/** One organisation: what it is, where it lies, and how it takes part. */
export function OrganisationPage() {
  const t = useMessages(networkMessages);
  const format = useFormat();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(ORGANISATION_QUERY, { variables: { id } });
  const trail = [{ label: t.title, to: '/netvaerk' }];
  if (!data) {
    return (
      <Page title={t.title} breadcrumbs={trail}>
        {error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={6} />}
      </Page>
    );
  }
  const { organisation, networks } = data;
  const nameOf = (networkId: string): string => {
    const network = networks.find((one) => one.id === networkId);
    return network ? format.text(network.name) : networkId;
  };
  return (
    <Page
      title={format.text(organisation.name)}
      eyebrow={organisation.isDemonstration ? <DemoBadge /> : t.kinds[organisation.kind]}
      breadcrumbs={trail}
      width="reading"
    >
      <Facts organisation={organisation} nameOf={nameOf} />
    </Page>
  );
}

interface FactsProps {
  organisation: OrganisationDetail;
  nameOf: (networkId: string) => string;
}

function Facts({ organisation, nameOf }: FactsProps) {
  const t = useMessages(networkMessages);
  const format = useFormat();
  const labelOf = useTermLabels();
  const { kind, otherNames, municipality, sectors, note, standings } = organisation;
  return (
    <KeyValues
      rows={[
        [t.kind, t.kinds[kind]],
        [t.otherNames, otherNames.join(' · ')],
        [t.municipality, municipality?.name],
        [t.region, municipality?.region],
        [t.sectors, sectors.length > 0 ? <Sectors sectors={sectors} labelOf={labelOf} /> : null],
        [t.note, format.text(note)],
        [t.membership, standings.length > 0 ? <Standings standings={standings} nameOf={nameOf} /> : null],
      ]}
    />
  );
}

function Sectors({ sectors, labelOf }: { sectors: readonly string[]; labelOf: (id: string) => string }) {
  return (
    <ul className={classes.plain}>
      {sectors.map((id) => (
        <li key={id}>
          <Link to={`/emner/${id}`}>{labelOf(id)}</Link>
        </li>
      ))}
    </ul>
  );
}

function Standings({
  standings,
  nameOf,
}: {
  standings: OrganisationDetail['standings'];
  nameOf: FactsProps['nameOf'];
}) {
  const t = useMessages(networkMessages);
  const format = useFormat();
  const spoken = (from: string | null, to: string | null): string => {
    if (from && to) return t.period(format.date(from), format.date(to));
    return from ? t.since(format.date(from)) : to ? t.until(format.date(to)) : '';
  };
  return (
    <ul className={classes.plain}>
      {standings.map(({ networkId, standing, periods }) => (
        <li key={networkId}>
          {nameOf(networkId)}: {t.standing[standing]}{' '}
          <span className={classes.facts}>{periods.map(({ from, to }) => spoken(from, to)).join(', ')}</span>
        </li>
      ))}
    </ul>
  );
}
