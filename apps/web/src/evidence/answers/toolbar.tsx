import { IconDownload, IconFileTypePdf, IconLink, IconPrinter, IconShare2, IconTable } from '@tabler/icons-react';
import { ANSWER_SORTS, type AnswerSort, type FindingFilters } from '@samspil/domain/evidence';
import { lazy, Suspense } from 'react';
import { useLanguage, useMessages } from '../../shared/i18n';
import { useAtOnce } from '../../shared/routing/use-at-once';
import { copyText, Disclosure, useUndoToast } from '../../shared/ui';
import { readMapAddress } from '../map/map-address';
import { writeAnswerAddress, type AnswerAddress } from './answer-address';
import type { Answer } from './answer-query';
import { answerMessages } from './messages';
import classes from './toolbar.module.css';

interface ToolbarProps {
  asked: AnswerAddress;
  answer: Answer;
  onChange: (changes: Partial<AnswerAddress>) => void;
}

/** How much answers, and what can be done with the whole answer. */
export function AnswerToolbar({ asked, answer, onChange }: ToolbarProps) {
  const t = useMessages(answerMessages);
  return (
    <div className={classes.toolbar}>
      <p className={classes.total}>{t.total(answer.totals)}</p>
      <div className={classes.tools} data-print="hide">
        <Filters filters={asked.filters} onChange={(filters) => onChange({ filters })} />
        {answer.rows.length + answer.indirectRows.length > 1 && (
          <SortChoice sort={asked.sort} onChange={(sort) => onChange({ sort })} />
        )}
        <ShareMenu />
        <SaveMenu asked={asked} answer={answer} />
      </div>
    </div>
  );
}

/** Few change the filters, so they are downloaded after the answer. */
const MapFilters = lazy(() => import('../map/map-filters').then((module) => ({ default: module.MapFilters })));
const WHOLE_MAP = readMapAddress(new URLSearchParams());

/** The same filters as the map has, with its numbers: those of an answer would leave out what it could be widened to. */
function Filters({ filters, onChange }: { filters: FindingFilters; onChange: (filters: FindingFilters) => void }) {
  const t = useMessages(answerMessages);
  return (
    <Suspense fallback={<span className={classes.filtersToCome} />}>
      <MapFilters map={{ ...WHOLE_MAP, filters }} done={t.showAnswer} onChange={onChange} />
    </Suspense>
  );
}

function SortChoice({ sort, onChange }: { sort: AnswerSort; onChange: (sort: AnswerSort) => void }) {
  const t = useMessages(answerMessages);
  const [chosen, choose] = useAtOnce(sort, onChange);
  return (
    <label className={classes.sort}>
      <span>{t.sort}</span>
      <select value={chosen} onChange={(event) => choose(event.currentTarget.value as AnswerSort)}>
        {ANSWER_SORTS.map((one) => (
          <option key={one} value={one}>
            {t.sorts[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

function ShareMenu() {
  const t = useMessages(answerMessages);
  const toast = useUndoToast();
  const copy = (close: () => void) => {
    close();
    void copyText(window.location.href).then((copied) => toast({ text: copied ? t.linkCopied : t.linkNotCopied }));
  };
  const print = (close: () => void) => {
    close();
    window.print();
  };
  return (
    <Disclosure compact label={t.share} icon={<IconShare2 size={18} stroke={1.75} aria-hidden />}>
      {(close) => (
        <>
          <button type="button" onClick={() => copy(close)}>
            <IconLink size={18} stroke={1.6} aria-hidden />
            {t.copyLink}
          </button>
          <button type="button" onClick={() => print(close)}>
            <IconPrinter size={18} stroke={1.6} aria-hidden />
            {t.print}
          </button>
        </>
      )}
    </Disclosure>
  );
}

function SaveMenu({ asked, answer }: Omit<ToolbarProps, 'onChange'>) {
  const t = useMessages(answerMessages);
  const { language } = useLanguage();
  const parameters = writeAnswerAddress(asked);
  parameters.set('lang', language);
  return (
    <Disclosure compact label={t.save} icon={<IconDownload size={18} stroke={1.75} aria-hidden />}>
      {(close) => (
        <>
          <a href={`/hvad-virker/notat.pdf?${parameters.toString()}`} download onClick={close}>
            <IconFileTypePdf size={18} stroke={1.6} aria-hidden />
            {t.pdf}
          </a>
          <a href={answer.csvUrl} download onClick={close}>
            <IconTable size={18} stroke={1.6} aria-hidden />
            {t.csv}
          </a>
        </>
      )}
    </Disclosure>
  );
}
