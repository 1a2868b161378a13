import { useQuery } from '@apollo/client/react';
import { IconArrowLeft, IconExternalLink } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useDeskKeys } from '../shared/desk';
import { useMessages } from '../shared/i18n';
import { Count, DemoBadge, FailureState, LoadingState, StatusBadge } from '../shared/ui';
import { CarePanel } from './care-panel';
import { CodingPanel } from './coding-panel';
import { ConflictNotice } from './conflict-notice';
import { deskMessages } from './desk-messages';
import classes from './desk.module.css';
import { DESK_QUERY, type DeskItem } from './desk-queries';
import { ITEM_FINDINGS_QUERY } from './desk-surroundings-queries';
import { DeskSteps } from './desk-steps';
import { DraftForm } from './draft-form';
import { knowledgeMessages } from './messages';
import { useCuratingNetwork } from './use-curating-network';
import { useDeskAddress } from './use-desk-address';
import { useDeskSteps } from './use-desk-steps';
import { useDraft } from './use-draft';

interface DeskItemPaneProps {
  slug: string;
  keysOn: boolean;
  /** The item left this list: the desk shows the next one. */
  onMovedAway: () => void;
}

/** The chosen item, to be written in, coded and moved on. */
export function DeskItemPane({ slug, keysOn, onMovedAway }: DeskItemPaneProps) {
  const { data, error, refetch } = useQuery(DESK_QUERY, { variables: { slug }, fetchPolicy: 'cache-and-network' });
  const [opening, setOpening] = useState(0);
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={14} height={24} />;
  return (
    <DeskItemView
      key={`${data.knowledgeItem.id}:${opening}`}
      item={data.knowledgeItem}
      keysOn={keysOn}
      onMovedAway={onMovedAway}
      onTakeTheirs={() => void refetch().then(() => setOpening(opening + 1))}
    />
  );
}

interface DeskItemViewProps {
  item: DeskItem;
  keysOn: boolean;
  onMovedAway: () => void;
  onTakeTheirs: () => void;
}

function DeskItemView({ item, keysOn, onMovedAway, onTakeTheirs }: DeskItemViewProps) {
  const t = useMessages(deskMessages);
  const draft = useDraft(item);
  const steps = useDeskSteps(item, draft.flush, onMovedAway);
  const { viewerCan } = item;
  const keys = useMemo(() => {
    const take = (allowed: boolean, step: Parameters<typeof steps.take>[0]) => () => {
      if (allowed) void steps.take(step);
    };
    return {
      s: take(viewerCan.submit, 'SUBMIT'),
      p: take(viewerCan.publish, 'PUBLISH'),
      r: take(viewerCan.returnToInbox, 'RETURN_TO_INBOX'),
      a: take(viewerCan.archive, 'ARCHIVE'),
      c: () => document.getElementById('desk-add-code')?.focus(),
      Enter: () => document.getElementById('desk-title')?.focus(),
    };
  }, [steps, viewerCan]);
  useDeskKeys(keys, keysOn);
  return (
    <article aria-label={draft.values.title}>
      <ItemHead item={item} />
      <div className={classes.toolbar}>
        <DeskSteps item={item} steps={steps} />
        <p role="status" aria-live="polite" className={classes.saveStatus} data-status={draft.status}>
          {t.saveStatus[draft.status]}
        </p>
      </div>
      {draft.conflict && <ConflictNotice draft={draft} onTakeTheirs={onTakeTheirs} />}
      <div className={classes.work}>
        <DraftForm draft={draft} disabled={!viewerCan.edit} problems={[...draft.problems, ...steps.problems]} />
        <div className={classes.side}>
          <CodingPanel item={item} draft={draft} disabled={!viewerCan.code} />
          <CarePanel item={item} />
        </div>
      </div>
    </article>
  );
}

function ItemHead({ item }: { item: DeskItem }) {
  const t = useMessages(deskMessages);
  const { states, workingStates } = useMessages(knowledgeMessages);
  const { linkTo } = useDeskAddress();
  return (
    <div className={classes.itemHead}>
      <Link to={linkTo({ slug: null })} replace className={classes.back}>
        <IconArrowLeft size={18} aria-hidden /> {t.backToList}
      </Link>
      <StatusBadge tone={item.state === 'PUBLISHED' ? 'good' : 'neutral'}>{states[item.state]}</StatusBadge>
      {item.workingState && item.state === 'PUBLISHED' && (
        <StatusBadge tone="accent">{workingStates[item.workingState]}</StatusBadge>
      )}
      {item.isDemonstration && <DemoBadge />}
      {item.viewerCan.code && <ItemFindings slug={item.slug} />}
      <Link to={`/viden/${item.slug}`} className={classes.seePage}>
        {t.seePage} <IconExternalLink size={16} aria-hidden />
      </Link>
    </div>
  );
}

/** To the findings coded from the item, or to the first one. */
function ItemFindings({ slug }: { slug: string }) {
  const t = useMessages(deskMessages);
  const { linkTo } = useCuratingNetwork();
  const { data } = useQuery(ITEM_FINDINGS_QUERY, { variables: { slug }, fetchPolicy: 'cache-and-network' });
  const count = data?.knowledgeItem.findings.length ?? 0;
  return (
    <Link to={linkTo(count === 0 ? '/fund/ny' : '/fund', { kilde: slug })} className={classes.toFindings}>
      {t.codeFindings} {data && <Count>{count}</Count>}
    </Link>
  );
}
