import { IconBooks, IconWalk } from '@tabler/icons-react';
import { Link } from 'react-router';
import { CertaintyMark, DirectionIcon, useEvidenceWords } from '../../evidence/shown';
import { useFormat, useMessages } from '../../shared/i18n';
import { DemoBadge } from '../../shared/ui';
import type { ShownActivity, ShownConcept, ShownFinding } from '../concept-fragments';
import shared from '../concepts.module.css';
import { conceptMessages } from '../messages';
import { usePeriodText } from '../use-period-text';
import classes from './concept-page.module.css';

/** Two layers that are never pooled: what research found about the type of activity, and what has been done. */
export function Behind({ concept: { findings, activities } }: { concept: ShownConcept }) {
  const t = useMessages(conceptMessages);
  const therapy = findings.filter(({ intervention }) => intervention !== 'ACTIVITY');
  const others = findings.filter(({ intervention }) => intervention === 'ACTIVITY');
  return (
    <section className={classes.section} aria-labelledby="bygger-paa">
      <h2 id="bygger-paa">{t.behindTitle}</h2>
      <p className={classes.lead}>{t.behindLead}</p>
      <div className={classes.layers}>
        <section className={classes.research} aria-labelledby="forskning">
          <h3 id="forskning">
            <IconBooks size={20} stroke={1.75} aria-hidden />
            {t.evidenceTitle}
          </h3>
          <p className={shared.soft}>{findings.length === 0 ? t.noEvidence : t.evidenceLead}</p>
          <Findings findings={others} />
          {therapy.length > 0 && (
            <div className={classes.therapy}>
              <h4>{t.therapyTitle}</h4>
              <p className={shared.soft}>{t.therapyLead}</p>
              <Findings findings={therapy} />
            </div>
          )}
        </section>
        <section className={classes.practice} aria-labelledby="praksis">
          <h3 id="praksis">
            <IconWalk size={20} stroke={1.75} aria-hidden />
            {t.practiceTitle}
          </h3>
          <p className={shared.soft}>{activities.length === 0 ? t.noPractice : t.practiceLead}</p>
          <ul>
            {activities.map((activity) => (
              <li key={activity.id}>
                <ActivityEntry activity={activity} />
              </li>
            ))}
          </ul>
        </section>
      </div>
    </section>
  );
}

function Findings({ findings }: { findings: readonly ShownFinding[] }) {
  return (
    <ul>
      {findings.map((finding) => (
        <li key={finding.id}>
          <FindingEntry finding={finding} />
        </li>
      ))}
    </ul>
  );
}

function FindingEntry({ finding }: { finding: ShownFinding }) {
  const t = useMessages(conceptMessages);
  const words = useEvidenceWords();
  const { id, slug, statement, direction, certainty, intervention, isDemonstration } = finding;
  return (
    <article>
      <p className={classes.findingHead}>
        <span>
          <DirectionIcon direction={direction} /> <strong>{words.direction(direction)}</strong>
        </span>
        <span>
          {t.certainty}: <CertaintyMark certainty={certainty} />{' '}
          {certainty === null ? t.notRated : words.certainty(certainty)}
        </span>
        {intervention !== 'ACTIVITY' && <span>{words.kind(intervention)}</span>}
        {isDemonstration && <DemoBadge />}
      </p>
      <p className={classes.statement} lang="da">
        {statement}
      </p>
      <Link to={`/viden/${slug}#fund-${id}`}>{t.toSource}</Link>
    </article>
  );
}

function ActivityEntry({ activity }: { activity: ShownActivity }) {
  const t = useMessages(conceptMessages);
  const format = useFormat();
  const period = usePeriodText();
  const facts = [format.text(activity.owner.name), t.activityStatuses[activity.status], period(activity)];
  return (
    <article>
      <Link to={`/aktiviteter/${activity.id}`} lang="da">
        {activity.title}
      </Link>
      <p className={classes.activityFacts}>
        <span>{facts.filter(Boolean).join(' · ')}</span>
        {activity.isDemonstration && <DemoBadge />}
      </p>
    </article>
  );
}
