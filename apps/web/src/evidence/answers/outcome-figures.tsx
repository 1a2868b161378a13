import { Link } from 'react-router';
import { useFormat, useMessages } from '../../shared/i18n';
import { useProblemText } from '../../shared/problems';
import { synthesisLink } from '../synthesis/synthesis-link';
import { useEvidenceWords } from '../use-evidence-words';
import type { Figure, Outcome } from './answer-query';
import { DirectionsInLine } from './directions';
import { useEffectText } from './effect-text';
import { FindingsButton } from './findings-behind';
import { answerMessages } from './messages';
import classes from './outcome-figures.module.css';

/** One outcome of one activity: directions, range, and one figure only where it may be computed. */
export function OutcomeFigures({ outcome, name }: { outcome: Outcome; name: string }) {
  const t = useMessages(answerMessages);
  const format = useFormat();
  const label = format.text(outcome.label);
  const about = `${name}, ${label}`;
  return (
    <div className={classes.outcome}>
      <p className={classes.name}>
        {label} {outcome.isAsked && <span className={classes.asked}>{t.asked}</span>}
      </p>
      <DirectionsInLine about={about} directions={outcome.directions} />
      {outcome.ranges.map((range) => (
        <Range key={`${range.measure} ${range.comparison} ${range.findingIds[0]}`} range={range} about={about} />
      ))}
      {outcome.pooled ? <Pooled figure={outcome.pooled} about={about} /> : <NotPooled outcome={outcome} />}
      <SideBySide outcome={outcome} about={about} />
    </div>
  );
}

function Range({ range, about }: { range: Outcome['ranges'][number]; about: string }) {
  const t = useMessages(answerMessages);
  const words = useEvidenceWords();
  const text = useEffectText();
  const { lowest, highest } = range;
  const figures = lowest === highest ? text.figure(lowest) : t.range(text.figure(lowest), text.figure(highest));
  const shown = `${text.measure(range.measure)} ${figures}`;
  return (
    <p>
      <FindingsButton ids={range.findingIds} title={`${about}: ${shown}`}>
        {shown}
      </FindingsButton>{' '}
      <span className={classes.soft}>
        {[
          t.rangeOf(range.count),
          words.comparison(range.comparison).toLowerCase(),
          text.better(range.higherIsBetter),
        ].join(', ')}
      </span>
    </p>
  );
}

function Pooled({ figure, about }: { figure: Figure; about: string }) {
  const t = useMessages(answerMessages);
  const format = useFormat();
  const text = useEffectText();
  const { piLower, piUpper } = figure;
  const shown = `${t.pooled}: ${text.effect(figure)}`;
  return (
    <div className={classes.pooled}>
      <p>
        <FindingsButton ids={figure.findingIds} title={`${about}: ${shown}`}>
          {shown}
        </FindingsButton>{' '}
        <span className={classes.soft}>({text.better(figure.higherIsBetter)})</span>
      </p>
      <p className={classes.soft}>
        {piLower === null || piUpper === null
          ? t.noPrediction
          : t.prediction(text.figure(piLower), text.figure(piUpper))}{' '}
        {t.heterogeneity(format.percent(figure.i2 / 100))}
      </p>
    </div>
  );
}

/** Two numbers can be compared: the forest plot shows them with their intervals, pooled or not. */
function SideBySide({ outcome: { ranges }, about }: { outcome: Outcome; about: string }) {
  const t = useMessages(answerMessages);
  const findingIds = [...new Set(ranges.flatMap((range) => range.findingIds))];
  if (findingIds.length < 2) return null;
  return (
    <p data-print="hide">
      <Link to={synthesisLink({ findingIds })}>
        {t.sideBySide}
        <span className="visually-hidden">: {about}</span>
      </Link>
    </p>
  );
}

/** The first reason is enough for most; the others can be opened. */
function NotPooled({ outcome: { whyNotPooled } }: { outcome: Outcome }) {
  const t = useMessages(answerMessages);
  const problemText = useProblemText();
  const [first, ...others] = whyNotPooled;
  if (first === undefined) return null;
  return (
    <div className={classes.soft}>
      <p>
        {t.notPooled} {problemText(first)}
      </p>
      {others.length > 0 && (
        <details className={classes.reasons}>
          <summary>{t.moreReasons(others.length)}</summary>
          <ul>
            {others.map((reason) => (
              <li key={reason.code}>{problemText(reason)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
