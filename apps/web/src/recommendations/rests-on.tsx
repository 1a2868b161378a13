import { IconBooks, IconPuzzle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { CertaintyMark, DirectionIcon, useEvidenceWords } from '../evidence/shown';
import { useMessages } from '../shared/i18n';
import { DemoBadge } from '../shared/ui';
import { recommendationMessages } from './messages';
import type { ShownRecommendation } from './recommendation-queries';
import classes from './recommendations.module.css';

/** Why, in words, and what it is drawn from. Practice and research stand apart, each with what can be said of it. */
export function RestsOn({ recommendation }: { recommendation: ShownRecommendation }) {
  const t = useMessages(recommendationMessages);
  const { grounds, concepts, findings } = recommendation;
  return (
    <div className={classes.restsOn}>
      {grounds !== '' && (
        <>
          <h4>{t.grounds}</h4>
          <p className={classes.written} lang="da">
            {grounds}
          </p>
        </>
      )}
      <h4>{t.restsOn}</h4>
      <p className={classes.soft}>{t.sureness[surenessOf(concepts.length, findings.length)]}</p>
      {concepts.length > 0 && (
        <>
          <h5>
            <IconPuzzle size={18} stroke={1.75} aria-hidden />
            {t.concepts}
          </h5>
          <ul>
            {concepts.map(({ id, slug, title, isDemonstration }) => (
              <li key={id}>
                <Link to={`/koncepter/${slug}`} lang="da">
                  {title}
                </Link>{' '}
                {isDemonstration && <DemoBadge />}
              </li>
            ))}
          </ul>
        </>
      )}
      <Findings findings={findings} />
    </div>
  );
}

function surenessOf(concepts: number, findings: number): 'none' | 'practice' | 'research' | 'both' {
  if (findings > 0) return concepts > 0 ? 'both' : 'research';
  return concepts > 0 ? 'practice' : 'none';
}

function Findings({ findings }: { findings: ShownRecommendation['findings'] }) {
  const t = useMessages(recommendationMessages);
  const words = useEvidenceWords();
  if (findings.length === 0) return null;
  return (
    <>
      <h5>
        <IconBooks size={18} stroke={1.75} aria-hidden />
        {t.findings}
      </h5>
      <ul>
        {findings.map(({ id, slug, statement, direction, certainty, intervention, isDemonstration }) => (
          <li key={id}>
            <p className={classes.facts}>
              <span>
                <DirectionIcon direction={direction} /> <strong>{words.direction(direction)}</strong>
              </span>
              <span>
                {t.certainty}: <CertaintyMark certainty={certainty} />{' '}
                {certainty === null ? t.notRated : words.certainty(certainty)}
              </span>
              {intervention !== 'ACTIVITY' && <span>{t.therapy}</span>}
              {isDemonstration && <DemoBadge />}
            </p>
            <p lang="da">{statement}</p>
            <Link to={`/viden/${slug}#fund-${id}`}>{t.toSource}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
