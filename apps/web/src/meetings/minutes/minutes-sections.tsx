import { GENERAL_NOTES } from '@samspil/domain/meetings';
import type { ReactNode } from 'react';
import { useMessages } from '../../shared/i18n';
import { StatusBadge } from '../../shared/ui';
import { CommentsAt } from './comments-at';
import { EntriesAt } from './entries-at';
import { minutesMessages } from './messages';
import type { ShownMinutes, ShownSection } from './minutes-queries';
import classes from './minutes.module.css';
import { isOnAgenda, standsAt, useSectionTitle } from './section-places';

/** The minutes as they are read. General notes without anything in them are left out. */
export function MinutesSections({ minutes }: { minutes: ShownMinutes }) {
  const t = useMessages(minutesMessages);
  const { sections, viewerCan } = minutes;
  return sections
    .filter((section) => section.id !== GENERAL_NOTES || viewerCan.comment || hasSomething(minutes, section))
    .map((section) => (
      <MinutesSection key={section.id} section={section} minutes={minutes} outcome={<Outcome section={section} />}>
        {section.text === '' ? (
          <p className={classes.soft}>{t.noNotes}</p>
        ) : (
          <p className={classes.written} lang="da">
            {section.text}
          </p>
        )}
      </MinutesSection>
    ));
}

interface MinutesSectionProps {
  section: ShownSection;
  minutes: ShownMinutes;
  /** Whether the item is finished. */
  outcome: ReactNode;
  children: ReactNode;
}

/** One item: its notes, and what was decided, given out and said about it. */
export function MinutesSection({ section, minutes, outcome, children }: MinutesSectionProps) {
  const titleOf = useSectionTitle();
  const heading = `punkt-${section.id}`;
  return (
    <section className={classes.section} aria-labelledby={heading}>
      <div className={classes.sectionHead}>
        <h2 id={heading} lang="da">
          {titleOf(section)}
        </h2>
        {isOnAgenda(section) && outcome}
      </div>
      {children}
      <EntriesAt section={section} minutes={minutes} />
      <CommentsAt section={section} minutes={minutes} />
    </section>
  );
}

function hasSomething({ sections, decisions, actions }: ShownMinutes, section: ShownSection): boolean {
  const isHere = standsAt(section, sections);
  return section.text !== '' || decisions.some(isHere) || actions.some(isHere);
}

function Outcome({ section: { isFinished } }: { section: ShownSection }) {
  const t = useMessages(minutesMessages);
  return <StatusBadge tone={isFinished ? 'good' : 'neutral'}>{isFinished ? t.finished : t.unresolved}</StatusBadge>;
}
