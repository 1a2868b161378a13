import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { ButtonLink } from '../../shared/ui';
import { conceptAddress } from '../concept-address';
import type { ShownConcept } from '../concept-fragments';
import { conceptMessages } from '../messages';
import { trialMessages } from './messages';
import { TrialEntry } from './trial-entry';
import classes from './trials.module.css';

/** Where the concept is tried, in which direction it went there, how it stands and what came of it. */
export function ConceptTrials({ concept }: { concept: ShownConcept }) {
  const t = useMessages(trialMessages);
  const { adopt } = useMessages(conceptMessages);
  const { trials, viewerCan } = concept;
  const list = useTrialInAddress(trials.length);
  if (concept.version === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="afproevninger">
      <h2 id="afproevninger">{t.trialsTitle}</h2>
      {trials.length === 0 && (
        <p className={classes.lead}>
          {t.none} {viewerCan.adopt && t.noneAdopt}
        </p>
      )}
      <ul ref={list} className={classes.trials}>
        {trials.map((trial) => (
          <li key={trial.id} id={`forsoeg-${trial.id}`} tabIndex={-1}>
            <TrialEntry concept={concept} trial={trial} />
          </li>
        ))}
      </ul>
      {viewerCan.adopt && (
        <div data-print="hide">
          <ButtonLink to={conceptAddress(concept, 'afproev')} variant="outline">
            {adopt}
          </ButtonLink>
        </div>
      )}
    </section>
  );
}

/** The trial that the address names is shown when it is there. */
function useTrialInAddress(count: number) {
  const { hash } = useLocation();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (count === 0 || !hash.startsWith('#forsoeg-')) return;
    const named = [...(list.current?.children ?? [])].find(({ id }) => `#${id}` === hash);
    if (!(named instanceof HTMLElement)) return;
    named.scrollIntoView();
    named.focus({ preventScroll: true });
  }, [count, hash]);
  return list;
}
