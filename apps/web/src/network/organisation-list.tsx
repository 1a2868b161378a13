import { useQuery } from '@apollo/client/react';
import { Link, useSearchParams } from 'react-router';
import { SelectField } from '../shared/forms';
import { useFormat, useMessages } from '../shared/i18n';
import { Button, ButtonLink, DemoBadge, EmptyState, FailureState, LoadingState } from '../shared/ui';
import { networkMessages } from './messages';
import { ORGANISATIONS_QUERY, type ListedOrganisation, type Programme, type Standing } from './network-queries';
import classes from './network.module.css';

const PAGE = 100;
const PARAMETER = 'program';
export const STANDING_ORDER: readonly Standing[] = [
  'ACTIVE',
  'SECONDARY',
  'PARTNER',
  'APPLICANT',
  'UPCOMING',
  'FORMER',
];

/** Everybody, or those in the programme that the address names. */
export function OrganisationList({ programmes }: { programmes: readonly Programme[] }) {
  const t = useMessages(networkMessages);
  const format = useFormat();
  const [parameters, setParameters] = useSearchParams();
  const chosen = programmes.find(({ id }) => id === parameters.get(PARAMETER))?.id ?? '';
  const options = programmes.map(({ id, name }) => ({ value: id, label: format.text(name) }));
  return (
    <>
      {programmes.length > 1 && (
        <div className={classes.choice}>
          <SelectField
            label={t.showOf}
            value={chosen}
            options={[{ value: '', label: t.allProgrammes }, ...options]}
            onChange={(id) => setParameters(id === '' ? {} : { [PARAMETER]: id }, { preventScrollReset: true })}
          />
        </div>
      )}
      <Listed key={chosen} networkId={chosen === '' ? null : chosen} />
    </>
  );
}

function Listed({ networkId }: { networkId: string | null }) {
  const t = useMessages(networkMessages);
  const variables = { networkId, first: PAGE };
  const { data, error, refetch, fetchMore } = useQuery(ORGANISATIONS_QUERY, { variables });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={9} />;
  const { edges, pageInfo } = data.organisations;
  if (edges.length === 0) {
    return (
      <EmptyState title={t.emptyTitle} action={<ButtonLink to="/viden">{t.seeKnowledge}</ButtonLink>}>
        {t.emptyText}
      </EmptyState>
    );
  }
  const organisations = edges.map(({ node }) => node);
  const showMore = () => fetchMore({ variables: { after: pageInfo.endCursor } });
  return (
    <>
      {networkId === null ? (
        <Names organisations={organisations} />
      ) : (
        <ByStanding organisations={organisations} networkId={networkId} />
      )}
      {pageInfo.hasNextPage && (
        <Button variant="outline" onClick={() => void showMore()}>
          {t.showMore}
        </Button>
      )}
    </>
  );
}

interface ByStandingProps {
  organisations: readonly ListedOrganisation[];
  networkId: string;
}

/** Each standing with those who have it in the programme today. */
export function ByStanding({ organisations, networkId }: ByStandingProps) {
  const t = useMessages(networkMessages);
  const groups = STANDING_ORDER.map((standing) => ({
    standing,
    members: organisations.filter(({ standings }) =>
      standings.some((one) => one.networkId === networkId && one.standing === standing),
    ),
  }));
  return groups
    .filter(({ members }) => members.length > 0)
    .map(({ standing, members }) => (
      <div key={standing} className={classes.group}>
        <h3>{t.standings[standing]}</h3>
        <p className={classes.facts}>
          {[t.count(members.length), t.standingNotes[standing]].filter(Boolean).join(' · ')}
        </p>
        <Names organisations={members} />
      </div>
    ));
}

function Names({ organisations }: { organisations: readonly ListedOrganisation[] }) {
  const t = useMessages(networkMessages);
  const format = useFormat();
  return (
    <ul className={classes.organisations}>
      {organisations.map(({ id, name, kind, isDemonstration }) => (
        <li key={id}>
          <Link to={`/netvaerk/${id}`}>{format.text(name)}</Link>
          <span className={classes.facts}>{t.kinds[kind]}</span>
          {isDemonstration && <DemoBadge />}
        </li>
      ))}
    </ul>
  );
}
