import { Link } from 'react-router';
import { useMessages } from '../shared/i18n';
import { Section } from '../shared/ui';
import classes from './item-page.module.css';
import type { Item } from './item-query';
import { knowledgeMessages } from './messages';

/** Published items that share topics with this one or are called nearly the same. */
export function ItemRelated({ related }: { related: Item['related'] }) {
  const t = useMessages(knowledgeMessages);
  if (related.length === 0) return null;
  return (
    <div data-print="hide">
      <Section title={t.related}>
        <ul className={classes.related}>
          {related.map(({ id, slug, content }) => (
            <li key={id}>
              <p className={classes.small}>
                {[t.types[content.type], content.bibliography.year].filter(Boolean).join(' · ')}
              </p>
              <h3>
                <Link to={`/viden/${slug}`} lang={content.language ?? undefined}>
                  {content.bibliography.title}
                </Link>
              </h3>
              <p className={classes.small}>{content.authorsInShort}</p>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
