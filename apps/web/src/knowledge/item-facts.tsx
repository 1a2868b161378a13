import { useMessages } from '../shared/i18n';
import classes from './item-page.module.css';
import type { ItemContent } from './item-query';
import { knowledgeMessages } from './messages';
import { useSourceDate } from './use-source-date';

/** Figures and findings, each with where it is from and when. */
export function ItemFacts({ facts }: { facts: ItemContent['facts'] }) {
  const t = useMessages(knowledgeMessages);
  const sourceDate = useSourceDate();
  if (facts.length === 0) return null;
  return (
    <section className={classes.part}>
      <h2>{t.facts}</h2>
      <p className={classes.small}>{t.factsLead}</p>
      <ul className={classes.facts}>
        {facts.map((fact) => (
          <li key={fact.statement}>
            <p lang="da">{fact.statement}</p>
            <p className={classes.small}>{t.factSource(fact.source, sourceDate(fact.sourceDate))}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
