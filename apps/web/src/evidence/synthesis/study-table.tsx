import { naturally } from '@samspil/domain/evidence';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../../shared/i18n';
import { DemoBadge, type Column } from '../../shared/ui';
import { useEvidenceWords } from '../use-evidence-words';
import { FigureTable } from './figure-table';
import { synthesisMessages, usePlotWords } from './messages';
import { heterogeneityOf, onlyOutcome, pooledName, predictionOf, type Panel } from './synthesis-model';
import type { Study, Synthesis } from './synthesis-query';
import classes from './synthesis-page.module.css';
import { useWording } from './use-wording';

/** The figures of a forest plot: every study, and what they pool to. */
export function StudyTable({ synthesis, panel }: { synthesis: Synthesis; panel: Panel }) {
  const t = useMessages(synthesisMessages);
  const words = usePlotWords();
  const wording = useWording();
  const columns = useColumns(synthesis, panel);
  const { result } = synthesis;
  const total = (key: string, name: string, figure: string) => ({
    key,
    cells: columns.map((column, place) => (place === 0 ? name : column.key === 'estimate' ? figure : null)),
  });
  const prediction = result && predictionOf(panel, result);
  const pooled = result && panel.numbers.interval(naturally(panel.measure, result.pooling));
  return (
    <>
      <FigureTable
        caption={`${t.table}: ${panel.scale}`}
        columns={columns}
        rows={panel.studies.toSorted((a, b) => a.label.localeCompare(b.label, 'da', { numeric: true }))}
        rowKey={({ findingId }) => findingId}
        totals={[
          ...(pooled === null ? [] : [total('pooled', pooledName(synthesis, words), pooled)]),
          ...(prediction === null ? [] : [total('prediction', words.prediction, prediction)]),
        ]}
      />
      {result && (
        <p className={classes.below}>
          {heterogeneityOf(result, wording)}. {t.heterogeneityText}
        </p>
      )}
    </>
  );
}

function useColumns(synthesis: Synthesis, { measure, numbers }: Panel): Column<Study>[] {
  const t = useMessages(synthesisMessages);
  const format = useFormat();
  const words = usePlotWords();
  const evidence = useEvidenceWords();
  const outcome: Column<Study> = {
    key: 'outcome',
    header: t.outcome,
    cell: (study) => format.text(study.outcome),
  };
  const participants: Column<Study> = {
    key: 'participants',
    header: t.participants,
    cell: (study) => (study.participants === null ? '–' : format.number(study.participants)),
    numeric: true,
  };
  const weight: Column<Study> = {
    key: 'weight',
    header: t.weight,
    cell: (study) => (study.weight === null ? '–' : numbers.percent(study.weight)),
    numeric: true,
  };
  return [
    { key: 'study', header: t.study, cell: (study) => <StudyName study={study} /> },
    {
      key: 'estimate',
      header: words.withInterval(words.symbols[measure]),
      cell: (study) => numbers.interval(naturally(measure, study.pooling)),
      numeric: true,
    },
    ...(synthesis.result === null ? [] : [weight]),
    ...(onlyOutcome(synthesis) === null ? [outcome] : []),
    { key: 'comparison', header: t.comparison, cell: (study) => evidence.comparison(study.comparison) },
    ...(synthesis.studies.some((study) => study.participants !== null) ? [participants] : []),
  ];
}

function StudyName({ study }: { study: Study }) {
  const t = useMessages(synthesisMessages);
  return (
    <>
      <Link to={study.url}>{study.label}</Link>
      {study.isTurned && <span className={classes.mark}> ({t.turnedMark})</span>}
      {study.isDemonstration && (
        <>
          {' '}
          <DemoBadge />
        </>
      )}
      <small lang="da">{study.statement}</small>
    </>
  );
}
