import { FEWEST_FOR_FUNNEL, isWithinFunnel, naturally } from '@samspil/domain/evidence';
import { useMessages } from '../../shared/i18n';
import { Section, type Column } from '../../shared/ui';
import { FigureTable } from './figure-table';
import { synthesisMessages, usePlotWords } from './messages';
import { PlotFigure } from './plot-figure';
import { funnelOf, type Panel } from './synthesis-model';
import type { Result, Study, Synthesis } from './synthesis-query';
import classes from './synthesis-page.module.css';
import { useFunnelPlot } from './use-plots';

interface FunnelProps {
  synthesis: Synthesis;
  panel: Panel;
  result: Result;
}

/** Whether small studies with one kind of result are missing; with few studies nobody can tell. */
export function Funnel({ synthesis, panel, result }: FunnelProps) {
  const t = useMessages(synthesisMessages);
  return (
    <Section title={t.funnelTitle}>
      {synthesis.hasFunnel ? (
        <DrawnFunnel panel={panel} result={result} />
      ) : (
        <p className={classes.text}>{t.funnelTooFew(synthesis.studies.length, FEWEST_FOR_FUNNEL)}</p>
      )}
    </Section>
  );
}

function DrawnFunnel({ panel, result }: Omit<FunnelProps, 'synthesis'>) {
  const t = useMessages(synthesisMessages);
  const words = usePlotWords();
  const plot = useFunnelPlot(funnelOf(panel, result, words));
  const { measure, numbers } = panel;
  const middle = result.pooling.estimate;
  const isWithin = ({ pooling, standardError }: Study) =>
    isWithinFunnel({ estimate: pooling.estimate, standardError }, middle);
  const columns: Column<Study>[] = [
    { key: 'study', header: t.study, cell: ({ label }) => label },
    {
      key: 'estimate',
      header: words.symbols[measure],
      cell: ({ pooling }) => numbers.value(naturally(measure, pooling).estimate),
      numeric: true,
    },
    {
      key: 'error',
      header: words.standardError,
      cell: ({ standardError }) => numbers.fixed(standardError, 3),
      numeric: true,
    },
    { key: 'limits', header: t.limits, cell: (study) => (isWithin(study) ? t.within : t.outside) },
  ];
  return (
    <>
      <p className={classes.text}>{t.funnelText}</p>
      <PlotFigure plot={plot} />
      <FigureTable
        caption={`${t.funnelTitle}: ${t.table.toLowerCase()}`}
        columns={columns}
        rows={panel.studies.toSorted((a, b) => a.standardError - b.standardError)}
        rowKey={({ findingId }) => findingId}
      />
    </>
  );
}
