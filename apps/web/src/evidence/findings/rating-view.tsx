import { useMutation, useQuery } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { useFormat, useMessages } from '../../shared/i18n';
import { Button, FailureState, KeyValues, LoadingState, useUndoToast } from '../../shared/ui';
import { useEffectText } from '../answers/effect-text';
import { graphqlName } from '../finding-filter-input';
import { useCountryNames } from '../use-country-names';
import { useEvidenceWords } from '../use-evidence-words';
import type { CodedTerm } from './finding-fragments';
import { RATE_FINDING } from './finding-mutations';
import { SOURCE_QUERY, type FindingToRate } from './finding-queries';
import classes from './findings.module.css';
import { forgetAnswers } from './forget-answers';
import { JudgementForm, type Judgement } from './judgement-form';
import { codingMessages } from './messages';
import { ratingMessages } from './rating-messages';
import { RATINGS_HASH } from './rating-panel';
import { SourcePanel } from './source-panel';

interface RatingViewProps {
  finding: FindingToRate;
  onOpenWhole: () => void;
}

/** The source beside what is to be rated. How others judged it is neither here nor asked for. */
export function RatingView({ finding, onOpenWhole }: RatingViewProps) {
  const t = useMessages(ratingMessages);
  const { data, error, refetch } = useQuery(SOURCE_QUERY, { variables: { slug: finding.sourceSlug } });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={12} height={28} />;
  return (
    <div className={classes.work}>
      <SourcePanel source={data.knowledgeItem} quote={null} onQuote={undefined} />
      <div className={classes.formSide}>
        <section className={classes.panel} aria-labelledby="skal-vurderes">
          <h2 id="skal-vurderes">{t.toRate}</h2>
          <p>{t.toRateHint}</p>
          {finding.forRating && <Facts facts={finding.forRating} />}
          <OwnRating id={finding.id} />
        </section>
        <section className={classes.panel}>
          <Button variant="default" onClick={onOpenWhole} aria-describedby="uden-at-vurdere">
            {t.openWhole}
          </Button>
          <p id="uden-at-vurdere" className={classes.small}>
            {t.openWholeHint}
          </p>
        </section>
      </div>
    </div>
  );
}

type FactsToRate = NonNullable<FindingToRate['forRating']>;

function Facts({ facts }: { facts: FactsToRate }) {
  const t = useMessages(codingMessages);
  const words = useEvidenceWords();
  const format = useFormat();
  const countryName = useCountryNames();
  const named = (...terms: readonly (CodedTerm | null)[]) =>
    format.list(terms.flatMap((term) => (term ? format.text({ da: term.labelDa, en: term.labelEn }) : [])));
  return (
    <KeyValues
      rows={[
        [t.statement, facts.statement],
        [t.quote, facts.place.quote],
        [t.page, facts.place.page],
        [t.activities, named(...facts.activities)],
        [t.intervention, words.kind(facts.intervention)],
        [t.targetTitle, named(...facts.conditions, ...facts.lifeSituations, ...facts.incomeSupport)],
        [t.outcomeTitle, named(facts.outcome)],
        [t.instrument, named(facts.instrument) || facts.instrumentNote],
        [t.design, named(facts.design)],
        [t.comparison, words.comparison(facts.comparison)],
        [t.effectTitle, facts.effect && <EffectFacts effect={facts.effect} />],
        [t.studies, facts.studies],
        [t.participants, facts.participants],
        [t.settings, named(...facts.settings)],
        [t.orgForms, named(...facts.orgForms)],
        [t.countries, format.list(facts.countries.map(countryName))],
      ]}
    />
  );
}

/** As printed, and in which direction of the figure it is better: that belongs to the instrument. */
function EffectFacts({ effect }: { effect: NonNullable<FactsToRate['effect']> }) {
  const t = useMessages(codingMessages);
  const words = useEffectText();
  const { n, nComparison, betterWhen } = effect;
  const groups = [
    ...(n === null ? [] : [`${t.n}: ${n}`]),
    ...(nComparison === null ? [] : [`${t.nComparison}: ${nComparison}`]),
  ];
  return <>{[words.effect(effect), words.better(betterWhen === 'HIGHER'), ...groups].join(' · ')}</>;
}

function OwnRating({ id }: { id: string }) {
  const t = useMessages(ratingMessages);
  const navigate = useNavigate();
  const toast = useUndoToast();
  const [rate, { loading, error }] = useMutation(RATE_FINDING, { update: (cache) => forgetAnswers(cache) });
  const save = async ({ direction, certainty, reason }: Judgement) => {
    const input = { id, direction: graphqlName(direction), certainty: graphqlName(certainty), reason };
    await rate({ variables: { input } });
    void navigate({ hash: RATINGS_HASH }, { replace: true, preventScrollReset: true });
    toast({ text: t.rated });
  };
  return <JudgementForm title={t.mine} action={t.rate} busy={loading} error={error} onSave={save} />;
}
