import { useQuery } from '@apollo/client/react';
import { lazy, Suspense } from 'react';
import { Link, useParams } from 'react-router';
import { loadOrganisationRoles } from '../directory';
import { useTermLabels } from '../search';
import { useFormat, useMessages } from '../shared/i18n';
import { ButtonLink, DemoBadge, FailureState, KeyValues, LoadingState, Page, Section } from '../shared/ui';
import { networkMessages } from './messages';
import classes from './network.module.css';
import { OrganisationLevels } from './organisation-levels';
import { ORGANISATION_QUERY, type OrganisationNetwork, type ShownOrganisation } from './organisation-queries';
import { usePeriod } from './programme-parts';

const OrganisationRoles = lazy(loadOrganisationRoles);

/** One organisation: what it is, where it lies, how it takes part and has taken part, and how far it has come. */
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
  const edit = <ButtonLink to={`/netvaerk/${organisation.id}/rediger`}>{t.edit}</ButtonLink>;
  return (
    <Page
      title={format.text(organisation.name)}
      eyebrow={organisation.isDemonstration ? <DemoBadge /> : t.kinds[organisation.kind]}
      breadcrumbs={trail}
      actions={mayWrite(organisation) && edit}
    >
      <Facts organisation={organisation} />
      <Section title={t.membership}>
        <Standings organisation={organisation} networks={networks} />
      </Section>
      <Suspense fallback={null}>
        <OrganisationRoles organisation={organisation} />
      </Suspense>
      <OrganisationLevels organisation={organisation} networks={networks} />
    </Page>
  );
}

/** Something of it: what is written of it, or when it takes part in a programme of the viewer’s. */
function mayWrite({ viewerCan, standings }: ShownOrganisation): boolean {
  const isInOwn = standings.some(({ networkId }) => viewerCan.editMembershipsIn.includes(networkId));
  return viewerCan.edit || isInOwn;
}

function Facts({ organisation }: { organisation: ShownOrganisation }) {
  const t = useMessages(networkMessages);
  const format = useFormat();
  const labelOf = useTermLabels();
  const { kind, cultureLandscape, otherNames, municipality, sectors, note } = organisation;
  return (
    <KeyValues
      rows={[
        [t.kind, t.kinds[kind]],
        [t.landscape, cultureLandscape && t.landscapes[cultureLandscape]],
        [t.otherNames, otherNames.join(' · ')],
        [t.municipality, municipality && `${municipality.name} (${municipality.code})`],
        [t.region, municipality && <Regions key="regions" regions={municipality.regions} />],
        [t.sectors, sectors.length > 0 ? <Sectors sectors={sectors} labelOf={labelOf} /> : null],
        [t.note, format.text(note)],
      ]}
    />
  );
}

/** Which region a municipality belongs to changes with the law, so each has its days. */
function Regions({ regions }: { regions: NonNullable<ShownOrganisation['municipality']>['regions'] }) {
  const period = usePeriod();
  if (regions.length === 0) return null;
  return (
    <ul className={classes.plain}>
      {regions.map(({ id, name, from, to }) => (
        <li key={`${id}-${from}`}>
          {name} <span className={classes.facts}>{period(from, to)}</span>
        </li>
      ))}
    </ul>
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

interface StandingsProps {
  organisation: ShownOrganisation;
  networks: readonly OrganisationNetwork[];
}

/** How it stands in each programme, and every period it has had there. */
function Standings({ organisation: { standings }, networks }: StandingsProps) {
  const t = useMessages(networkMessages);
  const format = useFormat();
  const period = usePeriod();
  if (standings.length === 0) return <p>{t.membershipNone}</p>;
  return (
    <ul className={classes.goals}>
      {standings.map(({ networkId, standing, periods }) => {
        const name = networks.find(({ id }) => id === networkId)?.name;
        return (
          <li key={networkId}>
            <Link to={`/netvaerk/program/${networkId}`}>{name ? format.text(name) : networkId}</Link>
            <span>{t.standing[standing]}</span>
            {periods.map(({ id, kind, from, to }) => (
              <span key={id} className={classes.facts}>
                {t.standing[kind]} {period(from, to)}
              </span>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
