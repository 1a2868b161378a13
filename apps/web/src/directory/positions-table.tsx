import { Link } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { DataTable, DemoBadge, type Column } from '../shared/ui';
import type { ListedPosition } from './directory-queries';
import classes from './directory.module.css';
import { directoryMessages } from './messages';

/** Roles as rows, on a phone as cards. Without `withOrganisation` all are of one. */
export function PositionsTable({
  positions,
  withOrganisation = true,
}: {
  positions: readonly ListedPosition[];
  withOrganisation?: boolean;
}) {
  const t = useMessages(directoryMessages);
  const format = useFormat();
  const showsContact = positions.some(({ person }) => Boolean(person?.email ?? person?.phone));
  const columns: (Column<ListedPosition> | false)[] = [
    { key: 'person', header: t.columns.person, cell: (position) => <Holder position={position} /> },
    { key: 'role', header: t.columns.role, cell: (position) => <Role position={position} /> },
    withOrganisation && {
      key: 'organisation',
      header: t.columns.organisation,
      cell: ({ organisation }) => <Link to={`/netvaerk/${organisation.id}`}>{format.text(organisation.name)}</Link>,
    },
    {
      key: 'sector',
      header: t.columns.sector,
      cell: ({ sector }) => (sector ? format.text(sector.label) : <span className={classes.noSector}>–</span>),
    },
    showsContact && {
      key: 'contact',
      header: t.columns.contact,
      cell: ({ person }) => <Contact email={person?.email ?? null} phone={person?.phone ?? null} />,
    },
  ];
  return (
    <div className={classes.people}>
      <DataTable
        caption={t.table}
        columns={columns.filter((column) => column !== false)}
        rows={positions}
        rowKey={({ id }) => id}
      />
    </div>
  );
}

function Holder({ position: { person } }: { position: ListedPosition }) {
  const t = useMessages(directoryMessages);
  if (!person) return <span className={classes.soft}>{t.vacant}</span>;
  if (person.name === null) return <span className={classes.soft}>{t.hiddenName}</span>;
  return (
    <span className={classes.holder}>
      <Link to={`/personer/${person.id}`}>{person.name}</Link>
      {person.isDemonstration && <DemoBadge />}
    </span>
  );
}

function Role({ position: { role, title } }: { position: ListedPosition }) {
  const t = useMessages(directoryMessages);
  return (
    <>
      {t.roles[role]}
      {title !== '' && (
        <span className={classes.jobTitle} lang="da">
          {title}
        </span>
      )}
    </>
  );
}

/** Mail and phone, to be pressed. */
export function Contact({ email, phone }: { email: string | null; phone: string | null }) {
  const t = useMessages(directoryMessages);
  if (email === null && phone === null) return <span className={classes.soft}>{t.noContact}</span>;
  return (
    <span className={classes.contact}>
      {email !== null && <a href={`mailto:${email}`}>{email}</a>}
      {phone !== null && <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>}
    </span>
  );
}
