import { useFormat, useMessages } from '../../shared/i18n';
import type { ShownRepresentation } from './invitation-queries';
import classes from './invitations.module.css';
import { invitationMessages } from './messages';
import { useNames } from './use-participation';

/** So many are named; the others are counted. */
const NAMED = 6;

/** In sentences: how many municipalities have all three administrations, and who lacks which. */
export function RepresentationSummary({ representation }: { representation: ShownRepresentation }) {
  const t = useMessages(invitationMessages);
  const format = useFormat();
  const { fieldName } = useNames();
  const { rows, complete, lacking, isAttendanceTaken } = representation;
  if (rows.length === 0) return null;
  const names = new Map(rows.map(({ organisation }) => [organisation.id, shortName(format.text(organisation.name))]));
  const named = (ids: readonly string[]) => {
    const shown = ids.slice(0, NAMED).map((id) => names.get(id) ?? id);
    return format.list(ids.length > NAMED ? [...shown, t.andOthers(ids.length - NAMED)] : shown);
  };
  const whole = isAttendanceTaken ? t.completeAttended : t.completeRegistered;
  return (
    <div className={classes.summary} data-complete={complete.length === rows.length}>
      <p>
        <strong>{whole(complete.length, rows.length)}</strong>
      </p>
      {lacking.length > 0 && (
        <ul>
          {lacking.map(({ sector, organisationIds }) => (
            <li key={sector}>{t.lack(organisationIds.length, fieldName(sector), named(organisationIds))}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** In a list of municipalities each is known by its place. */
export function shortName(name: string): string {
  return name.replace(/ (?:Kommune|Municipality)$/u, '');
}
