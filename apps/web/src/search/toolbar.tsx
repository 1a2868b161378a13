import { SEARCH_SORTS } from '@samspil/domain/search';
import { IconQuote, IconRss } from '@tabler/icons-react';
import { useFormat, useLanguage, useMessages } from '../shared/i18n';
import { ExportMenu, ListToolbar, ShareMenu, SortChoice } from '../shared/lists';
import { FacetSheet } from './facets';
import { searchMessages } from './messages';
import { countFilters, writeSearchAddress, type SearchAddress } from './search-address';
import type { Answer } from './search-queries';

interface ToolbarProps {
  search: SearchAddress;
  answer: Answer;
  onChange: (next: SearchAddress) => void;
}

/** How many, in which order, and what to do with the whole answer. */
export function Toolbar({ search, answer, onChange }: ToolbarProps) {
  const t = useMessages(searchMessages);
  const format = useFormat();
  const { language } = useLanguage();
  const { total, approximate } = answer;
  const written = format.number(total);
  return (
    <ListToolbar total={approximate ? t.about(written) : t.total(total, written)} approximate={approximate}>
      {(total > 0 || countFilters(search) > 0) && (
        <>
          <FacetSheet search={search} answer={answer} onChange={onChange} />
          {search.question !== '' && (
            <SortChoice
              sorts={SEARCH_SORTS}
              names={t.sorts}
              sort={search.sort}
              onChange={(sort) => onChange({ ...search, sort })}
            />
          )}
          <ShareMenu label={t.share}>
            <a href="/feeds/knowledge.atom">
              <IconRss size={18} stroke={1.6} aria-hidden />
              {t.feed}
            </a>
          </ShareMenu>
          {search.kind === 'knowledge' && (
            <ExportMenu
              addressOf={(ending) => `/export/search.${ending}?${writeSearchAddress(search)}&lang=${language}`}
              more={[{ ending: 'ris', label: t.exportRis, icon: IconQuote }]}
            />
          )}
        </>
      )}
    </ListToolbar>
  );
}
