import { useQuery } from '@apollo/client/react';
import { canRequestContact } from '@samspil/domain/matching';
import type { InBothLanguages } from '@samspil/domain/shared';
import { IconMessage } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { ButtonLink, FailureState, LoadingState, Section } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import {
  DIRECTORY_NETWORKS_QUERY,
  POSITIONS_PER_PAGE,
  POSITIONS_QUERY,
  type ListedPosition,
} from './directory-queries';
import classes from './directory.module.css';
import { directoryMessages } from './messages';
import { PositionsTable } from './positions-table';
import { Vacancies } from './vacancies';

interface Organisation {
  readonly id: string;
  readonly name: InBothLanguages;
  /** The networks it takes part in, or took part in. */
  readonly standings: readonly { readonly networkId: string }[];
}

/** Who has which role at an organisation, which are vacant, and the way to ask it; for the page of the organisation. */
export function OrganisationRoles({ organisation }: { organisation: Organisation }) {
  const { data } = useQuery(DIRECTORY_NETWORKS_QUERY);
  const { viewer } = useViewer();
  if (!data) return null;
  const here = new Set(organisation.standings.map(({ networkId }) => networkId));
  const own = viewer.networks.find(({ networkId }) => here.has(networkId))?.networkId;
  const networks = data.networks.filter(({ id }) => here.has(id));
  const networkId = own ?? (networks.find(({ kind }) => kind === 'NETWORK') ?? networks[0])?.id;
  return networkId === undefined ? null : <RolesIn networkId={networkId} organisation={organisation} />;
}

function RolesIn({ networkId, organisation }: { networkId: string; organisation: Organisation }) {
  const t = useMessages(directoryMessages);
  const format = useFormat();
  const { viewer } = useViewer();
  const { data, error, refetch } = useQuery(POSITIONS_QUERY, {
    variables: { networkId, organisationId: organisation.id, first: POSITIONS_PER_PAGE },
  });
  return (
    <>
      <Section
        title={t.organisationRoles}
        actions={
          canRequestContact(viewer, networkId, organisation.id) && (
            <AskOrganisation
              networkId={networkId}
              organisationId={organisation.id}
              name={format.text(organisation.name)}
            />
          )
        }
      >
        {data && <Listed positions={data.directoryPositions.edges.map(({ node }) => node)} />}
        {!data && (error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={3} />)}
        <p className={classes.all} data-print="hide">
          <Link
            to={`/personer?${new URLSearchParams({ netvaerk: networkId, organisation: organisation.id }).toString()}`}
          >
            {t.allRoles}
          </Link>
        </p>
      </Section>
      <Vacancies networkId={networkId} organisationId={organisation.id} />
    </>
  );
}

function Listed({ positions }: { positions: readonly ListedPosition[] }) {
  const t = useMessages(directoryMessages);
  if (positions.length === 0) return <p className={classes.soft}>{t.organisationNone}</p>;
  return <PositionsTable positions={positions} withOrganisation={false} />;
}

interface AskOrganisationProps {
  networkId: string;
  organisationId: string;
  name: string;
}

/** Writing to those who speak for an organisation, without seeing an address. */
export function AskOrganisation({ networkId, organisationId, name }: AskOrganisationProps) {
  const t = useMessages(directoryMessages);
  const query = new URLSearchParams({ organisation: organisationId, netvaerk: networkId });
  return (
    <ButtonLink
      to={`/udveksling/kontakt/ny?${query.toString()}`}
      variant="default"
      icon={<IconMessage size={20} stroke={1.75} aria-hidden />}
    >
      {t.ask(name)}
    </ButtonLink>
  );
}
