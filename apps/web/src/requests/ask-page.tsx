import { networksForAsking } from '@samspil/domain/requests';
import { IconLock } from '@tabler/icons-react';
import { useLocation, useNavigate } from 'react-router';
import { useMessages } from '../shared/i18n';
import { useNetworkChoice } from '../shared/network-choice';
import { ButtonLink, EmptyState, LoadingState, NoAccessState, Page, useUndoToast } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { AskForm } from './ask-form';
import { ExistingAnswers } from './existing-answers';
import { requestMessages } from './messages';
import classes from './requests.module.css';
import { useAskedInAddress, useAsking } from './use-asking';

/** Asking the network: what is written on one side, what is known already on the other. */
export function AskPage() {
  const t = useMessages(requestMessages);
  const { viewer, signedIn, loading } = useViewer();
  const networks = networksForAsking(viewer);
  const { networkId } = useNetworkChoice(networks);
  const { key, search } = useLocation();
  const trail = [{ label: t.title, to: '/spoergsmaal' }];
  return (
    <Page title={t.askTitle} lead={t.askLead} breadcrumbs={trail}>
      {loading && <LoadingState />}
      {!loading && !signedIn && <AskVisitor />}
      {!loading && signedIn && networkId === null && <NoAccessState signedIn />}
      {networkId !== null && <Asking key={`${key}${search}`} networkId={networkId} networks={networks} />}
    </Page>
  );
}

function Asking({ networkId, networks }: { networkId: string; networks: readonly string[] }) {
  const t = useMessages(requestMessages);
  const navigate = useNavigate();
  const toast = useUndoToast();
  const asking = useAsking(networkId);
  const send = async () => {
    const id = await asking.send();
    if (id === null) return;
    toast({ text: t.sent });
    await navigate(`/spoergsmaal/${id}`);
  };
  return (
    <AskForm asking={asking} networks={networks} onSend={() => void send()}>
      <ExistingAnswers asking={asking} />
    </AskForm>
  );
}

/** Nothing of the question is lost on the way through sign-in. */
function AskVisitor() {
  const t = useMessages(requestMessages);
  const { pathname, search } = useLocation();
  const { question } = useAskedInAddress();
  const next = `/log-ind?next=${encodeURIComponent(pathname + search)}`;
  return (
    <EmptyState title={t.visitorTitle} icon={IconLock} action={<ButtonLink to={next}>{t.signIn}</ButtonLink>}>
      <p>{question === '' ? t.visitorText : t.visitorTextKept}</p>
      {question !== '' && <p className={classes.quoted}>{question}</p>}
    </EmptyState>
  );
}
