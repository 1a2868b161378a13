import { subjectName } from '@samspil/domain/forum';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { Section } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { networkMessages } from './messages';
import type { ProgrammeGoal } from './network-queries';
import classes from './network.module.css';

const PARTS = [
  ['THEME', 'themes'],
  ['AMBITION', 'ambitions'],
  ['SUBGOAL', 'subgoals'],
] as const;

/** Themes with what they carry on or replace and what became of them, then ambitions and subgoals. */
export function ProgrammeGoals({ networkId, goals }: { networkId: string; goals: readonly ProgrammeGoal[] }) {
  const t = useMessages(networkMessages);
  const { viewer } = useViewer();
  const mayTalk = viewer.networks.some((network) => network.networkId === networkId);
  const talkAt = (id: string) =>
    mayTalk ? `/forum?${new URLSearchParams({ om: subjectName({ kind: 'goal', id }), netvaerk: networkId })}` : null;
  return PARTS.map(([kind, title]) => ({ kind, title, ofKind: goals.filter((goal) => goal.kind === kind) }))
    .filter(({ ofKind }) => ofKind.length > 0)
    .map(({ kind, title, ofKind }) => (
      <Section key={kind} title={t.programme[title]}>
        <ol className={classes.goals}>
          {ofKind.map((goal) => (
            <Goal key={goal.id} goal={goal} talk={talkAt(goal.id)} />
          ))}
        </ol>
      </Section>
    ));
}

/** `talk`: where it is talked about; null for those who do not take part. */
function Goal({ goal, talk }: { goal: ProgrammeGoal; talk: string | null }) {
  const t = useMessages(networkMessages);
  const format = useFormat();
  const past = usePast(goal);
  const fate = useFate(goal);
  return (
    <li id={goal.id}>
      <span className={classes.goal}>{format.text(goal.label)}</span>
      {[past, fate].filter(Boolean).map((text) => (
        <span key={text} className={classes.facts}>
          {text}
        </span>
      ))}
      {talk !== null && (
        <Link className={classes.facts} to={talk} data-print="hide">
          {t.programme.talkAbout}
        </Link>
      )}
    </li>
  );
}

function usePast({ earlier, succession }: ProgrammeGoal): string {
  const t = useMessages(networkMessages);
  const format = useFormat();
  if (earlier === null || succession === null) return '';
  const label = format.text(earlier.label);
  return succession === 'INHERITED' ? t.programme.inherited(label) : t.programme.replaces(label);
}

function useFate({ fate, later }: ProgrammeGoal): string {
  const t = useMessages(networkMessages);
  const format = useFormat();
  if (fate === null) return '';
  if (fate === 'LEFT') return t.programme.fateLeft;
  const labels = format.list(later.map(({ label }) => format.text(label)));
  return fate === 'CONTINUED' ? t.programme.fateContinued(labels) : t.programme.fateReplaced(labels);
}
