import {
  IconDownload,
  IconFileSpreadsheet,
  IconLink,
  IconQuote,
  IconRss,
  IconShare2,
  IconTable,
} from '@tabler/icons-react';
import { SEARCH_SORTS, type SearchSort } from '@samspil/domain/search';
import { useFormat, useLanguage, useMessages } from '../shared/i18n';
import { copyText, Disclosure, useUndoToast } from '../shared/ui';
import { FacetDrawer } from './facets';
import { searchMessages } from './messages';
import { countFilters, writeSearchAddress, type SearchAddress } from './search-address';
import type { Answer } from './search-queries';
import classes from './toolbar.module.css';

interface ToolbarProps {
  search: SearchAddress;
  answer: Answer;
  onChange: (next: SearchAddress) => void;
}

/** How many, in which order, and what to do with the whole answer. */
export function Toolbar({ search, answer, onChange }: ToolbarProps) {
  const t = useMessages(searchMessages);
  const format = useFormat();
  const written = format.number(answer.total);
  return (
    <div className={classes.toolbar}>
      <p role="status" className={classes.total} title={answer.approximate ? t.counted : undefined}>
        {answer.approximate ? t.about(written) : t.total(answer.total, written)}
      </p>
      {(answer.total > 0 || countFilters(search) > 0) && (
        <div className={classes.tools} data-print="hide">
          <FacetDrawer search={search} answer={answer} onChange={onChange} />
          {search.question !== '' && <SortChoice search={search} onChange={onChange} />}
          <ShareMenu />
          {search.kind === 'knowledge' && <ExportMenu search={search} />}
        </div>
      )}
    </div>
  );
}

function SortChoice({ search, onChange }: Omit<ToolbarProps, 'answer'>) {
  const t = useMessages(searchMessages);
  return (
    <label className={classes.sort}>
      <span>{t.sort}</span>
      <select
        value={search.sort}
        onChange={(event) => onChange({ ...search, sort: event.currentTarget.value as SearchSort })}
      >
        {SEARCH_SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {t.sorts[sort]}
          </option>
        ))}
      </select>
    </label>
  );
}

function ShareMenu() {
  const t = useMessages(searchMessages);
  const toast = useUndoToast();
  const copy = (close: () => void) => {
    close();
    void copyText(window.location.href).then((copied) => toast({ text: copied ? t.linkCopied : t.linkNotCopied }));
  };
  return (
    <Disclosure compact label={t.share} icon={<IconShare2 size={18} stroke={1.75} aria-hidden />}>
      {(close) => (
        <>
          <button type="button" onClick={() => copy(close)}>
            <IconLink size={18} stroke={1.6} aria-hidden />
            {t.copyLink}
          </button>
          <a href="/feeds/knowledge.atom">
            <IconRss size={18} stroke={1.6} aria-hidden />
            {t.feed}
          </a>
        </>
      )}
    </Disclosure>
  );
}

function ExportMenu({ search }: { search: SearchAddress }) {
  const t = useMessages(searchMessages);
  const { language } = useLanguage();
  const kinds = [
    { ending: 'csv', label: t.exportCsv, icon: IconTable },
    { ending: 'xlsx', label: t.exportXlsx, icon: IconFileSpreadsheet },
    { ending: 'ris', label: t.exportRis, icon: IconQuote },
  ];
  return (
    <Disclosure compact label={t.export} icon={<IconDownload size={18} stroke={1.75} aria-hidden />}>
      {(close) =>
        kinds.map(({ ending, label, icon: Icon }) => (
          <a
            key={ending}
            href={`/export/search.${ending}?${writeSearchAddress(search)}&lang=${language}`}
            download
            onClick={close}
          >
            <Icon size={18} stroke={1.6} aria-hidden />
            {label}
          </a>
        ))
      }
    </Disclosure>
  );
}
