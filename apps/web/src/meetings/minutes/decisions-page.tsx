import { useQuery } from '@apollo/client/react';
import { IconDownload } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { SelectField, TextField } from '../../shared/forms';
import { useFormat, useLanguage, useMessages } from '../../shared/i18n';
import {
  Button,
  ButtonLink,
  DemoBadge,
  EmptyState,
  FailureState,
  LoadingState,
  NoAccessState,
  Page,
  ShowMore,
  StatusBadge,
} from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { useMeetingTime } from '../use-meeting-time';
import { minutesMessages } from './messages';
import { OUTCOMES_PER_PAGE, DECISIONS_QUERY, type ShownDecision } from './outcome-queries';
import classes from './minutes.module.css';
import { today } from '../../shared/today';

/** So many years back the register can be narrowed to one. */
const YEARS = 8;

interface Asked {
  readonly question: string;
  /** `yyyy`, or empty for all. */
  readonly year: string;
}

/** The register of decisions: searched, narrowed by year, and taken away as a file. */
export function DecisionsPage() {
  const t = useMessages(minutesMessages);
  const { signedIn, loading } = useViewer();
  if (signedIn) return <Register />;
  return <Page title={t.decisionsTitle}>{loading ? <LoadingState /> : <NoAccessState signedIn={false} />}</Page>;
}

function Register() {
  const t = useMessages(minutesMessages);
  const { language } = useLanguage();
  const [parameters, setParameters] = useSearchParams();
  const [asked, ask] = useState<Asked>({ question: parameters.get('q') ?? '', year: parameters.get('aar') ?? '' });
  const shown = useDeferredValue(asked);
  const change = (changes: Partial<Asked>) => {
    const next = { ...asked, ...changes };
    ask(next);
    setParameters(addressOf(next), { replace: true });
  };
  const file = new URLSearchParams({ ...addressOf(asked), lang: language });
  return (
    <Page
      title={t.decisionsTitle}
      lead={t.decisionsLead}
      actions={
        <a href={`/beslutninger/eksport.csv?${file.toString()}`} download className={classes.csv}>
          <IconDownload size={18} stroke={1.75} aria-hidden />
          {t.csv}
        </a>
      }
    >
      <div className={classes.searching} role="search" data-print="hide">
        <TextField
          label={t.search}
          type="search"
          value={asked.question}
          onChange={(question) => change({ question })}
        />
        <SelectField
          label={t.year}
          value={asked.year}
          options={[{ value: '', label: t.allYears }, ...lastYears()]}
          onChange={(year) => change({ year })}
        />
      </div>
      <Decisions asked={shown} onClear={() => change({ question: '', year: '' })} />
    </Page>
  );
}

function Decisions({ asked: { question, year }, onClear }: { asked: Asked; onClear: () => void }) {
  const days = year === '' ? {} : { from: `${year}-01-01`, to: `${year}-12-31` };
  const { data, previousData, error, refetch, fetchMore } = useQuery(DECISIONS_QUERY, {
    variables: { input: { question: question.trim(), ...days }, first: OUTCOMES_PER_PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const decisions = (data ?? previousData)?.decisions;
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!decisions) return <LoadingState lines={6} />;
  const { edges, pageInfo } = decisions;
  if (edges.length === 0) return <None isNarrowed={question !== '' || year !== ''} onClear={onClear} />;
  return (
    <>
      <ul className={classes.list}>
        {edges.map(({ node }) => (
          <li key={node.id} className={classes.entry}>
            <DecisionShown decision={node} />
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && <ShowMore onMore={() => fetchMore({ variables: { after: pageInfo.endCursor } })} />}
    </>
  );
}

function None({ isNarrowed, onClear }: { isNarrowed: boolean; onClear: () => void }) {
  const t = useMessages(minutesMessages);
  if (isNarrowed) {
    return <EmptyState title={t.noDecisionsFound} action={<Button onClick={onClear}>{t.clearSearch}</Button>} />;
  }
  return (
    <EmptyState title={t.noDecisions} action={<ButtonLink to="/moeder">{t.toMeetings}</ButtonLink>}>
      {t.noDecisionsText}
    </EmptyState>
  );
}

function DecisionShown({
  decision: { text, itemTitle, isApproved, isDemonstration, meeting },
}: {
  decision: ShownDecision;
}) {
  const t = useMessages(minutesMessages);
  const format = useFormat();
  const time = useMeetingTime();
  return (
    <>
      <p className={classes.written} lang="da">
        {text}
      </p>
      <p className={classes.facts}>
        <span>{time.day(meeting.startsAt)}</span>
        <Link to={`/moeder/${meeting.id}/referat`} lang="da">
          {meeting.title}
        </Link>
        {meeting.bodyName !== null && <span>{format.text(meeting.bodyName)}</span>}
        {itemTitle !== null && <span lang="da">{itemTitle}</span>}
        {!isApproved && <StatusBadge tone="warning">{t.notApproved}</StatusBadge>}
        {isDemonstration && <DemoBadge />}
      </p>
    </>
  );
}

function addressOf({ question, year }: Asked): Record<string, string> {
  return { ...(question.trim() === '' ? {} : { q: question }), ...(year === '' ? {} : { aar: year }) };
}

function lastYears(): { value: string; label: string }[] {
  const newest = Number(today().slice(0, 4));
  return Array.from({ length: YEARS }, (_, back) => String(newest - back)).map((year) => ({
    value: year,
    label: year,
  }));
}
