import {
  FEWEST_FOR_REGRESSION,
  isRatio,
  MODERATORS,
  plotNumbers,
  type EffectMeasure,
  type Moderator,
  type SynthesisAddress,
} from '@samspil/domain/evidence';
import { useLanguage, useMessages } from '../../shared/i18n';
import { useProblemText } from '../../shared/problems';
import { Section } from '../../shared/ui';
import { wordOf } from '../finding-filter-input';
import { Choice, type Change } from './choices';
import { synthesisMessages } from './messages';
import type { Panel } from './synthesis-model';
import type { Synthesis } from './synthesis-query';
import classes from './synthesis-page.module.css';

type Found = NonNullable<Synthesis['regression']>;
type Line = NonNullable<Found['line']>;

interface RegressionProps {
  synthesis: Synthesis;
  panel: Panel;
  asked: SynthesisAddress;
  onChange: Change;
}

/** Whether the result goes with one number per study. */
export function Regression({ synthesis: { regression }, panel, asked, onChange }: RegressionProps) {
  const t = useMessages(synthesisMessages);
  return (
    <Section title={t.regressionTitle}>
      <p className={classes.text}>{t.regressionText}</p>
      <div data-print="hide">
        <Choice<Moderator>
          label={t.moderator}
          value={asked.moderator}
          options={MODERATORS}
          texts={t.moderators}
          none={t.noModerator}
          onChange={(moderator) => onChange({ moderator })}
        />
      </div>
      <div role="status">{regression && <FoundLine regression={regression} measure={panel.measure} />}</div>
    </Section>
  );
}

function FoundLine({ regression, measure }: { regression: Found; measure: EffectMeasure }) {
  const t = useMessages(synthesisMessages);
  const problemText = useProblemText();
  const { line, problems, studies } = regression;
  const params = { fewest: FEWEST_FOR_REGRESSION, studies };
  if (line === null) return <p>{problems.map(({ code }) => problemText({ code, params })).join(' ')}</p>;
  return (
    <>
      <Slope line={line} moderator={wordOf<Moderator>(regression.moderator)} measure={measure} />
      <p className={classes.text}>{t.regressionWarning}</p>
    </>
  );
}

function Slope({ line, moderator, measure }: { line: Line; moderator: Moderator; measure: EffectMeasure }) {
  const t = useMessages(synthesisMessages);
  const { language } = useLanguage();
  const factor = isRatio(measure);
  const { estimate, ciLower, ciUpper, p } = line.slope;
  const written = factor ? Math.exp : (value: number) => value;
  const effect = { estimate: written(estimate), ciLower: written(ciLower), ciUpper: written(ciUpper) };
  const numbers = plotNumbers(language, (effect.ciUpper - effect.ciLower) / 2);
  const [figure, probability] = [numbers.interval(effect), numbers.probability(p)];
  return (
    <p className={classes.text}>
      {factor ? t.slopeFactor(moderator, figure, probability) : t.slope(moderator, figure, probability)}{' '}
      {measure === 'ZCOR' && `${t.onFisherScale} `}
      {line.r2 === null ? t.nothingToExplain : t.explained(numbers.percent(line.r2))}
    </p>
  );
}
