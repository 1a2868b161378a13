import { createContext, lazy, Suspense, useCallback, useContext, type KeyboardEvent, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { LoadingState, SideSheet } from '../../shared/ui';
import type { AnsweringFinding, AnsweringSource } from './answer-query';
import classes from './findings-behind.module.css';

interface Behind {
  /** The figure or the sentence that was pressed. */
  readonly title: string;
  readonly ids: readonly string[];
}

/** Downloaded when the first figure is pressed: the answer is read before. */
const FindingsShown = lazy(() => import('./findings-shown').then((module) => ({ default: module.FindingsShown })));

const ShowFindings = createContext<(behind: Behind) => void>(() => undefined);

interface ProviderProps {
  findings: readonly AnsweringFinding[];
  sources: readonly AnsweringSource[];
  children: ReactNode;
}

/** Around an answer: every figure in it opens the findings it stands for in a sheet beside the page. */
export function FindingsBehindProvider({ findings, sources, children }: ProviderProps) {
  const { shown, show, close } = useSheetInHistory();
  return (
    <ShowFindings value={show}>
      {children}
      <SideSheet opened={shown !== undefined} modal title={shown?.title} onClose={close}>
        {shown && (
          <Suspense fallback={<LoadingState lines={6} />}>
            <FindingsShown ids={shown.ids} findings={findings} sources={sources} />
          </Suspense>
        )}
      </SideSheet>
    </ShowFindings>
  );
}

/** The sheet is a step in the history of the browser: Back closes it, and the answer stays. */
function useSheetInHistory() {
  const location = useLocation();
  const navigate = useNavigate();
  const shown = behindIn(location.state);
  const { pathname, search } = location;
  const show = useCallback(
    (behind: Behind) => void navigate({ pathname, search }, { state: { behind }, preventScrollReset: true }),
    [navigate, pathname, search],
  );
  const close = useCallback(() => void navigate(-1), [navigate]);
  return { shown, show, close };
}

/** Whatever another page or an older version has left there is no sheet. */
function behindIn(state: unknown): Behind | undefined {
  const behind = typeof state === 'object' && state !== null && 'behind' in state ? state.behind : null;
  if (typeof behind !== 'object' || behind === null || !('title' in behind) || !('ids' in behind)) return undefined;
  const { title, ids } = behind;
  return typeof title === 'string' && Array.isArray(ids) ? { title, ids: ids.map(String) } : undefined;
}

interface FindingsButtonProps {
  ids: readonly string[];
  /** Heads the sheet; the text of the button unless it is too short to be understood alone. */
  title: string;
  /** What is read out when the text on the screen is too short. */
  label?: string;
  children: ReactNode;
}

/** A figure that opens what it stands for. Without findings it is plain text. */
export function FindingsButton({ ids, title, label, children }: FindingsButtonProps) {
  const show = useContext(ShowFindings);
  if (ids.length === 0) return <span>{children}</span>;
  return (
    <button
      type="button"
      className={classes.figure}
      aria-haspopup="dialog"
      aria-label={label}
      onClick={() => show({ title, ids })}
    >
      {children}
    </button>
  );
}

/** The same for a sentence: a real button cannot run on over the ends of lines, as text in a paragraph does. */
export function FindingsSentence({ ids, text }: { ids: readonly string[]; text: string }) {
  const show = useContext(ShowFindings);
  if (ids.length === 0) return <span>{text}</span>;
  const open = () => show({ title: text, ids });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    open();
  };
  return (
    <span
      role="button"
      tabIndex={0}
      className={classes.sentence}
      aria-haspopup="dialog"
      onClick={open}
      onKeyDown={onKeyDown}
    >
      {text}
    </span>
  );
}
