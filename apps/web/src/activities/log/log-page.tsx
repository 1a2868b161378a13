import { canLogSomething } from '@samspil/domain/activities';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { IconBuildingCommunity } from '@tabler/icons-react';
import { useMessages } from '../../shared/i18n';
import { useNetworkChoice } from '../../shared/network-choice/use-network-choice';
import { useNetworkOptions } from '../../shared/network-choice/use-network-options';
import type { OfflineQueue, QueueSnapshot } from '../../shared/offline';
import { ButtonLink, EmptyState, FailureState, LoadingState, NoAccessState, Page } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { LogForm } from './log-form';
import { Logged } from './logged';
import { useLogQueue } from './log-queue';
import type { LogBasics } from './log-basics';
import classes from './log.module.css';
import { logMessages } from './messages';
import { useLogBasics } from './use-log-basics';
import type { LoggedActivity } from './use-log-form';
import { WaitingList, WaitingNote } from './waiting-list';

/** An activity in under a minute, on a phone, also without a network. */
export function LogPage() {
  const t = useMessages(logMessages);
  const { viewer, signedIn, loading } = useViewer();
  const { queue, waiting } = useLogQueue();
  const networks = useMemo(
    () => viewer.networks.map(({ networkId }) => networkId).filter((id) => canLogSomething(viewer, id)),
    [viewer],
  );
  return (
    <Page title={t.title} width="reading">
      {loading && <LoadingState lines={6} />}
      {!loading && !signedIn && <NoAccessState signedIn={false} />}
      {signedIn && networks.length === 0 && <NoOrganisation />}
      {networks.length > 0 && queue && <Networks networks={networks} queue={queue} waiting={waiting} />}
    </Page>
  );
}

function NoOrganisation() {
  const t = useMessages(logMessages);
  return (
    <EmptyState
      title={t.noOrganisationTitle}
      icon={IconBuildingCommunity}
      action={<ButtonLink to="/netvaerk">{t.toNetwork}</ButtonLink>}
    >
      {t.noOrganisationText}
    </EmptyState>
  );
}

interface DeskProps {
  queue: OfflineQueue;
  waiting: QueueSnapshot;
}

function Networks({ networks, ...desk }: DeskProps & { networks: readonly string[] }) {
  const t = useMessages(logMessages);
  const options = useNetworkOptions(networks);
  const { networkId, choose } = useNetworkChoice(networks);
  if (networkId === null) return null;
  return (
    <>
      {networks.length > 1 && (
        <label className={classes.field}>
          <span className={classes.label}>{t.network}</span>
          <select className={classes.input} value={networkId} onChange={(event) => choose(event.currentTarget.value)}>
            {options.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      <Network key={networkId} networkId={networkId} {...desk} />
    </>
  );
}

function Network({ networkId, ...desk }: DeskProps & { networkId: string }) {
  const { basics, error, retry, remember } = useLogBasics(networkId);
  if (!basics) {
    return error === undefined ? <LoadingState lines={6} /> : <FailureState error={error} onRetry={retry} />;
  }
  if (basics.organisations.length === 0) return <NoOrganisation />;
  return <Desk networkId={networkId} basics={basics} onRemember={remember} {...desk} />;
}

interface FormDeskProps extends DeskProps {
  networkId: string;
  basics: LogBasics;
  onRemember: (logged: LoggedActivity) => void;
}

/** The form, or what came of it; below it what still waits on the device. */
function Desk({ networkId, basics, queue, waiting, onRemember }: FormDeskProps) {
  const { entry, isLooking, isCorrecting, close } = useCorrection(waiting);
  const [logged, setLogged] = useState<LoggedActivity | null>(null);
  const [round, setRound] = useState(0);
  if (isLooking) return <LoadingState lines={6} />;
  const onLogged = (now: LoggedActivity) => {
    setLogged(now);
    onRemember(now);
    close();
    window.scrollTo({ top: 0 });
  };
  const another = () => {
    setLogged(null);
    setRound(round + 1);
  };
  return (
    <>
      {logged && !isCorrecting ? (
        <Logged logged={logged} queue={queue} waiting={waiting} onAnother={another} />
      ) : (
        <>
          <WaitingNote waiting={waiting} />
          <LogForm key={`${entry?.id} ${round}`} {...{ networkId, basics, queue, entry, onLogged }} />
        </>
      )}
      <WaitingList queue={queue} waiting={waiting} except={entry?.id ?? logged?.id} />
    </>
  );
}

/** What waits and is to be corrected, by the address: `?ret=<id>`. */
function useCorrection({ entries }: QueueSnapshot) {
  const [parameters, setParameters] = useSearchParams();
  const id = parameters.get('ret');
  const close = () => {
    if (id === null) return;
    const others = [...parameters].filter(([name]) => name !== 'ret');
    setParameters(others, { replace: true });
  };
  return {
    entry: entries?.find((one) => one.id === id) ?? null,
    isCorrecting: id !== null,
    isLooking: id !== null && entries === undefined,
    close,
  };
}
