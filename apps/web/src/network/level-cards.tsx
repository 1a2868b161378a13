import { IconChevronDown } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import type { Column } from '../shared/ui';
import { networkMessages } from './messages';
import type { MemberOfProgramme } from './network-queries';
import classes from './network.module.css';

export interface LevelColumn extends Column<MemberOfProgramme> {
  /** The level in words; nothing where it is not told. */
  readonly told: (member: MemberOfProgramme) => string | undefined;
}

interface LevelCardsProps {
  columns: readonly LevelColumn[];
  members: readonly MemberOfProgramme[];
}

/** For a phone: each organisation in one line, with what there is to it when it is opened. */
export function LevelCards({ columns, members }: LevelCardsProps) {
  const t = useMessages(networkMessages);
  const format = useFormat();
  return (
    <ul className={classes.levelCards}>
      {members.map((member) => (
        <li key={member.id}>
          <details>
            <summary>
              <span className={classes.levelSummary}>
                <strong>{format.text(member.name)}</strong>
                <span className={classes.facts}>{summaryOf(columns, member, t.programme.notTold)}</span>
              </span>
              <IconChevronDown size={18} stroke={1.75} aria-hidden />
            </summary>
            <dl>
              {columns.map(({ key, header, cell }) => (
                <div key={key}>
                  <dt>{header}</dt>
                  <dd>{cell(member)}</dd>
                </div>
              ))}
            </dl>
            <p>
              <Link to={`/netvaerk/${member.id}`}>{t.programme.toMember(format.text(member.name))}</Link>
            </p>
          </details>
        </li>
      ))}
    </ul>
  );
}

/** How often each level: `Deltager 3 · Ikke oplyst 1`. */
function summaryOf(columns: readonly LevelColumn[], member: MemberOfProgramme, notTold: string): string {
  const counts = new Map<string, number>();
  for (const { told } of columns) {
    const level = told(member) ?? notTold;
    counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  return [...counts].map(([level, count]) => `${level} ${count}`).join(' · ');
}
