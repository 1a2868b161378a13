import { useMutation, useQuery } from '@apollo/client/react';
import { IconChevronLeft, IconChevronRight, IconFileText, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormat, useMessages } from '../shared/i18n';
import { Button, FailureState, LoadingState, StatusBadge } from '../shared/ui';
import classes from './item-page.module.css';
import { FILE_PAGE_QUERY, OPEN_FILE, type ItemFile } from './item-query';
import { knowledgeMessages } from './messages';
import { Paragraphs } from './paragraphs';

/** The files this reader may have: to take away, or to read page by page. */
export function ItemFiles({ files, mayOpen }: { files: readonly ItemFile[]; mayOpen: boolean }) {
  const t = useMessages(knowledgeMessages);
  if (files.length === 0) return null;
  return (
    <section className={classes.part}>
      <h2>{t.files}</h2>
      <ul className={classes.files}>
        {files.map((file) => (
          <li key={file.id}>
            <FileEntry file={file} mayOpen={mayOpen} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FileEntry({ file, mayOpen }: { file: ItemFile; mayOpen: boolean }) {
  const t = useMessages(knowledgeMessages);
  const format = useFormat();
  const [reading, setReading] = useState(false);
  return (
    <>
      <div className={classes.fileHead}>
        <IconFileText size={20} aria-hidden />
        <span className={classes.fileName}>{file.name}</span>
        <span className={classes.small}>
          {[format.fileSize(file.bytes), file.pageCount > 0 && t.pageCount(file.pageCount)].filter(Boolean).join(' · ')}
        </span>
        {!file.isOpen && <StatusBadge icon={<IconLock size={14} aria-hidden />}>{t.onlyNetwork}</StatusBadge>}
        {file.url && (
          <a href={file.url} download data-print="hide">
            {t.download} <span className="visually-hidden">{file.name}</span>
          </a>
        )}
        {file.pageCount > 0 && (
          <Button variant="default" aria-expanded={reading} onClick={() => setReading(!reading)} data-print="hide">
            {t.readText} <span className="visually-hidden">{file.name}</span>
          </Button>
        )}
        {mayOpen && <OpenFile file={file} />}
      </div>
      {reading && <FileText file={file} />}
    </>
  );
}

/** Who opens a file answers for the right to share it; the hint says so. */
function OpenFile({ file }: { file: ItemFile }) {
  const t = useMessages(knowledgeMessages);
  const [open, { loading, error }] = useMutation(OPEN_FILE);
  const toggle = () =>
    void open({ variables: { input: { fileId: file.id, isOpen: !file.isOpen } } }).catch(() => undefined);
  return (
    <>
      <Button variant="default" busy={loading} title={t.openFileHint} onClick={toggle} data-print="hide">
        {file.isOpen ? t.closeFile : t.openFile} <span className="visually-hidden">{file.name}</span>
      </Button>
      {error && <FailureState error={error} />}
    </>
  );
}

function FileText({ file }: { file: ItemFile }) {
  const t = useMessages(knowledgeMessages);
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery(FILE_PAGE_QUERY, { variables: { fileId: file.id, page } });
  return (
    <div className={classes.pageText}>
      <div className={classes.pager}>
        <Button
          variant="default"
          disabled={page === 1}
          icon={<IconChevronLeft size={16} aria-hidden />}
          onClick={() => setPage(page - 1)}
        >
          {t.previousPage}
        </Button>
        <span aria-live="polite">{t.page(page, file.pageCount)}</span>
        <Button
          variant="default"
          disabled={page >= file.pageCount}
          icon={<IconChevronRight size={16} aria-hidden />}
          onClick={() => setPage(page + 1)}
        >
          {t.nextPage}
        </Button>
      </div>
      {error && <FailureState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingState lines={8} />}
      {data && <Paragraphs text={data.knowledgeFilePage.trim() || t.emptyPage} />}
    </div>
  );
}
