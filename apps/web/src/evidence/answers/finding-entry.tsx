import type { ReactNode } from 'react';
import { useFormat, useMessages } from '../../shared/i18n';
import { DemoBadge } from '../../shared/ui';
import { useCountryNames } from '../use-country-names';
import { useEvidenceWords } from '../use-evidence-words';
import { CertaintyMark } from './certainty-mark';
import { DirectionIcon } from './direction-icon';
import { useEffectText } from './effect-text';
import classes from './finding-entry.module.css';
import { answerMessages } from './messages';
import type { ShownFinding } from './shown-finding';

interface FindingEntryProps {
  finding: ShownFinding;
  /** Where it stands: a link to its source, or the place in the source that the reader is at. */
  place: ReactNode;
}

/** One finding in full: which way, what the source found, how large, how sure and why, and where it stands. */
export function FindingEntry({ finding, place }: FindingEntryProps) {
  const words = useEvidenceWords();
  return (
    <article className={classes.finding}>
      <p className={classes.head}>
        <span className={classes.direction}>
          <DirectionIcon direction={finding.direction} />
          {words.direction(finding.direction)}
        </span>
        {finding.intervention !== 'ACTIVITY' && (
          <span className={classes.kind}>{words.kind(finding.intervention)}</span>
        )}
        {finding.isDemonstration && <DemoBadge />}
      </p>
      <p className={classes.statement} lang="da">
        {finding.statement}
      </p>
      {[...finding.whyIndirect, ...finding.remarks].map((reason) => (
        <p key={reason} className={classes.reason}>
          {reason}
        </p>
      ))}
      <Facts finding={finding} />
      <p className={classes.source}>{place}</p>
    </article>
  );
}

function Facts({ finding }: { finding: ShownFinding }) {
  const t = useMessages(answerMessages);
  const words = useEvidenceWords();
  const format = useFormat();
  const country = useCountryNames();
  const labels = (terms: ShownFinding['activities']) => terms.map(({ label }) => format.text(label)).join(', ');
  const facts = [
    [t.finding.effect, <Effect key="effect" finding={finding} />],
    [t.finding.certainty, <Certainty key="certainty" finding={finding} />],
    [t.finding.design, format.text(finding.design)],
    [t.finding.trial, finding.trial],
    [t.finding.comparison, words.comparison(finding.comparison)],
    [
      t.finding.outcome,
      [finding.outcome && format.text(finding.outcome.label), finding.instrument].filter(Boolean).join(', '),
    ],
    [t.finding.targetGroups, labels(finding.targetGroups) || t.finding.peopleInGeneral],
    [t.finding.activities, labels(finding.activities)],
    [t.finding.size, useSize(finding)],
    [t.finding.countries, finding.countries.map(country).join(', ')],
    [
      t.finding.transfer,
      finding.transferNote && (
        <span key="transfer" lang="da">
          {finding.transferNote}
        </span>
      ),
    ],
  ] as const;
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function useSize({ studies, participants }: ShownFinding): string {
  const t = useMessages(answerMessages);
  const format = useFormat();
  return [
    ...(studies === null ? [] : [t.studies(studies)]),
    ...(participants === null ? [] : [t.participants(format.number(participants))]),
  ].join(', ');
}

function Effect({ finding: { effect } }: { finding: ShownFinding }) {
  const t = useMessages(answerMessages);
  const text = useEffectText();
  if (effect === null) return <span className={classes.soft}>{t.noEffect}</span>;
  return (
    <>
      {text.effect(effect)} <span className={classes.soft}>({text.better(effect.betterWhen === 'HIGHER')})</span>
    </>
  );
}

function Certainty({ finding }: { finding: ShownFinding }) {
  const t = useMessages(answerMessages);
  const words = useEvidenceWords();
  const format = useFormat();
  const { certainty, certaintyReason, certaintyRatedAt } = finding;
  return (
    <>
      <span className={classes.certainty}>
        <CertaintyMark certainty={certainty} />
        {certainty === null ? t.notRated : words.certainty(certainty)}
        {certaintyRatedAt && <span className={classes.soft}>({t.ratedAt(format.date(certaintyRatedAt))})</span>}
      </span>
      {certaintyReason !== '' && (
        <span className={classes.why} lang="da">
          {certaintyReason}
        </span>
      )}
    </>
  );
}
