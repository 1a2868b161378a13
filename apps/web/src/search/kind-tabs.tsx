import { SEARCH_KINDS } from '@samspil/domain/search';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import classes from './kind-tabs.module.css';
import { searchMessages } from './messages';
import { searchLink, type SearchAddress } from './search-address';
import type { Facet } from './search-queries';

/** The same question to each kind of thing, with how much there is; filters of one kind mean nothing to another. */
export function KindTabs({ search, facets }: { search: SearchAddress; facets: readonly Facet[] }) {
  const t = useMessages(searchMessages);
  const format = useFormat();
  const counts = facets.find(({ facet }) => facet === 'kind')?.values ?? [];
  return (
    <nav aria-label={t.chooseKind} className={classes.tabs} data-print="hide">
      <ul>
        {SEARCH_KINDS.map((kind) => (
          <li key={kind}>
            <Link
              to={searchLink({ question: search.question, dropped: search.dropped, kind })}
              aria-current={kind === search.kind ? 'page' : undefined}
              preventScrollReset
            >
              {t.kindTabs[kind]} <span>{format.number(counts.find(({ value }) => value === kind)?.count ?? 0)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
