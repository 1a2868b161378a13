import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useMessages } from '../../shared/i18n';
import { Button, FailureState, LoadingState } from '../../shared/ui';
import { SOURCE_PAGE_QUERY, type CodedSource } from './finding-queries';
import classes from './findings.module.css';
import { codingMessages } from './messages';

type File = CodedSource['files'][number];

interface SourcePagesProps {
  files: readonly File[];
  lang: string | null;
}

/** The full text, page by page, of the files this reader may have. */
export function SourcePages({ files, lang }: SourcePagesProps) {
  const t = useMessages(codingMessages);
  const readable = files.filter(({ pageCount }) => pageCount > 0);
  const [chosen, setChosen] = useState(readable[0]?.id);
  const file = readable.find(({ id }) => id === chosen) ?? readable[0];
  if (!file) return null;
  return (
    <section className={classes.part}>
      <h3>{t.files}</h3>
      {readable.length > 1 && (
        <NativeSelect
          label={t.chooseFile}
          data={readable.map(({ id, name }) => ({ value: id, label: name }))}
          value={file.id}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      <FilePages key={file.id} file={file} lang={lang} />
    </section>
  );
}

function FilePages({ file, lang }: { file: File; lang: string | null }) {
  const t = useMessages(codingMessages);
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery(SOURCE_PAGE_QUERY, { variables: { fileId: file.id, page } });
  const paragraphs = (data?.knowledgeFilePage ?? '').split(/\n\s*\n/u).filter((text) => text.trim() !== '');
  return (
    <>
      <PageChooser file={file} page={page} onChoose={setPage} />
      {error && <FailureState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingState lines={8} />}
      {data && (
        <div data-page={String(page)} lang={lang ?? undefined}>
          {paragraphs.length === 0 && <p>{t.emptyPage}</p>}
          {paragraphs.map((text, place) => (
            // Paragraphs of a page never move.
            <p key={place}>{text}</p>
          ))}
        </div>
      )}
    </>
  );
}

interface PageChooserProps {
  file: File;
  page: number;
  onChoose: (page: number) => void;
}

function PageChooser({ file, page, onChoose }: PageChooserProps) {
  const t = useMessages(codingMessages);
  const pages = Array.from({ length: file.pageCount }, (_, index) => String(index + 1));
  return (
    <div className={classes.pager}>
      <Button
        variant="default"
        aria-label={t.previousPage}
        disabled={page === 1}
        icon={<IconChevronLeft size={16} aria-hidden />}
        onClick={() => onChoose(page - 1)}
      />
      <NativeSelect
        aria-label={t.choosePage}
        data={pages.map((value) => ({ value, label: `${t.choosePage} ${value} ${t.pageOf(file.pageCount)}` }))}
        value={String(page)}
        onChange={(event) => onChoose(Number(event.currentTarget.value))}
      />
      <Button
        variant="default"
        aria-label={t.nextPage}
        disabled={page >= file.pageCount}
        icon={<IconChevronRight size={16} aria-hidden />}
        onClick={() => onChoose(page + 1)}
      />
    </div>
  );
}
