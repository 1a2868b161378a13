import { Link } from 'react-router';
import { searchLink } from '../search';
import { useFormat, useMessages } from '../shared/i18n';
import classes from './item-page.module.css';
import type { ItemContent } from './item-query';
import { knowledgeMessages } from './messages';

/** The item's topics by vocabulary; each leads to everything else about it. */
export function ItemCodes({ codes }: { codes: ItemContent['codes'] }) {
  const t = useMessages(knowledgeMessages);
  const format = useFormat();
  const vocabularies = [...new Set(codes.map(({ vocabulary }) => vocabulary))];
  if (codes.length === 0) return null;
  return (
    <section>
      <h2>{t.topics}</h2>
      <dl className={classes.codes}>
        {vocabularies.map((vocabulary) => (
          <div key={vocabulary}>
            <dt>{t.vocabularies[vocabulary] ?? vocabulary}</dt>
            <dd>
              {codes
                .filter((code) => code.vocabulary === vocabulary)
                .map((code) => {
                  const label = format.text({ da: code.labelDa, en: code.labelEn });
                  return (
                    <Link
                      key={code.id}
                      className={classes.code}
                      to={searchLink({ filters: { [vocabulary]: [code.id] } })}
                      aria-label={t.searchCode(label)}
                    >
                      {label}
                    </Link>
                  );
                })}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
