import { naturally } from '@samspil/domain/evidence';
import { useMessages } from '../../shared/i18n';
import { Section, type Column } from '../../shared/ui';
import { FigureTable } from './figure-table';
import { synthesisMessages, usePlotWords } from './messages';
import type { Panel } from './synthesis-model';
import type { Synthesis } from './synthesis-query';
import classes from './synthesis-page.module.css';

type WithoutOne = Synthesis['leaveOneOut'][number];

/** What the pooled figure would be without each study: whether it hangs on a single one. */
export function LeaveOneOut({ synthesis, panel }: { synthesis: Synthesis; panel: Panel }) {
  const t = useMessages(synthesisMessages);
  const words = usePlotWords();
  const { measure, numbers, studies } = panel;
  const nameOf = (id: string) => studies.find(({ findingId }) => findingId === id)?.label ?? '';
  const columns: Column<WithoutOne>[] = [
    { key: 'study', header: t.withoutStudy, cell: ({ findingId }) => nameOf(findingId) },
    {
      key: 'estimate',
      header: words.withInterval(words.symbols[measure]),
      cell: ({ result }) => numbers.interval(naturally(measure, result.pooling)),
      numeric: true,
    },
    { key: 'tau2', header: 'τ²', cell: ({ result }) => numbers.fixed(result.tau2, 3), numeric: true },
    { key: 'i2', header: 'I²', cell: ({ result }) => numbers.percent(result.i2), numeric: true },
  ];
  const rows = synthesis.leaveOneOut.toSorted((a, b) =>
    nameOf(a.findingId).localeCompare(nameOf(b.findingId), 'da', { numeric: true }),
  );
  return (
    <Section title={t.withoutOneTitle}>
      <p className={classes.text}>{t.withoutOneText}</p>
      <FigureTable caption={t.withoutOneTitle} columns={columns} rows={rows} rowKey={({ findingId }) => findingId} />
    </Section>
  );
}
