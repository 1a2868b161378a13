import { useMessages } from '../../shared/i18n';
import type { Row } from './answer-query';
import { FindingsButton } from './findings-behind';
import { answerMessages } from './messages';
import { OutcomeFigures } from './outcome-figures';
import classes from './row-details.module.css';

/** Behind a row: outcome by outcome, what it takes, and what is not known. */
export function RowDetails({ row, name }: { row: Row; name: string }) {
  const t = useMessages(answerMessages);
  return (
    <div className={classes.details}>
      <section className={classes.part}>
        <h4>{t.measured}</h4>
        <ul className={classes.outcomes}>
          {row.research.outcomes.map((outcome) => (
            <li key={outcome.outcomeId}>
              <OutcomeFigures outcome={outcome} name={name} />
            </li>
          ))}
        </ul>
      </section>
      <section className={classes.part}>
        <h4>{t.takes}</h4>
        <Takes takes={row.takes} name={name} />
      </section>
      {row.notKnown.length > 0 && (
        <section className={classes.part}>
          <h4>{t.notKnownHere}</h4>
          <Remarks remarks={row.notKnown} name={name} />
        </section>
      )}
    </div>
  );
}

type Remark = Pick<Row['takes']['staff'][number], 'text' | 'findingIds'>;

function Remarks({ remarks, name, danish = false }: { remarks: readonly Remark[]; name: string; danish?: boolean }) {
  return (
    <ul className={classes.remarks}>
      {remarks.map(({ text, findingIds }) => (
        <li key={text} lang={danish ? 'da' : undefined}>
          <FindingsButton ids={findingIds} title={`${name}: ${text}`}>
            {text}
          </FindingsButton>
        </li>
      ))}
    </ul>
  );
}

function Takes({ takes, name }: { takes: Row['takes']; name: string }) {
  const t = useMessages(answerMessages);
  const { weeks, sessions, staff, cost, transfer } = takes;
  const spans = [
    { label: t.weeks, span: weeks, text: t.weekCount },
    { label: t.sessions, span: sessions, text: t.sessionCount },
  ].flatMap(({ label, span, text }) =>
    span === null ? [] : [{ label, remarks: [{ text: text(span.lowest, span.highest), findingIds: span.findingIds }] }],
  );
  const told = [
    ...spans.map((span) => ({ ...span, danish: false })),
    { label: t.staff, remarks: staff, danish: true },
    { label: t.cost, remarks: cost, danish: true },
    { label: t.transfer, remarks: transfer, danish: true },
  ].filter(({ remarks }) => remarks.length > 0);
  if (told.length === 0) return <p className={classes.nothing}>{t.takesNothing}</p>;
  return (
    <dl className={classes.takes}>
      {told.map(({ label, remarks, danish }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Remarks remarks={remarks} name={name} danish={danish} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
