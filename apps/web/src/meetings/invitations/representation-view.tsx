import { IconBell, IconDownload } from '@tabler/icons-react';
import { useFormat, useLanguage, useMessages } from '../../shared/i18n';
import { FormProblems } from '../../shared/sending';
import { Button, DataTable, EmptyState, FieldBadge, StatusBadge, type Column } from '../../shared/ui';
import {
  REMIND,
  type RepresentationRow,
  type ShownParticipation,
  type ShownRepresentation,
} from './invitation-queries';
import classes from './invitations.module.css';
import { invitationMessages } from './messages';
import { RepresentationSummary } from './representation-summary';
import { fieldOf, useNames } from './use-participation';
import { useTold } from './use-told';

interface RepresentationViewProps {
  participation: ShownParticipation;
  representation: ShownRepresentation;
}

/** Per municipality and field: registered, present, what is missing, and reminding the liaison of it. */
export function RepresentationView({ participation, representation }: RepresentationViewProps) {
  const t = useMessages(invitationMessages);
  const { take, busy, problems, failure } = useTold(REMIND);
  const columns = useColumns(representation);
  const { rows } = representation;
  if (rows.length === 0) return <EmptyState title={t.noMunicipalities} />;
  const remind = (organisationIds: string[]) =>
    void take({ input: { meetingId: participation.id, organisationIds } }, ({ remindLiaisons }) => {
      const asked = remindLiaisons.representation?.rows.filter((row) => organisationIds.includes(row.organisation.id));
      const unreached = asked?.filter(({ lastReminder }) => lastReminder?.reach === 'NONE').length ?? 0;
      return t.reminded(organisationIds.length - unreached, unreached);
    });
  const open = rows.filter(({ canRemind }) => canRemind);
  const reminding: Column<RepresentationRow> = {
    key: 'reminder',
    header: t.reminder,
    cell: (row) => <Reminder row={row} busy={busy} onRemind={() => remind([row.organisation.id])} />,
  };
  return (
    <>
      <RepresentationSummary representation={representation} />
      <Toolbar participation={participation} open={open} busy={busy} onRemind={remind} />
      <FormProblems problems={problems} failure={failure} />
      <div className={classes.people}>
        <DataTable
          caption={t.representationCaption}
          columns={participation.viewerCan.invite ? [...columns, reminding] : columns}
          rows={sorted(rows)}
          rowKey={({ organisation }) => organisation.id}
        />
      </div>
    </>
  );
}

interface ToolbarProps {
  participation: ShownParticipation;
  /** Those whose liaison can be reminded. */
  open: readonly RepresentationRow[];
  busy: boolean;
  onRemind: (organisationIds: string[]) => void;
}

function Toolbar({ participation, open, busy, onRemind }: ToolbarProps) {
  const t = useMessages(invitationMessages);
  const { language } = useLanguage();
  return (
    <div className={classes.toolbar} data-print="hide">
      {participation.viewerCan.invite && open.length > 1 && (
        <Button
          busy={busy}
          icon={<IconBell size={20} stroke={1.75} aria-hidden />}
          onClick={() => onRemind(open.map(({ organisation }) => organisation.id))}
        >
          {t.remindAll(open.length)}
        </Button>
      )}
      <a
        className={classes.download}
        href={`/moeder/${participation.id}/repraesentation.csv?lang=${language}`}
        download
      >
        <IconDownload size={20} stroke={1.75} aria-hidden />
        {t.download}
      </a>
    </div>
  );
}

/** Those that lack something first, as they come. */
function sorted(rows: readonly RepresentationRow[]): readonly RepresentationRow[] {
  const lacks = (row: RepresentationRow) => missingOf(row).length > 0;
  return [...rows.filter(lacks), ...rows.filter((row) => !lacks(row))];
}

function missingOf({ notAttended, notRegistered }: RepresentationRow): readonly string[] {
  return notAttended ?? notRegistered;
}

function useColumns({ isAttendanceTaken }: ShownRepresentation): Column<RepresentationRow>[] {
  const t = useMessages(invitationMessages);
  const format = useFormat();
  const { fieldName } = useNames();
  const ofField = (sector: string): Column<RepresentationRow> => ({
    key: sector,
    header: capital(fieldName(sector)),
    cell: (row) => <Figures row={row} sector={sector} isAttendanceTaken={isAttendanceTaken} />,
  });
  return [
    {
      key: 'municipality',
      header: t.municipality,
      cell: ({ organisation, otherRegistered }) => (
        <>
          {format.text(organisation.name)}
          {otherRegistered > 0 && <small className={classes.detail}>{t.others(otherRegistered)}</small>}
        </>
      ),
    },
    ...Object.keys(t.fields).map(ofField),
    { key: 'missing', header: t.missing, cell: (row) => <Missing sectors={missingOf(row)} /> },
  ];
}

function Missing({ sectors }: { sectors: readonly string[] }) {
  const t = useMessages(invitationMessages);
  if (sectors.length === 0) return <StatusBadge tone="good">{t.nothingMissing}</StatusBadge>;
  return (
    <span className={classes.badges}>
      {sectors.map((sector) => {
        const field = fieldOf(sector);
        return field && <FieldBadge key={sector} field={field} />;
      })}
    </span>
  );
}

interface FiguresProps {
  row: RepresentationRow;
  sector: string;
  isAttendanceTaken: boolean;
}

function Figures({ row, sector, isAttendanceTaken }: FiguresProps) {
  const t = useMessages(invitationMessages);
  const cell = row.cells.find((one) => one.sector === sector);
  if (!cell) return null;
  const { registered, attended } = cell;
  const lines = [
    isAttendanceTaken && t.cellAttended(attended),
    registered > 0 && t.cellRegistered(registered),
    registered === 0 && notYet(t, cell, row.vacant.includes(sector)),
  ].filter(Boolean);
  const isThere = isAttendanceTaken ? attended > 0 : registered > 0;
  return (
    <span className={classes.cell} data-there={isThere}>
      {lines.map((line) => (
        <span key={String(line)}>{line}</span>
      ))}
    </span>
  );
}

/** Why nobody is registered. */
function notYet(
  t: typeof invitationMessages.da,
  { waiting, invited }: RepresentationRow['cells'][number],
  isVacant: boolean,
): string {
  if (waiting > 0) return t.cellWaiting(waiting);
  if (invited > 0) return t.cellInvited(invited);
  return isVacant ? t.cellVacant : t.cellNobody;
}

function Reminder({ row, busy, onRemind }: { row: RepresentationRow; busy: boolean; onRemind: () => void }) {
  const t = useMessages(invitationMessages);
  const format = useFormat();
  const { canRemind, lastReminder, liaisonPersonId, notRegistered } = row;
  return (
    <span className={classes.reminder}>
      {lastReminder && (
        <small>
          {(lastReminder.reach === 'NONE' ? t.unreachedOn : t.remindedOn)(format.date(lastReminder.remindedOn))},{' '}
          {t.reaches[lastReminder.reach]}
        </small>
      )}
      {liaisonPersonId === null && notRegistered.length > 0 && <small>{t.noLiaison}</small>}
      {canRemind && (
        <Button
          variant="outline"
          busy={busy}
          aria-label={t.remindOne(format.text(row.organisation.name))}
          onClick={onRemind}
        >
          {t.remind}
        </Button>
      )}
    </span>
  );
}

function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase('da') + word.slice(1);
}
