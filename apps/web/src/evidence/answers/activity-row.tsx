import { IconArrowsSplit2, IconChevronDown } from '@tabler/icons-react';
import { lazy, Suspense, useId, useState } from 'react';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../../shared/i18n';
import { useCountryNames } from '../use-country-names';
import { useEvidenceWords } from '../use-evidence-words';
import type { Research, Row } from './answer-query';
import { CertaintyMark } from './certainty-mark';
import { Directions } from './directions';
import { FindingsButton } from './findings-behind';
import { InterventionMark } from './intervention-mark';
import { answerMessages } from './messages';
import classes from './activity-row.module.css';

/** Downloaded after the answer, and there when it is opened or printed. */
const RowDetails = lazy(() => import('./row-details').then((module) => ({ default: module.RowDetails })));

interface RowProps {
  row: Row;
  /** Its details show at once: there is little else to read. */
  opened: boolean;
}

/** One activity type: which way its findings point, how they were made, how sure they are, and what practice says. */
export function ActivityRow({ row, opened }: RowProps) {
  const t = useMessages(answerMessages);
  const format = useFormat();
  const id = useId();
  const [open, setOpen] = useState(opened);
  const name = format.text(row.label);
  return (
    <article
      className={classes.row}
      data-intervention={row.intervention}
      data-indirect={row.whyIndirect.length > 0}
      aria-labelledby={id}
    >
      <div className={classes.activity}>
        <h3 id={id}>{name}</h3>
        <InterventionMark intervention={row.intervention} />
        <Amount name={name} research={row.research} />
        {row.research.contradicts && <Contradiction />}
      </div>
      <WhyIndirect row={row} name={name} />
      <Figures row={row} name={name} />
      <button
        type="button"
        className={classes.more}
        data-print="hide"
        aria-expanded={open}
        aria-controls={`${id}-details`}
        onClick={() => setOpen(!open)}
      >
        {open ? t.fewerDetails : t.moreDetails}
        <span className="visually-hidden">: {name}</span>
        <IconChevronDown size={18} stroke={1.75} aria-hidden />
      </button>
      <div id={`${id}-details`} className={classes.details} data-open={open}>
        <Suspense>
          <RowDetails row={row} name={name} />
        </Suspense>
      </div>
    </article>
  );
}

function Amount({ name, research }: { name: string; research: Research }) {
  const t = useMessages(answerMessages);
  const country = useCountryNames();
  const amount = t.amount(research.findingCount, research.sourceCount, research.studyCount);
  return (
    <p className={classes.amount}>
      <FindingsButton ids={research.findingIds} title={`${name}: ${amount}`}>
        {amount}
      </FindingsButton>
      {research.countries.length > 0 && ` · ${research.countries.map(({ code }) => country(code)).join(', ')}`}
    </p>
  );
}

function Contradiction() {
  const t = useMessages(answerMessages);
  return (
    <p className={classes.contradicts}>
      <IconArrowsSplit2 size={18} stroke={1.75} aria-hidden />
      {t.contradicts}
    </p>
  );
}

function WhyIndirect({ row, name }: { row: Row; name: string }) {
  const t = useMessages(answerMessages);
  if (row.whyIndirect.length === 0) return null;
  return (
    <div className={classes.why}>
      <h4 className={classes.label}>{t.whyIndirect}</h4>
      <ul>
        {row.whyIndirect.map(({ text, findingIds }) => (
          <li key={text}>
            <FindingsButton ids={findingIds} title={`${name}: ${text}`}>
              {text}
            </FindingsButton>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Figures({ row: { activityId, research, practice }, name }: { row: Row; name: string }) {
  const t = useMessages(answerMessages);
  return (
    <dl className={classes.figures}>
      <div>
        <dt>{t.columns.directions}</dt>
        <dd>
          <Directions about={name} directions={research.directions} />
        </dd>
      </div>
      <div>
        <dt>{t.columns.designs}</dt>
        <dd>
          <Designs name={name} research={research} />
        </dd>
      </div>
      <div>
        <dt>{t.columns.certainty}</dt>
        <dd>
          <CertaintySpan name={name} research={research} />
        </dd>
      </div>
      <div>
        <dt>{t.columns.practice}</dt>
        <dd className={classes.practice}>
          {practice.activityCount === 0 ? t.practiceEmpty : practice.text}{' '}
          <Link to={`/aktiviteter?f.artForms=${activityId}`} data-print="hide">
            {t.whoTries}
            <span className="visually-hidden">: {name}</span>
          </Link>
        </dd>
      </div>
    </dl>
  );
}

function Designs({ name, research }: { name: string; research: Research }) {
  const t = useMessages(answerMessages);
  const words = useEvidenceWords();
  return (
    <ul className={classes.designs}>
      {research.sourcesByDesign.map(({ tier, sources, findingIds }) => (
        <li key={tier}>
          <FindingsButton ids={findingIds} title={`${name}: ${words.tier(tier)}`}>
            {words.sources(sources)}
          </FindingsButton>
          <span>{words.tier(tier)}</span>
        </li>
      ))}
      {research.sourcesByDesign.length === 0 && <li>{t.notRated}</li>}
    </ul>
  );
}

function CertaintySpan({ name, research }: { name: string; research: Research }) {
  const t = useMessages(answerMessages);
  const words = useEvidenceWords();
  const { highest, lowest, notRated } = research.certainty;
  if (highest === null || lowest === null) {
    return (
      <p className={classes.certainty}>
        <CertaintyMark certainty={null} />
        {t.notRated}
      </p>
    );
  }
  const text =
    highest === lowest ? words.certainty(highest) : t.certaintySpan(words.certainty(lowest), words.certainty(highest));
  return (
    <>
      <p className={classes.certainty}>
        <CertaintyMark certainty={highest} lowest={lowest} />
        <FindingsButton ids={research.findingIds} title={`${name}: ${t.columns.certainty.toLowerCase()}`}>
          {text}
        </FindingsButton>
      </p>
      {notRated > 0 && <p className={classes.amount}>{t.someNotRated(notRated)}</p>}
    </>
  );
}
