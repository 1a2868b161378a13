import { IconAdjustments, IconAnchor } from '@tabler/icons-react';
import { useMessages } from '../../shared/i18n';
import type { ShownConcept } from '../concept-fragments';
import shared from '../concepts.module.css';
import { conceptMessages } from '../messages';
import classes from './concept-page.module.css';

/** The two sides of borrowing: what makes it this concept, and what may be fitted to the place. */
export function CoreAndAdaptable({ concept: { coreElements, adaptableParts } }: { concept: ShownConcept }) {
  const t = useMessages(conceptMessages);
  return (
    <div className={classes.parts}>
      <section className={classes.core} aria-labelledby="kerne">
        <h2 id="kerne">
          <IconAnchor size={22} stroke={1.75} aria-hidden />
          {t.coreTitle}
        </h2>
        <p className={shared.soft}>{coreElements.length === 0 ? t.noCore : t.coreLead}</p>
        <ul>
          {coreElements.map((element, index) => (
            <li key={`${index}:${element}`} lang="da" className={shared.written}>
              {element}
            </li>
          ))}
        </ul>
      </section>
      <section className={classes.adaptable} aria-labelledby="tilpas">
        <h2 id="tilpas">
          <IconAdjustments size={22} stroke={1.75} aria-hidden />
          {t.adaptTitle}
        </h2>
        <p className={shared.soft}>{adaptableParts.length === 0 ? t.noAdapt : t.adaptLead}</p>
        <dl>
          {adaptableParts.map(({ part, advice }, index) => (
            <div key={`${index}:${part}`} lang="da">
              <dt>{part}</dt>
              {advice !== '' && <dd className={shared.written}>{advice}</dd>}
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}

export function Steps({ concept: { steps } }: { concept: ShownConcept }) {
  const t = useMessages(conceptMessages);
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="trin">
      <h2 id="trin">{t.stepsTitle}</h2>
      <ol className={classes.steps}>
        {steps.map(({ title, text }, index) => (
          <li key={`${index}:${title}`} lang="da">
            <h3>{title}</h3>
            {text !== '' && <p className={shared.written}>{text}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
