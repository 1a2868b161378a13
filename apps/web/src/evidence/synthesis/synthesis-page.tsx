import { useQuery } from '@apollo/client/react';
import type { SynthesisAddress } from '@samspil/domain/evidence';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../../shared/i18n';
import { ButtonLink, EmptyState, FailureState, LoadingState, Page, Section } from '../../shared/ui';
import { Choices, type Change } from './choices';
import { Funnel } from './funnel';
import { LeaveOneOut } from './leave-one-out';
import { synthesisMessages } from './messages';
import { PlotFigure } from './plot-figure';
import { PooledText } from './pooled-text';
import { Regression } from './regression';
import { StudyTable } from './study-table';
import { Subgroups } from './subgroups';
import { onlyOutcome, panelsOf, type Panel } from './synthesis-model';
import { SYNTHESIS_QUERY, synthesisInput, type Synthesis } from './synthesis-query';
import classes from './synthesis-page.module.css';
import { SynthesisToolbar } from './toolbar';
import { useForestPlot } from './use-plots';
import { asksNothing, useSynthesisAddress } from './use-synthesis-address';
import { useWording } from './use-wording';

/** Findings side by side: what each study found, and what they tell together where that may be said. */
export function SynthesisPage() {
  const t = useMessages(synthesisMessages);
  const { asked, change } = useSynthesisAddress();
  if (!asksNothing(asked)) return <Asked asked={asked} onChange={change} />;
  return (
    <Page title={t.title} lead={t.lead}>
      <EmptyState title={t.chooseTitle} action={<ButtonLink to="/hvad-virker">{t.askQuestion}</ButtonLink>}>
        {t.chooseText}
      </EmptyState>
    </Page>
  );
}

interface AskedProps {
  asked: SynthesisAddress;
  onChange: Change;
}

function Asked({ asked, onChange }: AskedProps) {
  const t = useMessages(synthesisMessages);
  const format = useFormat();
  const { data, previousData, loading, error, refetch } = useQuery(SYNTHESIS_QUERY, {
    variables: { input: synthesisInput(asked) },
    fetchPolicy: 'cache-and-network',
  });
  const synthesis = (data ?? previousData)?.synthesis;
  const outcome = synthesis && onlyOutcome(synthesis);
  return (
    <Page title={outcome ? t.titleOf(format.text(outcome)) : t.title} lead={t.lead}>
      {error && !data ? (
        <FailureState error={error} onRetry={() => void refetch()} />
      ) : synthesis ? (
        <div aria-busy={loading}>
          <Shown synthesis={synthesis} asked={asked} onChange={onChange} />
        </div>
      ) : (
        <LoadingState lines={10} height={28} />
      )}
    </Page>
  );
}

function Shown({ synthesis, asked, onChange }: AskedProps & { synthesis: Synthesis }) {
  const t = useMessages(synthesisMessages);
  const wording = useWording();
  const panels = useMemo(() => panelsOf(synthesis, wording), [synthesis, wording]);
  if (synthesis.studies.length + synthesis.withoutEffect.length === 0) {
    return (
      <EmptyState title={t.noneTitle} action={<ButtonLink to="/hvad-virker">{t.askQuestion}</ButtonLink>}>
        {t.noneText}
      </EmptyState>
    );
  }
  const isComputed = synthesis.result !== null || asked.method !== 'REML' || asked.test !== 'knha';
  return (
    <>
      <SynthesisToolbar asked={asked} synthesis={synthesis} panels={panels} />
      <PooledText synthesis={synthesis} panel={panels[0]} onChange={onChange} />
      {isComputed && <Choices asked={asked} onChange={onChange} />}
      {panels.length > 1 && <p className={classes.text}>{t.severalScales}</p>}
      {panels.map((panel) => (
        <ForestPanel key={panel.key} synthesis={synthesis} panel={panel} />
      ))}
      <WithoutEffect synthesis={synthesis} />
      {panels[0] && <Sensitivity synthesis={synthesis} panel={panels[0]} asked={asked} onChange={onChange} />}
    </>
  );
}

function ForestPanel({ synthesis, panel }: { synthesis: Synthesis; panel: Panel }) {
  const plot = useForestPlot(panel.plot);
  return (
    <div className={classes.panel}>
      <PlotFigure plot={plot} />
      <StudyTable synthesis={synthesis} panel={panel} />
    </div>
  );
}

/** What the pooled figure hangs on. */
function Sensitivity({ synthesis, panel, asked, onChange }: AskedProps & { synthesis: Synthesis; panel: Panel }) {
  const { result } = synthesis;
  if (result === null) return null;
  return (
    <>
      <Subgroups synthesis={synthesis} panel={panel} />
      <LeaveOneOut synthesis={synthesis} panel={panel} />
      <Funnel synthesis={synthesis} panel={panel} result={result} />
      <Regression synthesis={synthesis} panel={panel} asked={asked} onChange={onChange} />
    </>
  );
}

function WithoutEffect({ synthesis: { withoutEffect } }: { synthesis: Synthesis }) {
  const t = useMessages(synthesisMessages);
  if (withoutEffect.length === 0) return null;
  return (
    <Section title={t.withoutEffect}>
      <p className={classes.text}>{t.withoutEffectText}</p>
      <ul className={classes.leftOut}>
        {withoutEffect.map(({ findingId, label, url, statement }) => (
          <li key={findingId} lang="da">
            <Link to={url}>{label}</Link>: {statement}
          </li>
        ))}
      </ul>
    </Section>
  );
}
