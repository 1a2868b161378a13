import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { FailureState, Section } from '../shared/ui';
import { roleOf } from './directory-address';
import { VACANCIES_QUERY, type Vacancy } from './directory-queries';
import classes from './directory.module.css';
import { directoryMessages } from './messages';

interface VacanciesProps {
  networkId: string;
  /** Of this organisation only; all when empty. */
  organisationId: string;
}

const ID = 'roller-uden-person';

function useVacancies({ networkId, organisationId }: VacanciesProps) {
  const asked = useQuery(VACANCIES_QUERY, { variables: { networkId }, fetchPolicy: 'cache-and-network' });
  const vacancies = asked.data?.directoryVacancies.filter(
    ({ organisation }) => organisationId === '' || organisation.id === organisationId,
  );
  return { ...asked, vacancies };
}

/** The list may be long: the way down to what is missing. */
export function ToVacancies(props: VacanciesProps) {
  const t = useMessages(directoryMessages);
  const { vacancies } = useVacancies(props);
  if (!vacancies || vacancies.length === 0) return null;
  return (
    <p className={classes.note} data-print="hide">
      <a href={`#${ID}`}>{t.vacancies(vacancies.length)}</a>
    </p>
  );
}

/** Roles that nobody holds today, with the way to register who does. */
export function Vacancies(props: VacanciesProps) {
  const t = useMessages(directoryMessages);
  const { vacancies, error, refetch } = useVacancies(props);
  if (!vacancies && error) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!vacancies || vacancies.length === 0) return null;
  return (
    <div id={ID}>
      <Section title={t.vacancies(vacancies.length)}>
        <p className={classes.note}>{t.vacanciesLead}</p>
        <ul className={classes.vacancies}>
          {vacancies.map((vacancy) => (
            <li key={[vacancy.organisation.id, vacancy.role, vacancy.sector?.id].join(' ')}>
              <VacantRole networkId={props.networkId} vacancy={vacancy} />
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

function VacantRole({ networkId, vacancy }: { networkId: string; vacancy: Vacancy }) {
  const t = useMessages(directoryMessages);
  const format = useFormat();
  const { organisation, role, sector, canFill } = vacancy;
  const name = sector ? `${t.roles[role]}, ${format.text(sector.label).toLowerCase()}` : t.roles[role];
  const query = new URLSearchParams({
    ...{ netvaerk: networkId, organisation: organisation.id, rolle: roleOf(role) },
    ...(sector ? { felt: sector.id } : {}),
  });
  return (
    <>
      <span>
        <Link to={`/netvaerk/${organisation.id}`}>{format.text(organisation.name)}</Link>: {name}
      </span>
      {canFill && (
        <Link
          to={`/personer/ny?${query.toString()}`}
          aria-label={t.fillLabel(name, format.text(organisation.name))}
          data-print="hide"
        >
          {t.fill}
        </Link>
      )}
    </>
  );
}
