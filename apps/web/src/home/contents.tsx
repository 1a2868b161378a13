import { Link } from 'react-router';
import { searchLink } from '../search';
import type { ResultOf } from '../shared/graphql';
import { useFormat, useMessages } from '../shared/i18n';
import { Skeleton } from '../shared/ui';
import classes from './contents.module.css';
import type { HOME_QUERY } from './home-query';
import { homeMessages } from './messages';

type Facets = ResultOf<typeof HOME_QUERY>['contents']['facets'];

/** How much the bank holds, each number a way to it. */
export function Contents({ facets }: { facets: Facets | undefined }) {
  const t = useMessages(homeMessages);
  const format = useFormat();
  const kinds = facets?.find(({ facet }) => facet === 'kind')?.values;
  const countOf = (kind: string) => kinds?.find(({ value }) => value === kind)?.count ?? 0;
  const rows = [
    { kind: 'knowledge', name: t.knowledge },
    { kind: 'term', name: t.terms },
    { kind: 'organisation', name: t.organisations },
  ] as const;
  return (
    <section aria-labelledby="contents">
      <h2 id="contents" className={classes.title}>
        {t.contents}
      </h2>
      <ul className={classes.rows}>
        {rows.map(({ kind, name }) => (
          <li key={kind}>
            <Link to={searchLink({ kind })}>
              <span className={classes.number}>
                {facets ? format.number(countOf(kind)) : <Skeleton width={48} height={32} />}
              </span>{' '}
              {name(countOf(kind))}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
