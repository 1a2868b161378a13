import { useFormat, useMessages } from '../../shared/i18n';
import { DataTable, EmptyState, StatusBadge, type Column } from '../../shared/ui';
import type { ShownParticipation } from './invitation-queries';
import classes from './invitations.module.css';
import { invitationMessages } from './messages';

type Proposal = NonNullable<ShownParticipation['proposedHours']>;
type Row = Proposal['rows'][number];

/** The hours that attendance proposes for the own-hours ledger; nobody has confirmed them. */
export function HoursView({ proposal }: { proposal: Proposal }) {
  const t = useMessages(invitationMessages);
  const format = useFormat();
  const { hoursEach, rows, totalAttended, totalHours } = proposal;
  if (hoursEach === null) return <EmptyState title={t.hoursNone} />;
  const hours = (count: number) => format.number(count, { decimals: Number.isInteger(count) ? 0 : 1 });
  const columns: Column<Row>[] = [
    {
      key: 'organisation',
      header: t.organisation,
      cell: ({ organisation, counts }) => (
        <>
          {format.text(organisation.name)}
          {!counts && <small className={classes.detail}>{t.notCounting}</small>}
        </>
      ),
    },
    { key: 'participants', header: t.participants, numeric: true, cell: ({ attended }) => format.number(attended) },
    { key: 'hours', header: t.hours, numeric: true, cell: (row) => hours(row.hours) },
  ];
  return (
    <section aria-labelledby="timer" className={classes.hours}>
      <h2 id="timer" className={classes.badges}>
        {t.hoursTitle} <StatusBadge tone="warning">{t.proposal}</StatusBadge>
      </h2>
      <p>{t.hoursLead(hours(hoursEach))}</p>
      {rows.length === 0 ? (
        <p className={classes.soft}>{t.hoursEmpty}</p>
      ) : (
        <>
          <DataTable
            caption={t.hoursCaption}
            columns={columns}
            rows={rows}
            rowKey={({ organisation }) => organisation.id}
          />
          <p>
            <strong>
              {t.total}: {hours(totalHours)}
            </strong>{' '}
            ({format.number(totalAttended)} × {hours(hoursEach)})
          </p>
        </>
      )}
    </section>
  );
}
