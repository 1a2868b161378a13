import { useMutation, useQuery } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useLanguage, useMessages } from '../../shared/i18n';
import { DemoBadge, FailureState, LoadingState, NoAccessState, Page, StatusBadge } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { FindingDesk } from './finding-desk';
import type { CodedTerm, DeskFinding, FindingContentNode } from './finding-fragments';
import { FindingHistory } from './finding-history';
import { findingInput } from './finding-input';
import { SAVE_FINDING } from './finding-mutations';
import { FINDING_QUERY, RATING_QUERY, SOURCE_QUERY, type CodedSource, type FindingToRate } from './finding-queries';
import { FindingStepsBar, StepProblems } from './finding-steps';
import { findingValues } from './finding-values';
import classes from './findings.module.css';
import { forgetAnswers } from './forget-answers';
import { codingMessages } from './messages';
import { RatingPanel } from './rating-panel';
import { RatingView } from './rating-view';
import { useFocusAfterStep } from './standing';
import { useCodingNetwork } from './use-coding-network';
import { useFindingDraft } from './use-finding-draft';
import { useFindingSteps } from './use-finding-steps';
import { useFindingTerms } from './use-finding-terms';

/** One finding beside its source. */
export function FindingPage() {
  const t = useMessages(codingMessages);
  const { id = '' } = useParams();
  const { signedIn, loading } = useViewer();
  const { networkId, linkTo } = useCodingNetwork();
  const mayCode = signedIn && networkId !== null;
  const { whole, toRate, openWhole } = useFinding(id, !mayCode);
  const toList = linkTo('/fund');
  return (
    <Page
      title={titleOf(toRate ?? whole.finding, t)}
      eyebrow={<States finding={toRate ?? whole.finding} />}
      breadcrumbs={[{ label: t.title, to: toList }]}
    >
      {mayCode || loading ? (
        <OneView key={id} {...{ whole, toRate, openWhole, toList }} />
      ) : (
        <NoAccessState signedIn={signedIn} />
      )}
    </Page>
  );
}

function titleOf(finding: FindingToRate | DeskFinding | undefined, t: (typeof codingMessages)['da']): string {
  if (finding === undefined) return t.oneTitle;
  const facts = 'content' in finding ? finding.content : finding.forRating;
  return facts?.statement.trim() || t.untitled;
}

function OneView({ whole, toRate, openWhole, toList }: ReturnType<typeof useFinding> & { toList: string }) {
  return toRate ? <RatingView finding={toRate} onOpenWhole={openWhole} /> : <Loaded query={whole} toList={toList} />;
}

/**
 * The finding, whole; while the viewer is to rate it only what can be seen for that. The whole of it, with how others
 * judged it, is not asked for before the own rating is saved, unless the viewer chooses to open it without rating.
 */
function useFinding(id: string, skip: boolean) {
  const [openedId, setOpenedId] = useState<string | null>(null);
  const variables = { id };
  const standing = useQuery(RATING_QUERY, { variables, skip, fetchPolicy: 'cache-and-network' });
  const found = standing.data?.finding;
  const isToRate = found !== undefined && found.forRating !== null && openedId !== id;
  const whole = useQuery(FINDING_QUERY, {
    variables,
    skip: skip || found === undefined || isToRate,
    fetchPolicy: 'cache-and-network',
  });
  const { error, refetch } = found === undefined ? standing : whole;
  return {
    toRate: isToRate ? found : undefined,
    whole: { finding: whole.data?.finding, error, refetch: () => refetch() },
    openWhole: () => setOpenedId(id),
  };
}

interface LoadedProps {
  query: {
    finding?: DeskFinding;
    error?: unknown;
    refetch: () => Promise<unknown>;
  };
  toList: string;
}

function Loaded({ query: { finding, error, refetch }, toList }: LoadedProps) {
  if (finding) return <WithSource key={finding.id} finding={finding} toList={toList} onReload={refetch} />;
  if (error) return <FailureState error={error} onRetry={() => void refetch()} />;
  return <LoadingState lines={12} height={28} />;
}

function States({ finding }: { finding: FindingToRate | DeskFinding | undefined }) {
  const t = useMessages(codingMessages);
  if (finding === undefined) return null;
  return (
    <span className={classes.badges}>
      <StatusBadge tone={finding.isPublic ? 'good' : 'neutral'}>{t.states[finding.state]}</StatusBadge>
      {finding.isDemonstration && <DemoBadge />}
    </span>
  );
}

interface WithSourceProps {
  finding: DeskFinding;
  toList: string;
  onReload: () => Promise<unknown>;
}

function WithSource({ finding, toList, onReload }: WithSourceProps) {
  const { data, error, refetch } = useQuery(SOURCE_QUERY, {
    variables: { slug: finding.sourceSlug },
    fetchPolicy: 'cache-and-network',
  });
  const [opening, setOpening] = useState(0);
  useFocusAfterStep(finding.state);
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={12} height={28} />;
  return (
    <OpenFinding
      // Published findings wait for "Save", drafts do not: the form begins anew with its state.
      key={`${finding.state}:${opening}`}
      finding={finding}
      source={data.knowledgeItem}
      toList={toList}
      onTakeTheirs={() => {
        // When theirs cannot be fetched now, the next save says again that somebody else saved.
        onReload().then(
          () => setOpening(opening + 1),
          () => undefined,
        );
      }}
    />
  );
}

interface OpenFindingProps {
  finding: DeskFinding;
  source: CodedSource;
  toList: string;
  onTakeTheirs: () => void;
}

function OpenFinding({ finding, source, toList, onTakeTheirs }: OpenFindingProps) {
  const navigate = useNavigate();
  const { linkTo } = useCodingNetwork();
  const known = useMemo(() => termsOf(finding.content), [finding.content]);
  const knownIds = useMemo(() => known.map(({ id }) => id), [known]);
  const terms = useFindingTerms(finding.networkId, knownIds);
  const draft = useSavedDraft(finding, terms.rules);
  const steps = useFindingSteps(finding.id, draft.flush);
  const [asked, setAsked] = useState(false);
  const publish = () => {
    setAsked(true);
    if (finding.viewerCan.publish) void steps.take('publish');
  };
  const toLikeThis = linkTo('/fund/ny', { kilde: finding.sourceSlug, som: finding.id });
  const keys = {
    p: () => (finding.state === 'DRAFT' ? publish() : undefined),
    n: () => void navigate(toLikeThis),
  };
  return (
    <FindingDesk
      {...{ source, finding, draft, terms, known, keys, onTakeTheirs }}
      disabled={!finding.viewerCan.edit}
      showsMissing={asked || finding.state === 'PUBLISHED'}
      steps={<FindingStepsBar {...{ finding, draft, steps, toList, toLikeThis }} onPublish={publish} />}
      notices={<StepProblems steps={steps} />}
      rating={<RatingPanel finding={finding} />}
    >
      {finding.viewerCan.seeHistory && <FindingHistory id={finding.id} />}
    </FindingDesk>
  );
}

function useSavedDraft(finding: DeskFinding, rules: ReturnType<typeof useFindingTerms>['rules']) {
  const { language } = useLanguage();
  const [save] = useMutation(SAVE_FINDING, { update: (cache) => forgetAnswers(cache) });
  const values = useMemo(() => findingValues(finding.content, language), [finding.content, language]);
  return useFindingDraft({
    name: `finding-${finding.id}`,
    lock: finding.lock,
    isPublic: finding.state === 'PUBLISHED',
    values,
    rules,
    send: async (lock, written, fields) => {
      const input = { id: finding.id, lock, content: findingInput(written, fields) };
      const { data } = await save({ variables: { input } });
      return data?.saveFinding.lock ?? lock;
    },
  });
}

/** Every term that stands on the finding. */
function termsOf(content: FindingContentNode): CodedTerm[] {
  const { activities, conditions, lifeSituations, incomeSupport, settings, orgForms } = content;
  const single = [content.outcome, content.instrument, content.design].filter((term) => term !== null);
  return [...activities, ...conditions, ...lifeSituations, ...incomeSupport, ...settings, ...orgForms, ...single];
}
