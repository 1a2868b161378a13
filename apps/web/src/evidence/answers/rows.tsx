import { useId, useState } from 'react';
import { useMessages } from '../../shared/i18n';
import { Button } from '../../shared/ui';
import { ActivityRow } from './activity-row';
import type { Answer, Row } from './answer-query';
import { answerMessages } from './messages';
import classes from './rows.module.css';

const NEAREST = 4;

/** What answers the question, activity by activity. */
export function DirectRows({ rows, total }: { rows: readonly Row[]; total: number }) {
  const t = useMessages(answerMessages);
  const id = useId();
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={id} className={classes.section}>
      <h2 id={id}>{t.rows}</h2>
      <p className={classes.lead}>{t.rowsLead}</p>
      <div className={classes.rows}>
        {rows.map((row) => (
          <ActivityRow key={row.key} row={row} opened={rows.length === 1} />
        ))}
      </div>
      {total > rows.length && <p className={classes.lead}>{t.moreRows(total - rows.length)}</p>}
    </section>
  );
}

/** What comes nearest without answering; each row says why. What there is no room for is said. */
export function IndirectRows({ rows, cut }: { rows: readonly Row[]; cut: Answer['cut'] }) {
  const t = useMessages(answerMessages);
  const id = useId();
  const [all, setAll] = useState(false);
  if (rows.length === 0) return null;
  const shown = all ? rows : rows.slice(0, NEAREST);
  return (
    <section aria-labelledby={id} className={classes.section}>
      <h2 id={id}>{t.indirect}</h2>
      <p className={classes.lead}>{t.indirectLead}</p>
      <div className={classes.rows}>
        {shown.map((row) => (
          <ActivityRow key={row.key} row={row} opened={false} />
        ))}
      </div>
      {shown.length < rows.length && (
        <div data-print="hide">
          <Button variant="default" onClick={() => setAll(true)}>
            {t.moreIndirect(rows.length - shown.length)}
          </Button>
        </div>
      )}
      {cut.indirectRows > 0 && <p className={classes.lead}>{t.moreRows(cut.indirectRows)}</p>}
      {cut.indirectFindings > 0 && <p className={classes.lead}>{t.moreNear(cut.indirectFindings)}</p>}
    </section>
  );
}
