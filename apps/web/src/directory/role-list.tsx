import { Link } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { Section } from '../shared/ui';
import type { ShownPosition } from './directory-queries';
import classes from './directory.module.css';
import { directoryMessages } from './messages';
import { today } from '../shared/today';

/** Roles of a person, with where and when. */
export function RoleList({ title, positions }: { title: string; positions: readonly ShownPosition[] }) {
  const format = useFormat();
  return (
    <Section title={title}>
      <ul className={classes.roles}>
        {positions.map((position) => (
          <li key={position.id}>
            <span>
              <RoleName position={position} />,{' '}
              <Link to={`/netvaerk/${position.organisation.id}`}>{format.text(position.organisation.name)}</Link>
            </span>
            <Days position={position} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function RoleName({ position: { role, sector, title } }: { position: ShownPosition }) {
  const t = useMessages(directoryMessages);
  const format = useFormat();
  const name = sector ? `${t.roles[role]} (${format.text(sector.label).toLowerCase()})` : t.roles[role];
  return (
    <>
      {name}
      {title !== '' && (
        <>
          , <span lang="da">{title.toLowerCase()}</span>
        </>
      )}
    </>
  );
}

function Days({ position: { validFrom, validTo } }: { position: ShownPosition }) {
  const t = useMessages(directoryMessages);
  const format = useFormat();
  const from = format.date(validFrom);
  const spoken =
    validTo === null ? (validFrom > today() ? t.from(from) : t.since(from)) : t.period(from, format.date(validTo));
  return <span className={classes.soft}>{spoken}</span>;
}
