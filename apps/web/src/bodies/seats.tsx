import { isSeatOn } from '@samspil/domain/bodies';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { Button, DataTable, DemoBadge, Section, StatusBadge, type Column } from '../shared/ui';
import type { ShownBody, ShownSeat } from './body-queries';
import classes from './bodies.module.css';
import { bodyMessages } from './messages';
import { SeatForm } from './seat-form';
import { today } from '../shared/today';
import { useTermText } from './use-term-text';

const ORDER: readonly ShownSeat['role'][] = ['CHAIR', 'DEPUTY_CHAIR', 'MEMBER', 'SECRETARY', 'OBSERVER'];
const byRole = (a: ShownSeat, b: ShownSeat) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role);

/** The seats of today and those to come; who fills them may change them. */
export function Seats({ body }: { body: ShownBody }) {
  const t = useMessages(bodyMessages);
  const [edited, edit] = useState<ShownSeat | 'new' | null>(null);
  const sitting = body.seats.filter((seat) => isSeatOn(today(), seat)).sort(byRole);
  const coming = body.seats.filter(({ startsOn }) => startsOn > today()).sort(byRole);
  const onEdit = body.viewerCan.manage ? edit : undefined;
  return (
    <Section title={t.seats}>
      {sitting.length === 0 ? <p>{t.noSeats}</p> : <SeatTable caption={t.seats} seats={sitting} onEdit={onEdit} />}
      {coming.length > 0 && (
        <>
          <h3>{t.comingSeats}</h3>
          <SeatTable caption={t.comingSeats} seats={coming} onEdit={onEdit} />
        </>
      )}
      {edited !== null && (
        <SeatForm
          key={edited === 'new' ? 'new' : edited.id}
          body={body}
          seat={edited === 'new' ? null : edited}
          onLeave={() => edit(null)}
        />
      )}
      {body.viewerCan.manage && edited === null && (
        <div className={classes.buttons} data-print="hide">
          <Button variant="default" onClick={() => edit('new')}>
            {t.addSeat}
          </Button>
        </div>
      )}
    </Section>
  );
}

/** Who sat there before: it is kept. */
export function FormerSeats({ body }: { body: ShownBody }) {
  const t = useMessages(bodyMessages);
  const former = body.seats
    .filter(({ endsOn, person }) => endsOn !== null && endsOn < today() && person !== null)
    .toSorted((a, b) => (b.endsOn ?? '').localeCompare(a.endsOn ?? '') || byRole(a, b));
  return (
    <Section title={t.history}>
      {former.length === 0 ? <p>{t.noHistory}</p> : <SeatTable caption={t.history} seats={former} />}
    </Section>
  );
}

interface SeatTableProps {
  caption: string;
  seats: readonly ShownSeat[];
  onEdit?: ((seat: ShownSeat) => void) | undefined;
}

function SeatTable({ caption, seats, onEdit }: SeatTableProps) {
  const t = useMessages(bodyMessages);
  const format = useFormat();
  const textOf = useTermText();
  const columns: Column<ShownSeat>[] = [
    { key: 'person', header: t.person, cell: (seat) => <Holder seat={seat} /> },
    { key: 'role', header: t.role, cell: (seat) => <SeatRole seat={seat} /> },
    {
      key: 'organisation',
      header: t.organisation,
      cell: ({ organisation }) =>
        organisation ? <Link to={`/netvaerk/${organisation.id}`}>{format.text(organisation.name)}</Link> : '–',
    },
    { key: 'field', header: t.field, cell: ({ sector }) => (sector ? format.text(sector.label) : '–') },
    { key: 'term', header: t.termColumn, cell: textOf },
  ];
  if (onEdit) {
    columns.push({
      key: 'change',
      header: t.change,
      screenOnly: true,
      cell: (seat) => (
        <Button
          variant="default"
          aria-label={t.changeSeatOf(seat.person?.name ?? t.vacant)}
          onClick={() => onEdit(seat)}
        >
          {t.change}
        </Button>
      ),
    });
  }
  return (
    <div className={classes.records}>
      <DataTable caption={caption} columns={columns} rows={seats} rowKey={({ id }) => id} />
    </div>
  );
}

function Holder({ seat: { person, isDemonstration } }: { seat: ShownSeat }) {
  const t = useMessages(bodyMessages);
  if (person === null) return <span className={classes.vacant}>{t.vacant}</span>;
  return (
    <span className={classes.holder}>
      {person.name === null ? t.nameHidden : <Link to={`/personer/${person.id}`}>{person.name}</Link>}
      {isDemonstration && <DemoBadge />}
    </span>
  );
}

function SeatRole({ seat: { role, isProjectOwner, isExOfficio } }: { seat: ShownSeat }) {
  const t = useMessages(bodyMessages);
  return (
    <span className={classes.holder}>
      {t.roles[role]}
      {isProjectOwner && <StatusBadge tone="accent">{t.projectOwner}</StatusBadge>}
      {isExOfficio && <StatusBadge>{t.exOfficio}</StatusBadge>}
    </span>
  );
}
