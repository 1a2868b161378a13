import { ACTIVITY_SORTS, type ActivitySort } from '@samspil/domain/activities';
import { IconDownload, IconFileSpreadsheet, IconLink, IconPrinter, IconShare2, IconTable } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useFormat, useLanguage, useMessages } from '../../shared/i18n';
import { copyText, Disclosure, useUndoToast } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { FilterSheet } from './filters';
import { SavedFilters } from './lazy-views';
import { overviewMessages } from './messages';
import { writeOverviewAddress, type OverviewAddress } from './overview-address';
import type { OverviewAnswer } from './overview-queries';
import classes from './toolbar.module.css';
import type { ChangeOverview } from './use-overview-address';

interface ToolbarProps {
  overview: OverviewAddress;
  answer: OverviewAnswer;
  onChange: ChangeOverview;
}

/** How many, in which order, and what to do with the whole of it. */
export function Toolbar({ overview, answer, onChange }: ToolbarProps) {
  const t = useMessages(overviewMessages);
  const format = useFormat();
  const { signedIn } = useViewer();
  const written = format.number(answer.total);
  return (
    <div className={classes.toolbar}>
      <p role="status" className={classes.total} title={answer.approximate ? t.counted : undefined}>
        {answer.approximate ? t.about(written) : t.total(answer.total, written)}
      </p>
      <div className={classes.tools} data-print="hide">
        <FilterSheet overview={overview} answer={answer} onChange={onChange} />
        {(overview.view === 'list' || overview.view === 'table') && (
          <SortChoice overview={overview} onChange={onChange} />
        )}
        {signedIn && (
          <Suspense>
            <SavedFilters overview={overview} />
          </Suspense>
        )}
        <ShareMenu />
        {answer.total > 0 && <ExportMenu overview={overview} />}
      </div>
    </div>
  );
}

function SortChoice({ overview, onChange }: Pick<ToolbarProps, 'overview' | 'onChange'>) {
  const t = useMessages(overviewMessages);
  const sorts = ACTIVITY_SORTS.filter((sort) => sort !== 'relevance' || overview.question !== '');
  return (
    <label className={classes.sort} data-view={overview.view}>
      <span>{t.sort}</span>
      <select value={overview.sort} onChange={(event) => onChange({ sort: event.currentTarget.value as ActivitySort })}>
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {t.sorts[sort]}
          </option>
        ))}
      </select>
    </label>
  );
}

function ShareMenu() {
  const t = useMessages(overviewMessages);
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
          <button type="button" onClick={() => window.print()}>
            <IconPrinter size={18} stroke={1.6} aria-hidden />
            {t.print}
          </button>
        </>
      )}
    </Disclosure>
  );
}

function ExportMenu({ overview }: { overview: OverviewAddress }) {
  const t = useMessages(overviewMessages);
  const { language } = useLanguage();
  const parameters = writeOverviewAddress({ ...overview, view: 'list' });
  parameters.set('lang', language);
  const kinds = [
    { ending: 'csv', label: t.exportCsv, icon: IconTable },
    { ending: 'xlsx', label: t.exportXlsx, icon: IconFileSpreadsheet },
  ];
  return (
    <Disclosure compact label={t.export} icon={<IconDownload size={18} stroke={1.75} aria-hidden />}>
      {(close) =>
        kinds.map(({ ending, label, icon: Icon }) => (
          <a key={ending} href={`/aktiviteter/eksport.${ending}?${parameters}`} download onClick={close}>
            <Icon size={18} stroke={1.6} aria-hidden />
            {label}
          </a>
        ))
      }
    </Disclosure>
  );
}
