import { useQuery } from '@apollo/client/react';
import { goalsToEngageIn, levelOn } from '@samspil/domain/network';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTermLabels } from '../search';
import { useFormat, useMessages } from '../shared/i18n';
import {
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  FailureState,
  LoadingState,
  Section,
  type Column,
} from '../shared/ui';
import { LevelCards, type LevelColumn } from './level-cards';
import { networkMessages } from './messages';
import { MEMBERS_OF_PROGRAMME_QUERY, type MemberOfProgramme, type Programme } from './network-queries';
import classes from './network.module.css';
import { ByStanding } from './organisation-list';
import { today } from '../shared/today';
import { useNarrow } from '../shared/use-narrow';

/** The fields that work together here. */
export const MATURITY_FIELDS = ['se-culture', 'se-health', 'se-employment'] as const;
const PAGE = 100;

/** Who takes part by standing, how much each puts into the themes, and how far it has come. */
export function ProgrammeMembers({ programme }: { programme: Programme }) {
  const t = useMessages(networkMessages);
  const variables = { networkId: programme.id, first: PAGE };
  const { data, error, refetch, fetchMore } = useQuery(MEMBERS_OF_PROGRAMME_QUERY, { variables });
  if (!data) {
    return (
      <Section title={t.programme.members}>
        {error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={6} />}
      </Section>
    );
  }
  const { edges, pageInfo } = data.organisations;
  const members = edges.map(({ node }) => node);
  return (
    <>
      <Members programme={programme} members={members}>
        {pageInfo.hasNextPage && (
          <Button variant="outline" onClick={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}>
            {t.showMore}
          </Button>
        )}
      </Members>
      {members.length > 0 && <Levels programme={programme} members={members} />}
    </>
  );
}

function Members({ programme, members, children }: LevelsProps & { children: ReactNode }) {
  const t = useMessages(networkMessages);
  const mayAdd = programme.viewerCan.edit;
  const add = <ButtonLink to={`/netvaerk/program/${programme.id}/nyt-medlem`}>{t.programme.addMember}</ButtonLink>;
  if (members.length === 0) {
    const onwards = mayAdd ? add : <ButtonLink to="/viden">{t.seeKnowledge}</ButtonLink>;
    return (
      <Section title={t.programme.members}>
        <EmptyState title={t.emptyTitle} action={onwards}>
          {t.emptyText}
        </EmptyState>
      </Section>
    );
  }
  return (
    <Section title={t.programme.members} actions={mayAdd && add}>
      <ByStanding organisations={members} networkId={programme.id} />
      {children}
    </Section>
  );
}

interface LevelsProps {
  programme: Programme;
  members: readonly MemberOfProgramme[];
}

/** Of those that are active: partners and the sideline have no part in it. */
function Levels({ programme, members }: LevelsProps) {
  const active = members.filter(({ standings }) =>
    standings.some(({ networkId, standing }) => networkId === programme.id && standing === 'ACTIVE'),
  );
  if (active.length === 0) return null;
  return (
    <>
      <Engagements programme={programme} members={active} />
      {active.some(({ viewerCan }) => viewerCan.seeMaturity) && <Maturities members={active} />}
    </>
  );
}

function Engagements({ programme, members }: LevelsProps) {
  const t = useMessages(networkMessages);
  const column = useLevelColumns();
  const goals = goalsToEngageIn(programme.goals.map(({ kind, ...goal }) => ({ ...goal, kind: WORDS[kind] })));
  if (goals.length === 0) return null;
  const columns = goals.map(({ id, label }) =>
    column(id, label, ({ engagements }) => {
      const recorded = engagements.filter(({ goalId }) => goalId === id);
      const level = levelOn(today(), recorded);
      return level && { text: t.engagements[level.level], isDemonstration: level.isDemonstration };
    }),
  );
  return (
    <LevelTable
      title={t.programme.engagement}
      lead={t.programme.engagementLead}
      none={t.programme.engagementNone}
      columns={columns}
      members={members.filter(({ engagements }) => engagements.some(({ networkId }) => networkId === programme.id))}
    />
  );
}

function Maturities({ members }: Pick<LevelsProps, 'members'>) {
  const t = useMessages(networkMessages);
  const labelOf = useTermLabels();
  const column = useLevelColumns();
  const columns = MATURITY_FIELDS.map((field) =>
    column(field, labelOf(field), ({ maturities }) => {
      const recorded = maturities.filter(({ sector }) => sector === field);
      const level = levelOn(today(), recorded);
      return level && { text: t.maturities[level.level], isDemonstration: level.isDemonstration };
    }),
  );
  return (
    <LevelTable
      title={t.programme.maturity}
      lead={t.programme.maturityLead}
      none={t.programme.maturityNone}
      columns={columns}
      members={members.filter(({ maturities }) => maturities.length > 0)}
    />
  );
}

const WORDS = { AMBITION: 'ambition', SUBGOAL: 'subgoal', THEME: 'theme' } as const;

interface Told {
  readonly text: string;
  readonly isDemonstration: boolean;
}

type Both = Programme['name'];

function useLevelColumns() {
  const t = useMessages(networkMessages);
  const format = useFormat();
  return (key: string, header: string | Both, told: (member: MemberOfProgramme) => Told | undefined): LevelColumn => ({
    key,
    header: typeof header === 'string' ? header : format.text(header),
    told: (member) => told(member)?.text,
    cell: (member) => {
      const level = told(member);
      if (level === undefined) return <span className={classes.facts}>{t.programme.notTold}</span>;
      return level.isDemonstration ? `${level.text} (${t.programme.invented})` : level.text;
    },
  });
}

interface LevelTableProps {
  title: string;
  lead: string;
  none: string;
  columns: readonly LevelColumn[];
  members: readonly MemberOfProgramme[];
}

function LevelTable({ title, lead, none, columns, members }: LevelTableProps) {
  const t = useMessages(networkMessages);
  const format = useFormat();
  const isNarrow = useNarrow();
  const naming: Column<MemberOfProgramme> = {
    key: 'name',
    header: t.programme.organisation,
    cell: ({ id, name }) => <Link to={`/netvaerk/${id}`}>{format.text(name)}</Link>,
  };
  return (
    <Section title={title}>
      <p className={classes.purpose}>{lead}</p>
      {members.length === 0 && <p>{none}</p>}
      {members.length > 0 && isNarrow && <LevelCards columns={columns} members={members} />}
      {members.length > 0 && !isNarrow && (
        <div className={classes.levelTable}>
          <DataTable caption={title} columns={[naming, ...columns]} rows={members} rowKey={({ id }) => id} />
        </div>
      )}
    </Section>
  );
}
