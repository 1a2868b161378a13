import { naturally } from '@samspil/domain/evidence';
import { useFormat, useMessages } from '../../shared/i18n';
import { useProblemText } from '../../shared/problems';
import { Section, type Column } from '../../shared/ui';
import { FigureTable } from './figure-table';
import { synthesisMessages, usePlotWords } from './messages';
import type { Panel } from './synthesis-model';
import type { Synthesis } from './synthesis-query';
import classes from './synthesis-page.module.css';

type Subgroup = NonNullable<Synthesis['subgroups']>['subgroups'][number];

/** Each group by itself, and how far they are from each other; or why that cannot be said. */
export function Subgroups({ synthesis, panel }: { synthesis: Synthesis; panel: Panel }) {
  const t = useMessages(synthesisMessages);
  const { subgroups, subgroupProblems } = synthesis;
  if (subgroups === null && subgroupProblems.length === 0) return null;
  return (
    <Section title={t.subgroupsTitle}>
      {subgroups === null ? <WhyNot problems={subgroupProblems} /> : <Compared subgroups={subgroups} panel={panel} />}
    </Section>
  );
}

function WhyNot({ problems }: { problems: Synthesis['subgroupProblems'] }) {
  const t = useMessages(synthesisMessages);
  const problemText = useProblemText();
  return (
    <p className={classes.text}>
      {t.noSubgroups} {problems.map(problemText).join(' ')}
    </p>
  );
}

function Compared({ subgroups, panel }: { subgroups: NonNullable<Synthesis['subgroups']>; panel: Panel }) {
  const t = useMessages(synthesisMessages);
  const format = useFormat();
  const words = usePlotWords();
  const { measure, numbers } = panel;
  const columns: Column<Subgroup>[] = [
    { key: 'group', header: t.subgroup, cell: ({ label }) => format.text(label) },
    { key: 'studies', header: t.studiesHead, cell: ({ studies }) => format.number(studies), numeric: true },
    {
      key: 'estimate',
      header: words.withInterval(words.symbols[measure]),
      cell: ({ result }) => numbers.interval(naturally(measure, result.pooling)),
      numeric: true,
    },
    { key: 'tau2', header: 'τ²', cell: ({ result }) => numbers.fixed(result.tau2, 3), numeric: true },
    { key: 'i2', header: 'I²', cell: ({ result }) => numbers.percent(result.i2), numeric: true },
  ];
  const { qBetween, qBetweenDegrees, qBetweenP } = subgroups;
  return (
    <>
      <FigureTable
        caption={t.subgroupsTitle}
        columns={columns}
        rows={subgroups.subgroups}
        rowKey={({ subgroup }) => subgroup}
      />
      <p className={classes.text}>
        {t.between(numbers.fixed(qBetween, 2), qBetweenDegrees, numbers.probability(qBetweenP))} {t.betweenWarning}
      </p>
    </>
  );
}
