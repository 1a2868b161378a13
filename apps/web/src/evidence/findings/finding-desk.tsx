import { useEffect, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { ShortcutsButton, ShortcutsDialog, useDeskKeys, useShortcutsHelp } from '../../shared/desk';
import { DIRECTIONS } from '@samspil/domain/evidence';
import type { Problem } from '@samspil/domain/shared';
import { useFormat, useMessages } from '../../shared/i18n';
import { FailureState } from '../../shared/ui';
import { ConflictNotice } from './conflict-notice';
import { missingInForm, problemsWritten } from './finding-check';
import { FindingFormFields } from './finding-form';
import type { CodedTerm, DeskFinding } from './finding-fragments';
import type { CodedSource } from './finding-queries';
import classes from './findings.module.css';
import { FindingFormContext, focusField, type FindingForm } from './form-context';
import { codingMessages } from './messages';
import { SOURCE_ID, SourcePanel } from './source-panel';
import { Standing } from './standing';
import type { FindingDraft } from './use-finding-draft';
import { codesForField, type FindingTerms } from './use-finding-terms';
import { useQuote } from './use-quote';

interface FindingDeskProps {
  source: CodedSource;
  /** Null for one that is not saved yet. */
  finding: DeskFinding | null;
  draft: FindingDraft;
  terms: FindingTerms;
  /** Terms that stand on the finding, with names. */
  known: readonly CodedTerm[];
  disabled: boolean;
  /** What the finding lacks is marked at its fields, too. */
  showsMissing: boolean;
  steps: ReactNode;
  notices?: ReactNode;
  keys: Readonly<Record<string, () => void>>;
  onTakeTheirs: () => void;
  /** Stands after the form. */
  rating?: ReactNode;
  children?: ReactNode;
}

/** The source on one side, the finding on the other; letters act while nothing is being typed. */
export function FindingDesk(props: FindingDeskProps) {
  const { source, finding, draft, terms, disabled, steps, notices, onTakeTheirs, rating, children } = props;
  const t = useMessages(codingMessages);
  const [said, setSaid] = useState('');
  const quote = useQuote(SOURCE_ID);
  const form = useForm(props);
  const missing = missingInForm(draft.values, { state: wordOfState(source.state) });
  const wrong = draft.status === 'refused' ? form.problems : NONE;
  const { keysOn, open, dialog } = useShortcutsHelp(t.keys);
  const takeQuote = () => {
    if (quote === null || disabled) return;
    draft.change({ quote: quote.text, page: quote.page || draft.values.page });
    setSaid(t.quoteTaken);
  };
  useSaveKey(draft.flush);
  useDeskKeys(useFormKeys(props, takeQuote, open), keysOn);
  return (
    <FindingFormContext value={form}>
      <div className={classes.toolbar}>
        {steps}
        <div className={classes.status}>
          <p role="status" aria-live="polite" data-status={draft.status}>
            {statusText(t, draft, finding)}
          </p>
          <ShortcutsButton onOpen={open} />
        </div>
      </div>
      {draft.conflict && <ConflictNotice draft={draft} onTakeTheirs={onTakeTheirs} />}
      {notices}
      {terms.error !== undefined && <FailureState error={terms.error} onRetry={terms.retry} />}
      <Standing finding={finding} source={source} missing={withWrong(missing, wrong)} />
      <div className={classes.work}>
        <SourcePanel source={source} quote={quote} onQuote={disabled ? undefined : takeQuote} />
        <div className={classes.formSide} onKeyDown={leaveField}>
          <FindingFormFields />
          {rating}
          {children}
        </div>
      </div>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <ShortcutsDialog {...dialog} />
    </FindingFormContext>
  );
}

/** Escape leaves a field, so that letters act again. */
function leaveField(event: KeyboardEvent): void {
  if (event.key === 'Escape' && !event.defaultPrevented && event.target instanceof HTMLElement) event.target.blur();
}

/** Ctrl S saves from anywhere on the page; the browser would save the page as a file. */
function useSaveKey(flush: FindingDraft['flush']): void {
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void flush();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [flush]);
}

type Texts = (typeof codingMessages)['da'];

function statusText(t: Texts, draft: FindingDraft, finding: DeskFinding | null): string {
  if (draft.status === 'waiting' && draft.savesWhenAsked) return t.keptHere;
  return draft.status === 'saved' && finding === null ? t.notSavedYet : t.saveStatus[draft.status];
}

function wordOfState(state: string): string {
  return state.toLowerCase();
}

/** What is wrong keeps a finding from being published as what is missing does. */
function withWrong(missing: readonly Problem[], wrong: readonly Problem[]): readonly Problem[] {
  const more = wrong.filter(({ code, field }) => !missing.some((one) => one.code === code && one.field === field));
  return [...missing, ...more];
}

const NONE: FindingDraft['problems'] = [];

/** What is wrong now, as the rules see it, and what the server said of what was sent last. */
function useForm(props: FindingDeskProps): FindingForm {
  const { source, draft, terms, known, disabled, showsMissing } = props;
  const format = useFormat();
  const { values, change } = draft;
  // What was refused may be mended by what was typed since.
  const refused = draft.status === 'refused' ? draft.problems : NONE;
  return useMemo(() => {
    const written = problemsWritten(values, terms.rules);
    const missing = showsMissing ? missingInForm(values, { state: 'published' }) : [];
    const now = [...written, ...missing];
    const others = refused.filter(({ code, field }) => !now.some((one) => one.code === code && one.field === field));
    const names = new Map(known.map(({ id, labelDa, labelEn }) => [id, { da: labelDa, en: labelEn }]));
    const codes = (source.workingContent ?? source.content).codeIds;
    return {
      ...{ values, change, disabled, terms, sourceSlug: source.slug, problems: [...now, ...others] },
      nameOf: (id) => {
        const label = terms.labelOf(id) ?? names.get(id);
        return label ? format.text(label) : id;
      },
      suggested: (field) => codesForField(codes, field, terms),
    };
  }, [values, change, refused, terms, known, source, disabled, showsMissing, format]);
}

function useFormKeys({ draft, disabled, keys }: FindingDeskProps, takeQuote: () => void, help: () => void) {
  const { change, flush } = draft;
  const focus = (path: string) => () => focusField(path);
  const directions = Object.fromEntries(
    DIRECTIONS.map((direction, index) => [String(index + 1), () => (disabled ? undefined : change({ direction }))]),
  );
  return {
    ...directions,
    ...{ Enter: focus('statement'), c: focus('activities'), m: focus('conditions'), u: focus('outcome') },
    q: takeQuote,
    s: () => void flush(),
    '?': help,
    ...keys,
  };
}
