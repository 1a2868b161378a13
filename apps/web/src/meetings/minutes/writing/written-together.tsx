import { useEffect, useRef, type ReactNode } from 'react';
import { CheckField } from '../../../shared/forms';
import { useFormat, useMessages } from '../../../shared/i18n';
import { FormProblems, useStep } from '../../../shared/sending';
import { forgetOutcomes } from '../forget-outcomes';
import { minutesMessages } from '../messages';
import { CONCLUDE_ITEM, type ShownMinutes, type ShownSection } from '../minutes-queries';
import { MinutesSection } from '../minutes-sections';
import classes from '../minutes.module.css';
import { useSectionTitle } from '../section-places';
import { NotesField } from './notes-field';
import type { OtherWriter, WritingState } from './shared-minutes';
import { useSharedMinutes } from './use-shared-minutes';

interface WrittenTogetherProps {
  minutes: ShownMinutes;
  onRefresh: () => void;
}

const TROUBLES: readonly WritingState[] = ['offline', 'failed', 'too-long', 'frozen'];

/** The minutes as they are written: notes of all writers at once, saved by themselves. */
export function WrittenTogether({ minutes, onRefresh }: WrittenTogetherProps) {
  const { shared, state, others, revision } = useSharedMinutes(minutes.id);
  useRefreshOnNews(revision, state, onRefresh);
  return (
    <>
      <WritingStatus state={state} others={others} />
      {minutes.sections.map((section) => (
        <MinutesSection
          key={section.id}
          section={section}
          minutes={minutes}
          outcome={<Conclusion minutes={minutes} section={section} />}
        >
          <WritersHere others={others} place={section.id} />
          <Notes section={section}>
            {(label) => (
              <NotesField
                shared={shared}
                place={section.id}
                label={label}
                disabled={state === 'opening' || state === 'frozen'}
              />
            )}
          </Notes>
        </MinutesSection>
      ))}
    </>
  );
}

/** Decisions, actions, comments and steps of others are fetched when the exchange tells of something new. */
function useRefreshOnNews(revision: number, state: WritingState, onRefresh: () => void): void {
  const known = useRef(0);
  const isFrozen = state === 'frozen';
  useEffect(() => {
    if (known.current !== 0 && revision !== known.current) onRefresh();
    known.current = revision;
  }, [revision, onRefresh]);
  const refresh = useRef(onRefresh);
  useEffect(() => {
    if (isFrozen) refresh.current();
  }, [isFrozen]);
}

function WritingStatus({ state, others }: { state: WritingState; others: readonly OtherWriter[] }) {
  const t = useMessages(minutesMessages);
  const format = useFormat();
  return (
    <div className={classes.writing} role="status" data-trouble={TROUBLES.includes(state)} data-print="hide">
      <span>{t.writing[state]}</span>
      {others.length > 0 && <span>{t.alsoHere(format.list(others.map(({ name }) => name)))}</span>}
    </div>
  );
}

function WritersHere({ others, place }: { others: readonly OtherWriter[]; place: string }) {
  const t = useMessages(minutesMessages);
  const format = useFormat();
  const here = others.filter((other) => other.place === place).map(({ name }) => name);
  if (here.length === 0) return null;
  return (
    <p className={classes.here} data-print="hide">
      {t.writesHere(format.list(here))}
    </p>
  );
}

function Notes({ section, children }: { section: ShownSection; children: (label: string) => ReactNode }) {
  const t = useMessages(minutesMessages);
  const titleOf = useSectionTitle();
  return children(t.notesAt(titleOf(section)));
}

/** Finished, or it goes on to the next meeting; said at once, with a way back. */
function Conclusion({ minutes: { id }, section }: { minutes: ShownMinutes; section: ShownSection }) {
  const t = useMessages(minutesMessages);
  const { take, problems, failure } = useStep(CONCLUDE_ITEM, forgetOutcomes);
  const conclude = (isFinished: boolean, onUndo?: () => Promise<boolean>): Promise<boolean> => {
    const input = { meetingId: id, agendaItemId: section.id, isFinished };
    return take({ input }, isFinished ? t.concluded : t.reopenedItem, onUndo);
  };
  const { isFinished, title } = section;
  return (
    <div data-print="hide">
      <CheckField
        label={
          <>
            <span aria-hidden>{t.conclude}</span>
            <span className="visually-hidden">{t.concludeOf(title)}</span>
          </>
        }
        checked={isFinished}
        onChange={(checked) => void conclude(checked, () => conclude(!checked))}
      />
      <FormProblems problems={problems} failure={failure} />
    </div>
  );
}
