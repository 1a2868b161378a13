import { CERTAINTIES, type Certainty } from '@samspil/domain/evidence';
import { useMessages } from '../../shared/i18n';
import { useProblemText } from '../../shared/problems';
import { wordOf } from '../finding-filter-input';
import { useEvidenceWords } from '../use-evidence-words';
import type { Change } from './choices';
import { synthesisMessages, usePlotWords } from './messages';
import { SameTrials } from './same-trials';
import { figureOf, predictionOf, sideOf, type Panel } from './synthesis-model';
import type { Result, Synthesis } from './synthesis-query';
import classes from './synthesis-page.module.css';
import { useToday } from './use-today';

const SIDES = { better: 'toBetter', worse: 'toWorse', both: 'toBoth' } as const;

interface PooledTextProps {
  synthesis: Synthesis;
  panel: Panel | undefined;
  onChange: Change;
}

/** What the studies tell together, or why nobody should put them together. */
export function PooledText({ synthesis, panel, onChange }: PooledTextProps) {
  const t = useMessages(synthesisMessages);
  const { result } = synthesis;
  return (
    <section className={classes.summary}>
      <h2>{result ? t.pooledTitle : t.notPooledTitle}</h2>
      {result && panel ? (
        <Pooled synthesis={synthesis} panel={panel} result={result} />
      ) : (
        <NotPooled synthesis={synthesis} onChange={onChange} />
      )}
      <Remarks synthesis={synthesis} />
    </section>
  );
}

function Pooled({ synthesis, panel, result }: { synthesis: Synthesis; panel: Panel; result: Result }) {
  const t = useMessages(synthesisMessages);
  const words = usePlotWords();
  const { higherIsBetter, studies, notes } = synthesis;
  const { ciLower, ciUpper } = result.pooling;
  const prediction = predictionOf(panel, result);
  const predicted = sideOf(result.piLower ?? 0, result.piUpper ?? 0, higherIsBetter);
  const isCompared = studies.every(({ comparison }) => comparison === 'CONTROLLED' || comparison === 'RANDOMISED');
  return (
    <>
      <p className={classes.figure}>{t.pooledText(t.studies(studies.length), figureOf(panel, result, words))}</p>
      <p className={classes.soft}>
        {t.meanings[panel.measure]} {t.averageText} {t.intervalText}
      </p>
      <p>
        {t[SIDES[sideOf(ciLower, ciUpper, higherIsBetter)]]}{' '}
        {prediction !== null && `${t.predicted(prediction)} ${predicted === 'both' ? t.predictedBoth : ''}`}
      </p>
      {prediction !== null && <p className={classes.soft}>{t.predictionText}</p>}
      <CertaintyOf studies={studies} />
      {!isCompared && <p>{t.noCause}</p>}
      {notes.map(({ code }) => (
        <p key={code} className={classes.soft}>
          {noteText(t.notes, code)}
        </p>
      ))}
    </>
  );
}

/** A pooled figure is no surer than what it is made of. */
function CertaintyOf({ studies }: Pick<Synthesis, 'studies'>) {
  const t = useMessages(synthesisMessages);
  const words = useEvidenceWords();
  const rated = studies.flatMap(({ certainty }) => (certainty === null ? [] : wordOf<Certainty>(certainty)));
  const spans = CERTAINTIES.filter((certainty) => rated.includes(certainty)).map((certainty) =>
    words.certainties[certainty].toLowerCase(),
  );
  const [highest, ...others] = spans;
  const lowest = others.at(-1);
  const notRated = studies.length - rated.length;
  return (
    <>
      {highest !== undefined && lowest !== undefined && <p>{t.certaintyBetween(lowest, highest)}</p>}
      {highest !== undefined && lowest === undefined && <p>{t.certaintyOfAll(highest, notRated === 0)}</p>}
      {notRated > 0 && <p>{t.certaintyNotRated(notRated)}</p>}
    </>
  );
}

/** Texts are complete for the codes there are; one from a newer server has none. */
function noteText(notes: Readonly<Record<string, string>>, code: string): string {
  return notes[code] ?? code;
}

function NotPooled({ synthesis, onChange }: { synthesis: Synthesis; onChange: Change }) {
  const t = useMessages(synthesisMessages);
  const problemText = useProblemText();
  return (
    <>
      <p>{t.notPooledWhy}</p>
      <ul className={classes.reasons}>
        {synthesis.problems.map((problem) => (
          <li key={problem.code}>{problemText(problem)}</li>
        ))}
      </ul>
      <SameTrials synthesis={synthesis} onChange={onChange} />
    </>
  );
}

function Remarks({ synthesis: { studies } }: { synthesis: Synthesis }) {
  const t = useMessages(synthesisMessages);
  const today = useToday();
  const turned = studies.filter(({ isTurned }) => isTurned).length;
  return (
    <>
      {turned > 0 && <p className={classes.soft}>{t.turned(turned)}</p>}
      {studies.some(({ isDemonstration }) => isDemonstration) && <p className={classes.invented}>{t.invented}</p>}
      <p className={classes.printed}>{t.printed(today)}</p>
    </>
  );
}
