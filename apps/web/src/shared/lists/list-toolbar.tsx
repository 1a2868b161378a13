import { IconDownload, IconFileSpreadsheet, IconLink, IconShare2, IconTable, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useMessages } from '../i18n';
import { copyText, Disclosure, useUndoToast } from '../ui';
import { listMessages } from './list-messages';
import classes from './list-toolbar.module.css';

interface ListToolbarProps {
  /** How many there are, in words. */
  total: string;
  /** The number is an estimate. */
  approximate?: boolean;
  children: ReactNode;
}

/** How many, and beside that what to do with the whole list. */
export function ListToolbar({ total, approximate = false, children }: ListToolbarProps) {
  const t = useMessages(listMessages);
  return (
    <div className={classes.toolbar}>
      <p role="status" className={classes.total} title={approximate ? t.counted : undefined}>
        {total}
      </p>
      {children && (
        <div className={classes.tools} data-print="hide">
          {children}
        </div>
      )}
    </div>
  );
}

interface SortChoiceProps<Sort extends string> {
  sorts: readonly Sort[];
  names: Readonly<Record<Sort, string>>;
  sort: Sort;
  /** Only on a phone, because something else orders the list on a wide screen. */
  onPhone?: boolean;
  onChange: (sort: Sort) => void;
}

export function SortChoice<Sort extends string>({ sorts, names, sort, onPhone, onChange }: SortChoiceProps<Sort>) {
  const t = useMessages(listMessages);
  return (
    <label className={onPhone ? `${classes.sort} ${classes.onPhone}` : classes.sort}>
      <span>{t.sort}</span>
      <select value={sort} onChange={(event) => onChange(event.currentTarget.value as Sort)}>
        {sorts.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Copies the address of what is shown; `children` are other ways to pass it on. */
export function ShareMenu({ label, children }: { label: string; children: ReactNode }) {
  const t = useMessages(listMessages);
  const toast = useUndoToast();
  const copy = (close: () => void) => {
    close();
    void copyText(window.location.href).then((copied) => toast({ text: copied ? t.linkCopied : t.linkNotCopied }));
  };
  return (
    <Disclosure compact label={label} icon={<IconShare2 size={18} stroke={1.75} aria-hidden />}>
      {(close) => (
        <>
          <button type="button" onClick={() => copy(close)}>
            <IconLink size={18} stroke={1.6} aria-hidden />
            {t.copyLink}
          </button>
          {children}
        </>
      )}
    </Disclosure>
  );
}

interface FileKind {
  readonly ending: string;
  readonly label: string;
  readonly icon: Icon;
}

interface ExportMenuProps {
  addressOf: (ending: string) => string;
  /** What it can be saved as besides tables. */
  more?: readonly FileKind[];
}

export function ExportMenu({ addressOf, more = [] }: ExportMenuProps) {
  const t = useMessages(listMessages);
  const kinds: readonly FileKind[] = [
    { ending: 'csv', label: t.exportCsv, icon: IconTable },
    { ending: 'xlsx', label: t.exportXlsx, icon: IconFileSpreadsheet },
    ...more,
  ];
  return (
    <Disclosure compact label={t.export} icon={<IconDownload size={18} stroke={1.75} aria-hidden />}>
      {(close) =>
        kinds.map(({ ending, label, icon: KindIcon }) => (
          <a key={ending} href={addressOf(ending)} download onClick={close}>
            <KindIcon size={18} stroke={1.6} aria-hidden />
            {label}
          </a>
        ))
      }
    </Disclosure>
  );
}
